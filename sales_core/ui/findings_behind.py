"""The rows that a finding was made from, told apart by the two sides that it compares."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from sales_core.model.period import Period, PeriodKind
from sales_core.reports.analysis_mix import mixes
from sales_core.reports.analysis_people import weeks_counted
from sales_core.reports.analysis_spans import two_years
from sales_core.reports.analysis_stages import a_year_before
from sales_core.reports.analysis_trend import revenue_trend
from sales_core.reports.contribution import part_rows
from sales_core.reports.findings_kinds import Finding
from sales_core.reports.funnel import funnel_deals
from sales_core.reports.kpis_rows import kpi_rows, revenue_rows
from sales_core.reports.kpis_spans import Span
from sales_core.reports.question import Question
from sales_core.text import analysis as words
from sales_core.text import kpis as kpi_words
from sales_core.ui.analysis_columns import DEALS, ROWS
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.page import Page

SIDE = Column("side", words.SIDE, words=words.SIDES)
_DAYS, _PART = Column("days", kpi_words.DAYS, Show.DAYS), Column("part", kpi_words.PART, words=kpi_words.PARTS)
_KPIS = {
    "win_rate": "win_rate", "cycle": "sales_cycle", "average_won": "won_deals", "person_win_rate": "win_rate",
    "person_cycle": "sales_cycle", "person_average_won": "won_deals", "person_activities": "activities",
}  # fmt: skip


def behind(page: Page, one: Finding, title: str) -> None:
    """Open the rows of both sides."""
    stage = one.by == "stage"
    rows = _stage_rows(page, one) if stage else _rows(page, one)
    columns = DEALS if stage else ROWS
    if one.code in ("cycle", "person_cycle"):
        columns = (*columns, _DAYS)
    if one.code in ("win_rate", "person_win_rate"):
        columns = (*columns, _PART)
    drill(page, title, rows, (SIDE, *columns), "finding", sums=("amount",), by="side")


def year(question: Question, span: Span) -> Question:
    """The same question about the days of a span."""
    return replace(question, period=Period(PeriodKind.RANGE, span.start, span.end), as_of=span.end)


def _rows(page: Page, one: Finding) -> list[SimpleNamespace]:
    if one.code == "share":
        return _shares(page, one)
    if one.code in ("step", "trend", "season"):
        return _months(page, one)
    later, earlier = two_years(page.question)
    if one.code == "person_activities":
        later = weeks_counted(page.question)
    now = kpi_rows(year(page.question, later), _KPIS[one.code])
    if one.by == "person":
        return _told(now, lambda row: "own" if row.person == one.subject else "others")
    then = kpi_rows(year(page.question, earlier), _KPIS[one.code])
    return [*_told(now, lambda _: "now"), *_told(then, lambda _: "before")]


def _months(page: Page, one: Finding) -> list[SimpleNamespace]:
    """Revenue of the two levels; of a trend or season of all months."""
    trend = revenue_trend(page.question)
    first, turn, end = trend.last if one.code == "step" else (trend.months[0], trend.months[0], trend.end)
    return _told(revenue_rows(page.question, first, end), lambda row: "now" if row.day >= turn else "before")


def _shares(page: Page, one: Finding) -> list[SimpleNamespace]:
    mix = next(mix for mix in mixes(page.question) if mix.by == one.by)
    rows = part_rows(page.question, "revenue", one.by, one.subject, (), (mix.later, mix.earlier))
    return _told(rows, lambda row: row.part)


def _stage_rows(page: Page, one: Finding) -> list[SimpleNamespace]:
    now = _told(funnel_deals(page.question, one.subject), lambda _: "now")
    if one.code == "stage_loses":
        return now
    return [*now, *_told(funnel_deals(a_year_before(page.question), one.subject), lambda _: "before")]


def _told(rows: Iterable[Any], side: Callable[[Any], str]) -> list[SimpleNamespace]:
    return [SimpleNamespace(**vars(row), side=side(row)) for row in rows]
