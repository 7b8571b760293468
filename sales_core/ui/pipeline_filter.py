"""Which open deals the pipeline page lists: chosen one click down."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from sales_core.reports.deals import Deal, deals
from sales_core.reports.pipeline import StageRow
from sales_core.reports.question import Question
from sales_core.text import format as fmt
from sales_core.text import pipeline as words
from sales_core.ui.page import Page
from sales_core.ui.pipeline_parts import stage_names

MOST = 300  # rows listed; the download has all


@dataclass(frozen=True)
class Chosen:
    """What the list is narrowed to; None does not narrow."""

    stage: str | None = None
    person: str | None = None
    overdue: bool = False

    def listed(self, question: Question, most: int | None = None) -> tuple[Deal, ...]:
        """The open deals that are chosen."""
        return deals(question, "open", self.stage, self.person, self.overdue, most)


def pipeline_filter(page: Page, stages: Sequence[StageRow]) -> Chosen:
    """Show the heading of the list with its filter."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"#### {page.say(words.LIST_TITLE)}", width="stretch")
        with st.popover(page.say(words.FILTER), icon=":material/filter_list:", type="tertiary"):
            chosen = _asked(page, [row.stage for row in stages if row.status == "open"])
    total = sum(row.deals for row in stages if row.status == "open")
    if chosen == Chosen() and total > MOST:
        st.caption(page.say(words.LISTED, shown=fmt.count(MOST), count=fmt.count(total)))
    return chosen


def _asked(page: Page, stages: Sequence[str]) -> Chosen:
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
    return Chosen(stage, person, st.toggle(page.say(words.ONLY_OVERDUE), key="pipeline_overdue"))
