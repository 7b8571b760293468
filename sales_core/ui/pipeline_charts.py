"""The charts of the pipeline page; each bar opens to its deals."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from sales_core.figures.pipeline import stage_bars, stage_name
from sales_core.figures.pipeline_counts import stage_counts
from sales_core.figures.pipeline_months import month_bars, picked_bar
from sales_core.reports.narrowed import Narrowed
from sales_core.reports.pipeline import StageRow, pipeline_months
from sales_core.reports.weighted import LEARNED, ways, weighted
from sales_core.text import pipeline as words
from sales_core.text import weighted as weighted_words
from sales_core.ui.chart import chart
from sales_core.ui.page import Page
from sales_core.ui.pipeline_drill import open_deals
from sales_core.ui.stage_names import stage_names


def charts(page: Page, stages: Sequence[StageRow], way: str) -> None:
    """By stage and by month; by stage only, in numbers of deals, where the sheets give no amounts."""
    names = stage_names(page)

    def of_stage(stage: object) -> None:
        open_deals(page, stage_name(str(stage), names, page.language), Narrowed(stage=str(stage)))

    if not any(row.amount for row in stages if row.status == "open"):
        chart(page, stage_counts(stages, names, page.language), "stages", of_stage)
        return
    by_stage, by_month = st.columns(2)
    with by_stage:
        rows, also = _both_ways(page, stages, way)
        chart(page, stage_bars(rows, names, page.currency, page.language, also), "stages", of_stage)
    with by_month:
        _months(page)


def _both_ways(page: Page, stages: Sequence[StageRow], way: str) -> tuple[list[StageRow], dict[str, str]]:
    """The stages weighted as chosen, and what the other way gives, said by stage."""
    if LEARNED not in ways(page.question):
        return list(stages), {}
    learned = {row.stage: row.weighted_learned for row in weighted(page.question)}
    given = {row.stage: row.weighted for row in stages if row.status == "open"}
    shown, other = (learned, given) if way == LEARNED else (given, learned)
    told = weighted_words.ALSO["set" if way == LEARNED else LEARNED]
    also = {stage: page.say(told, amount=page.money(amount)) for stage, amount in other.items()}
    rows = [replace(row, weighted=shown[row.stage]) if row.status == "open" else row for row in stages]
    return rows, also


def _months(page: Page) -> None:
    months = pipeline_months(page.question)

    def of_month(bar: object) -> None:
        narrowed, month, person = picked_bar(bar, months, page.as_of, page.language)
        open_deals(page, page.say(words.MONTH_OF, month=month, person=person), narrowed)

    chart(page, month_bars(months, page.roster, page.as_of, page.currency, page.language), "months", of_month)
