"""Which open deals the pipeline page lists: what is wrong with them at hand, stage and owner one click down."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from sales_core.reports.deals import to_mend
from sales_core.reports.narrowed import Narrowed, ToMend
from sales_core.reports.pipeline import StageRow
from sales_core.text import format as fmt
from sales_core.text import pipeline as words
from sales_core.ui.chosen import kept_in_step
from sales_core.ui.page import Page
from sales_core.ui.stage_names import stage_names

_WRONG = "pipeline_wrong"


def pipeline_filter(page: Page, stages: Sequence[StageRow]) -> tuple[Narrowed, int]:
    """Show the heading of the list with its filters; gives what is chosen and how many deals that is."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"#### {page.say(words.LIST_TITLE)}", width="stretch")
        with st.popover(page.say(words.FILTER), icon=":material/filter_list:", type="tertiary"):
            narrowed = _asked(page, [row.stage for row in stages if row.status == "open"])
    found = to_mend(page.question, narrowed)
    wrong = _wrong(page, {row.wrong: row for row in found if row.wrong})
    return replace(narrowed, wrong=wrong), next((row.deals for row in found if row.wrong == wrong), 0)


def _asked(page: Page, stages: Sequence[str]) -> Narrowed:
    names = stage_names(page)
    stage = st.pills(
        page.say(words.STAGE),
        stages,
        format_func=lambda stage: page.say(names[stage]) if stage in names else stage,
        key="pipeline_stage",
    )
    person = None
    if len(page.people) > 1:
        person = st.selectbox(page.say(words.PERSON), page.people, index=None, key="pipeline_person", placeholder="")
    return Narrowed(stage, None if person is None else (person,))


def _wrong(page: Page, found: dict[str | None, ToMend]) -> str | None:
    """One of the things that are wrong with some deal; none chosen lists all deals."""
    offered = [wrong for wrong in found if wrong]
    if not offered:
        return None
    chosen = st.session_state.get(_WRONG)
    key = kept_in_step(f"{_WRONG}_{page.language}", chosen if chosen in offered else None)
    return st.pills(
        page.say(words.WRONG_TITLE),
        offered,
        format_func=lambda wrong: _pill(page, found[wrong]),
        key=key,
        on_change=lambda: st.session_state.update({_WRONG: st.session_state[key]}),
        label_visibility="collapsed",
    )


def _pill(page: Page, row: ToMend) -> str:
    told = {"wrong": page.say(words.WRONG[str(row.wrong)]), "count": fmt.count(row.deals)}
    if not row.amount:
        return page.say(words.WRONG_COUNT, **told)
    return page.say(words.WRONG_PILL, **told, amount=page.money(row.amount))
