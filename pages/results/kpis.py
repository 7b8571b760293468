"""Every KPI with its change and its trend, for the team and per person."""

from types import SimpleNamespace

import streamlit as st

from sales_core.figures.kpis import trend_lines
from sales_core.model.kinds import Kind
from sales_core.reports.kpis import kpi_board, kpi_keys
from sales_core.text import kpis as words
from sales_core.ui import contribution, empty, frame, kpi_choice, kpi_dictionary, kpi_parts, kpi_people
from sales_core.ui.cards import cards
from sales_core.ui.chart import chart
from sales_core.ui.download import download
from sales_core.ui.finding import finding
from sales_core.ui.kpi_behind import behind, month_behind
from sales_core.ui.kpi_names import every_metric
from sales_core.ui.page import Page
from sales_core.ui.table import table


def show(page: Page, fed: tuple[str, ...]) -> None:
    """The page of a team whose sheets feed the KPIs `fed`."""
    above = st.container()
    keys, metric = kpi_choice.asked(page, fed)
    if metric is None:
        return
    board = kpi_board(page.question, keys)
    if not board.kpis:
        empty.nothing(page)
        return
    with above:
        finding(kpi_parts.sentence_of(page, board), kpi_parts.detail(page, board))
        before = page.then(lambda at: kpi_parts.cards_at(at, keys))
        for place, row in enumerate(kpi_parts.cards(page, board)):
            cards(row, f"kpis{place}", before)
    trend = trend_lines(metric, board, page.roster, page.currency, page.language)
    chart(page, trend, "trend", lambda point: month_behind(page, metric.key, board, point))
    contribution.section(page, metric, board)
    kpi_people.section(page, metric, board)
    rows, columns = kpi_parts.people_rows(page, board), kpi_parts.people_columns(page, board)

    def opened(row: SimpleNamespace) -> None:
        behind(page, metric.key, row.who, getattr(row, metric.key, None))

    table(page, rows, columns, "kpis", opened, page.then(lambda at: kpi_parts.people_at(at, keys)), by=("who",))
    download(page, "kpis", page.say(words.TABLE_TITLE), rows, columns)
    kpi_dictionary.dictionary(page, every_metric(page), fed)


page = frame.current()
if found := kpi_keys(page.question):
    show(page, found)
else:
    empty.needs(page, Kind.ORDERS, Kind.DEALS)
