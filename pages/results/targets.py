"""Attainment, gap and pace by person and team, for every metric that has a target."""

import streamlit as st

from sales_core.figures import theme
from sales_core.figures.targets import attainment_bars
from sales_core.figures.targets_way import way
from sales_core.model.kinds import Kind
from sales_core.reports.targets import TargetRow, target_metrics, targets
from sales_core.reports.targets_kpi import METRICS, STANDING
from sales_core.reports.targets_way import way_to_target, with_last_year
from sales_core.text import targets as words
from sales_core.ui import empty, frame, landing_parts, target_grid, target_history, target_parts, target_rows
from sales_core.ui import target_year as years
from sales_core.ui.cards import cards
from sales_core.ui.chart import chart
from sales_core.ui.download import download
from sales_core.ui.finding import finding
from sales_core.ui.page import Page
from sales_core.ui.table import table
from sales_core.ui.target_save import greet

REVENUE = "revenue"


def show(page: Page, metric: str, rows: tuple[TargetRow, ...]) -> None:
    """What one metric came to."""
    whole, people = rows[0], [row for row in rows if row.level == "person"]
    grows = metric not in STANDING
    days = with_last_year(page.question, metric, way_to_target(page.question, metric, whole.target)) if grows else ()
    write = target_parts.writer(page, metric)
    finding(target_parts.sentence(page, whole, metric, grows), target_parts.detail(page, whole, metric))
    if whole.target is not None:
        opener = target_rows.opener(page, metric)
        shown = [*target_parts.cards(page, whole, days, metric, opener), *years.assigned_card(page, whole, metric)]
        cards(shown, before=page.then(lambda at: years.cards_at(at, metric)))
    aimed = any(row.attainment is not None for row in people)
    left, right = st.columns(2) if aimed else (st.container(), st.container())
    if aimed:
        with left:
            bars = attainment_bars(people, write, theme.person_colours(page.roster), page.language)
            chart(page, bars, "targets_bars", target_rows.person_opener(page, metric))
    if days:
        with right:
            lands = landing_parts.lands(page) if metric == REVENUE else None
            chart(page, way(days, write, page.language, lands=lands), "targets_way")
    target_rows.market_note(page, metric)
    listed = target_rows.named_rows(page, rows)
    before = page.then(lambda at: target_rows.named_rows(at, targets(at.question, metric)))
    opened = target_rows.row_opener(page, metric)
    table(page, listed, target_rows.columns(metric), "targets", opened, before, target_rows.SAME)
    download(page, "targets", page.say(words.TABLE), listed, target_rows.columns(metric))
    if metric == REVENUE:
        landing_parts.section(page)
    years.year(page, metric)


page = frame.current()
greet()
metrics = target_metrics(page.question)
if metrics:
    metric = target_parts.choose_metric(page, metrics)
    rows = targets(page.question, metric)
    if rows:
        show(page, metric, rows)
    else:
        empty.nothing(page)
    unset = all(row.target is None for row in rows)
    target_grid.target_grid(page, METRICS, metric, open_=unset)
    target_history.history(page, metric)
else:
    empty.needs(page, Kind.TARGETS, Kind.ORDERS, Kind.DEALS)
