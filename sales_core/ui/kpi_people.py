"""One KPI person by person, one click down: a small chart of each, or how many people are spread."""

from decimal import Decimal

import streamlit as st

from sales_core.figures import theme
from sales_core.figures.kpis_people import scale_of, small_line, spread
from sales_core.metrics import Metric
from sales_core.reports.kpis import Board
from sales_core.text import kpis as words
from sales_core.text.measures import measured
from sales_core.ui.chart import chart
from sales_core.ui.kpi_behind import behind, month_behind
from sales_core.ui.page import Page
from sales_core.ui.plain import plain

FEW = 8  # people whose charts are still compared at a glance
_WIDTH = 250  # pixels of a small chart


def section(page: Page, metric: Metric, board: Board) -> None:
    """An expander about the people; nothing where there are not two of them."""
    values = {kpi.person: kpi.value for kpi in board.kpis if kpi.key == metric.key and kpi.person}
    known = {person: value for person, value in values.items() if person and value is not None}
    if len(known) < 2:
        return
    title = words.ONE_BY_ONE if len(known) <= FEW else words.SPREAD
    label = plain(page.say(title, kpi=page.say(metric.label), people=len(known)))
    with st.expander(label, icon=":material/group:", key="kpi_people", on_change="rerun") as opened:
        if opened.open:
            (_one_by_one if len(known) <= FEW else _spread)(page, metric, board, known)


def _one_by_one(page: Page, metric: Metric, board: Board, known: dict[str, Decimal]) -> None:
    trends = {person: board.trend(metric.key, person) for person in known}
    scale, colours = scale_of(trends), theme.person_colours(page.roster)
    low, high = (measured(Decimal(str(end)), metric.unit, page.currency, page.language) for end in scale)
    st.caption(plain(page.say(words.SCALE, low=low, high=high)))
    with st.container(horizontal=True):
        for place, (person, values) in enumerate(trends.items()):
            colour = colours.get(person, theme.OTHER)
            figure = small_line(metric, person, board.months, values, scale, colour, page.currency, page.language)
            with st.container(width=_WIDTH):
                chart(page, figure, f"kpi_person_{place}", lambda point: month_behind(page, metric.key, board, point))


def _spread(page: Page, metric: Metric, board: Board, known: dict[str, Decimal]) -> None:
    figure = spread(metric, known, page.currency, page.language)
    chart(page, figure, "kpi_spread", lambda who: behind(page, metric.key, str(who), known.get(str(who))))
