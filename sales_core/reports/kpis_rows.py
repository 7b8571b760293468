"""The rows of the sheets that a KPI was made from: of a rate those above and below its line."""

from dataclasses import replace
from datetime import date

from sales_core.model.kinds import Kind
from sales_core.model.own_kpi import key_of
from sales_core.model.period import Period
from sales_core.reports.deals import moment
from sales_core.reports.deals_traced import traced
from sales_core.reports.feedback_due import due_days
from sales_core.reports.kpis_sources import AFTER, ROWS, SOURCES, KpiRow, Source
from sales_core.reports.kpis_spans import compared
from sales_core.reports.landing_past import past_forecasts
from sales_core.reports.own_kpis import own_kpis
from sales_core.reports.pipeline_summary import trailing_year
from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.reports.sqltext import sql, sql_after
from sales_core.reports.tiers_behind import overdue_behind

_BASES = {"orders": Kind.ORDERS, "won_deals": Kind.DEALS, "collections": Kind.COLLECTIONS}


def kpi_rows(question: Question, key: str, person: str | None = None) -> tuple[KpiRow, ...]:
    """The rows of the period up to the as-of day, the latest first; person None: everybody's.

    At most MOST_BEHIND of a kind. Of the velocity it is the open deals, and those closed in twelve months.
    """
    found: list[KpiRow] = []
    for source in _sources(question, key):
        rows = _rows(question, source, person)
        found += [replace(row, part=source.side) for row in rows] if source.side else rows
    return tuple(found)


def revenue_rows(question: Question, start: date, end: date) -> tuple[KpiRow, ...]:
    """The rows that revenue from `start` to `end` is made of, the latest first and MOST_BEHIND at most."""
    return _between(question, Source(None), start, end, None)


def kind_behind(question: Question, key: str) -> Kind:
    """The kind of sheet whose rows a KPI was made from, of a rate over two kinds the one above the line."""
    return _kind(question, _sources(question, key)[0])


def _sources(question: Question, key: str) -> tuple[Source, ...]:
    """Of a KPI that the team made: those of what it is made of."""
    if key in SOURCES:
        return SOURCES[key]
    own = next(row for row in own_kpis(question) if key_of(row.name) == key)
    above = SOURCES.get(own.top) or (Source(Kind.MEASURES, own.top),)
    if not own.bottom:
        return above
    below = SOURCES.get(own.bottom) or (Source(Kind.MEASURES, own.bottom),)
    return (*(replace(one, side="above") for one in above), *(replace(one, side="below") for one in below))


def _kind(question: Question, source: Source) -> Kind:
    return source.kind or _BASES[question.reader.basis]


def _rows(question: Question, source: Source, person: str | None) -> tuple[KpiRow, ...]:
    if source.which == "overdue":
        return _overdue(question, person)
    if source.which == "forecast":
        return _forecast(question, person)
    span = compared(question)[0]
    start = trailing_year(span.end) if source.rolling else span.start
    return _between(question, source, start, question.period.end if source.which == "due" else span.end, person)


def _between(question: Question, source: Source, start: date, end: date, person: str | None) -> tuple[KpiRow, ...]:
    name = source.select or str(_kind(question, source))
    return question.reader.rows(
        traced(question, sql_after(f"kpis_rows_{name}", *AFTER[name]) if name in AFTER else sql(f"kpis_rows_{name}")),
        ROWS.get(name, KpiRow),
        **(moment(question) | (due_days(question) if name == "cases" else {})),
        starts_on=start,
        ends_on=end,
        which=source.which,
        part=source.part,
        person=person,
        markets=list(question.reader.settings.new_markets),
        most=MOST_BEHIND,
    )


def _overdue(question: Question, person: str | None) -> tuple[KpiRow, ...]:
    """The newest row about each customer who is past the cadence of the tier, which is what it counts as."""
    return tuple(
        KpiRow(
            row.day,
            row.person,
            row.customer,
            row.detail,
            None,
            row.file_name,
            row.sheet,
            row.row_number,
            row.batch_id,
            row.tier,
        )
        for row in overdue_behind(question, person)
    )


def _forecast(question: Question, person: str | None) -> tuple[KpiRow, ...]:
    """What the forecast periods came to; each row counts as its period."""
    found: list[KpiRow] = []
    for row in past_forecasts(question):
        if row.person == person:
            period = Period.parse(row.period, question.period.fiscal_start)
            rows = _between(question, Source(None), period.start, period.end, person)
            found += [replace(one, part=row.period) for one in rows]
    return tuple(found)
