"""What stands out: a sentence each, the evidence under it, the rows one click away."""

from collections.abc import Sequence
from types import SimpleNamespace

import streamlit as st

from sales_core.reports.findings_kinds import Finding
from sales_core.text import analysis as page_words
from sales_core.text import common
from sales_core.text import contribution as contribution_words
from sales_core.text import findings as words
from sales_core.text import format as fmt
from sales_core.text.measures import measured, signed
from sales_core.ui.columns import Column
from sales_core.ui.finding import finding
from sales_core.ui.findings_behind import behind
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.stage_names import stage_names

COLUMNS = (Column("sentence", page_words.FOUND), Column("evidence", page_words.SHOWN_EVIDENCE))
_SAMPLES = {
    "step": "months", "share": "months", "trend": "all_months", "season": "all_months", "stage_days": "stays",
    "person_activities": "weeks",
}  # fmt: skip
_SURE = 0.001  # smaller chances are not told apart


def top(page: Page, found: Sequence[Finding]) -> None:
    """The surest finding as the page's sentence, and how many there are."""
    if not found:
        finding(page.say(page_words.NOTHING), page.say(page_words.NOTHING_DETAIL))
        return
    several = page.say(page_words.SEVERAL, count=len(found))
    finding(sentence_of(page, found[0]), page.say(page_words.ONE) if len(found) == 1 else several)


def listed(page: Page, found: Sequence[Finding]) -> None:
    """Every finding with its evidence and the way to its rows."""
    for place, one in enumerate(found):
        with st.container(key=f"finding-{place}", horizontal=True, vertical_alignment="center", border=True):
            told = f"{plain(sentence_of(page, one))}\n\n:gray[:small[{plain(evidence(page, one))}]]"
            st.markdown(told, width="stretch")
            if st.button(
                page.say(common.SHOW_ROWS), key=f"finding_rows_{place}", icon=":material/list:", type="tertiary"
            ):
                behind(page, one, sentence_of(page, one))


def rows(page: Page, found: Sequence[Finding]) -> list[SimpleNamespace]:
    """The same as a table, for the download."""
    return [SimpleNamespace(sentence=sentence_of(page, one), evidence=evidence(page, one)) for one in found]


def sentence_of(page: Page, one: Finding) -> str:
    """The finding in the reader's words."""
    subject, before = one.subject, one.before
    if one.by == "stage" and one.subject in (names := stage_names(page)):
        subject = page.say(names[one.subject])
    values = {
        "now": measured(one.now, one.unit, page.currency, page.language),
        "before": measured(before, one.unit, page.currency, page.language),
    }
    if one.code in ("trend", "season"):
        values["now"] = signed(values["now"], one.now)
    return page.say(
        words.SENTENCES[one.code],
        **values,
        subject=subject,
        by=page.say(contribution_words.DIMENSIONS[one.by]) if one.by in contribution_words.DIMENSIONS else "",
        change=fmt.change(one.effect),
        since=fmt.month(one.since, page.language) if one.since else "",
        month=page.say(words.CALENDAR_MONTHS[one.since.month]) if one.since else "",
    )


def evidence(page: Page, one: Finding) -> str:
    """The sample, the test, the chance and the size of the difference."""
    sample = words.SAMPLES[_SAMPLES.get(one.code, "deals")]
    sure = one.chance < _SURE
    return page.say(
        words.EVIDENCE,
        sample=page.say(sample, one=fmt.count(one.sample), other=fmt.count(one.sample_before)),
        test=page.say(words.TESTS[one.test]),
        chance=page.say(words.CHANCE_LESS if sure else words.CHANCE, p=_SURE if sure else fmt.number(one.chance, 3)),
        effect=fmt.number(one.effect, 2),
    )
