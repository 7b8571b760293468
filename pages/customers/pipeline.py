"""Open deals by stage and expected month, and what to do about them."""

import streamlit as st

from sales_core.figures.pipeline import stage_bars
from sales_core.figures.pipeline_counts import stage_counts
from sales_core.figures.pipeline_months import month_bars
from sales_core.model.kinds import Kind
from sales_core.reports.deals import Deal, deal_history
from sales_core.reports.pipeline import pipeline, pipeline_months, pipeline_trend
from sales_core.reports.pipeline_summary import pipeline_summary
from sales_core.text import pipeline as words
from sales_core.ui import closed_parts, empty, frame, movement_parts, pipeline_parts
from sales_core.ui.cards import cards
from sales_core.ui.chart import chart
from sales_core.ui.download import download
from sales_core.ui.drill import drill
from sales_core.ui.finding import finding
from sales_core.ui.page import Page
from sales_core.ui.pipeline_filter import MOST, pipeline_filter
from sales_core.ui.table import table


def show(page: Page) -> None:
    """The page of a team that has deals."""
    stages = pipeline(page.question)
    summary = pipeline_summary(page.question, stages)
    finding(pipeline_parts.said(page, summary), pipeline_parts.detail(page, summary))
    cards(pipeline_parts.cards(page, summary, pipeline_trend(page.question)))
    if not summary.open_deals:
        movement_parts.section(page)
        closed_parts.section(page, summary)
        return
    names = pipeline_parts.stage_names(page)
    if summary.open_amount:
        by_stage, by_month = st.columns(2)
        with by_stage:
            chart(page, stage_bars(stages, names, page.currency, page.language), "stages")
        with by_month:
            months = pipeline_months(page.question)
            chart(page, month_bars(months, page.roster, page.as_of, page.currency, page.language), "months")
    else:
        chart(page, stage_counts(stages, names, page.language), "stages")
    movement_parts.section(page)
    chosen = pipeline_filter(page, stages)
    rows = chosen.listed(page.question, MOST)
    table(page, rows, pipeline_parts.columns(page, rows), "deals", lambda row: behind(page, row))
    download(
        page,
        "deals",
        page.say(words.LIST_TITLE),
        lambda: chosen.listed(page.question),
        pipeline_parts.columns(page, rows, everything=True),
    )
    closed_parts.section(page, summary)


def behind(page: Page, row: Deal) -> None:
    """What the sheets said about one deal, upload by upload."""
    rows = deal_history(page.question, row.key)
    drill(page, page.say(words.HISTORY, deal=row.deal), rows, pipeline_parts.history(page), "deal")


page = frame.current()
if page.reader.has(Kind.DEALS):
    show(page)
else:
    empty.needs(page, Kind.DEALS)
