"""Attainment, gap and pace by person and team, for every metric that has a target."""

import streamlit as st

from sales_core.figures import theme
from sales_core.figures.targets import attainment_bars
from sales_core.figures.targets_way import way
from sales_core.model.kinds import Kind
from sales_core.reports.targets import TargetRow, target_metrics, targets
from sales_core.reports.targets_kpi import DAILY, KPIS, STANDING
from sales_core.reports.targets_months import way_to_target, year_of, year_table
from sales_core.text import targets as words
from sales_core.ui import empty, frame, landing_parts, target_grid, target_parts, target_rows, target_year
from sales_core.ui.cards import cards
from sales_core.ui.chart import chart
from sales_core.ui.download import download
from sales_core.ui.finding import finding
from sales_core.ui.page import Page
from sales_core.ui.table import table


def show(page: Page, metric: str, rows: tuple[TargetRow, ...]) -> None:
    """What one metric came to."""
    whole, people = rows[0], [row for row in rows if row.level == "person"]
    days = way_to_target(page.question, metric, whole.target) if metric in DAILY else ()
    write = target_parts.writer(page, metric)
    grows = metric not in STANDING
    finding(target_parts.sentence(page, whole, metric, grows), target_parts.detail(page, whole, metric))
    if whole.target is not None:
        cards(target_parts.cards(page, whole, days, metric, target_rows.opener(page, metric)))
    aimed = any(row.attainment is not None for row in people)
    left, right = st.columns(2) if aimed else (st.container(), st.container())
    if aimed:
        with left:
            bars = attainment_bars(people, write, theme.person_colours(page.roster), page.language)
            chart(page, bars, "targets_bars", target_rows.person_opener(page, metric))
    if days:
        with right:
            chart(page, way(days, write, page.language), "targets_way")
    listed = target_rows.named_rows(page, rows)
    table(page, listed, target_rows.columns(metric), "targets", target_rows.row_opener(page, metric))
    download(page, "targets", page.say(words.TABLE), listed, target_rows.columns(metric))
    if metric == "revenue":
        landing_parts.section(page)
    if metric in DAILY:
        year(page, metric)


def year(page: Page, metric: str) -> None:
    """The year month by month."""
    rows = target_year.year_rows(page, year_table(page.question, metric))
    if rows:
        title = page.say(words.YEAR, year=page.period_name(year_of(page.question)))
        target_parts.heading(title)
        table(page, rows, target_year.year_columns(page), "targets_year")
        download(page, "targets_year", title, rows, target_year.year_columns(page))


page = frame.current()
target_grid.greet(page)
metrics = target_metrics(page.question)
if metrics:
    metric = target_parts.choose_metric(page, metrics)
    rows = targets(page.question, metric)
    if rows:
        show(page, metric, rows)
    else:
        empty.nothing(page)
    unset = all(row.target is None for row in rows)
    target_grid.target_grid(page, (*DAILY, *KPIS), metric, open_=unset)
else:
    empty.needs(page, Kind.TARGETS, Kind.ORDERS, Kind.DEALS)
