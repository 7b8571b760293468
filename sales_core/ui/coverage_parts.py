"""The section on whether what each person has due covers what the own target lacks."""

from collections.abc import Sequence

import streamlit as st

from sales_core.reports.coverage import CoverageRow, coverage
from sales_core.reports.weighted import LEARNED
from sales_core.text import weighted as words
from sales_core.text.words import listed
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.pipeline_drill import due
from sales_core.ui.plain import plain
from sales_core.ui.table import table
from sales_core.ui.target_parts import heading

_NAMED = 5  # people named in the sentence


def section(page: Page, way: str) -> None:
    """Nothing where nobody has a target, or where one person is all there is: the card says it."""
    rows = coverage(page.question)
    if len(rows) < 2:
        return
    title = page.say(words.COVERAGE_TITLE, period=page.period_name())
    heading(title)
    st.caption(plain(_finding(page, rows)))
    shown = _columns(way)

    def behind(row: CoverageRow) -> None:
        who = row.person or page.say(words.UNASSIGNED)
        due(page, page.say(words.BEHIND_DUE, who=who, period=page.period_name()), (row.person,))

    before = page.then(lambda at: coverage(at.question))
    table(page, rows, shown, "coverage", behind, before, by=("person",))
    download(page, "coverage", title, rows, shown)


def _finding(page: Page, rows: Sequence[CoverageRow]) -> str:
    short = [row.person for row in rows if row.coverage is not None and row.coverage < 1]
    if not short:
        return page.say(words.COVERAGE_FINE)
    more = page.say(words.MORE_PEOPLE, count=len(short[_NAMED:])) if len(short) > _NAMED else ""
    return page.say(words.COVERAGE_SHORT, people=listed([*short[:_NAMED], *([more] if more else [])], page.language))


def _columns(way: str) -> tuple[Column, ...]:
    return (
        Column("person", words.PERSON, words={"": words.UNASSIGNED}),
        Column("gap", words.GAP, Show.WHOLE_MONEY, words.GAP_HELP),
        Column("due_deals", words.DEALS, Show.COUNT),
        Column("due_amount", words.DUE, Show.WHOLE_MONEY, words.DUE_HELP),
        Column("coverage", words.COVERAGE, Show.NUMBER, words.COVERAGE_HELP),
        Column("weighted_learned" if way == LEARNED else "weighted", words.WEIGHTED_DUE, Show.WHOLE_MONEY),
    )
