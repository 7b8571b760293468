"""The rows behind a KPI, with what they come to."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from sales_core.figures.kpis import EVERYBODY, said
from sales_core.model.period import Period, PeriodKind
from sales_core.reports.kpis import Board
from sales_core.reports.kpis_rows import kind_behind, kpi_rows
from sales_core.text import kpis as words
from sales_core.text.measures import measured
from sales_core.ui.drill import drill
from sales_core.ui.kpi_columns import columns, sums
from sales_core.ui.kpi_names import metric_of
from sales_core.ui.landing_parts import past
from sales_core.ui.page import Page

_TITLES = {
    "velocity": words.BEHIND_YEAR,
    "retention_rate": words.BEHIND_KEPT,
    "churned_customers": words.BEHIND_KEPT,
    "overdue_contacts": words.BEHIND_DAY,
}


def behind(page: Page, key: str, person: str | None, value: Decimal | None) -> None:
    """Open the rows of one KPI of a person, None for everybody; `value`: what it came to."""
    metric, rows = metric_of(page, key), kpi_rows(page.question, key, person)
    title = page.say(
        _TITLES.get(key, words.BEHIND),
        kpi=page.say(metric.label),
        value=_exact(page, value, metric.unit),
        person=said(person, page.language),
        period=page.period_name(),
        day=page.day(page.as_of),
    )
    parts = any(row.part for row in rows)
    kind = kind_behind(page.question, key)
    # What was forecast is in no sheet: it is shown above what the periods came to.
    above = partial(past, page, person) if key == "forecast_accuracy" else None
    drill(page, title, rows, columns(kind, key, parts), key, above, sums(kind, key), "part" if parts else "")


def month_behind(page: Page, key: str, board: Board, picked: Any) -> None:
    """Open the rows of the month and person of a point of the trend."""
    who, month = picked
    period, person = Period.containing(date.fromisoformat(month), PeriodKind.MONTH), None if who == EVERYBODY else who
    value = board.trend(key, person)[board.months.index(period.start)]
    # How many deals were open is of the month's end; everything else as it is known on the page's day.
    as_of = min(page.as_of, period.end) if key == "velocity" else page.as_of
    behind(replace(page, question=replace(page.question, period=period, as_of=as_of)), key, person, value)


def _exact(page: Page, value: Decimal | None, unit: str) -> str:
    if unit == "money":
        return page.money_exact(value)
    return measured(value, unit, page.currency, page.language)
