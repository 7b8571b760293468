"""The rows of the sheets that a KPI was made from: of a rate those above and below its line."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.kinds import Kind
from sales_core.reports.deals import moment
from sales_core.reports.deals_traced import traced
from sales_core.reports.kpis_spans import compared
from sales_core.reports.pipeline_summary import trailing_year
from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.reports.sqltext import sql, sql_after

_BASES = {"orders": Kind.ORDERS, "won_deals": Kind.DEALS, "collections": Kind.COLLECTIONS}


@dataclass(frozen=True)
class Source:
    """Rows of one kind (None: of the kind that revenue counts) that a KPI takes; part: what they count as."""

    kind: Kind | None
    which: str = ""
    part: str = ""


_SOURCES: dict[str, tuple[Source, ...]] = {
    "revenue": (Source(None),),
    "new_customers": (Source(None, "new"),),
    "active_customers": (Source(None, "customers"),),
    "repurchase_rate": (Source(None, "customers"),),
    "new_market_revenue": (Source(None, "market"),),
    **dict.fromkeys(("orders", "average_order", "discount_rate"), (Source(Kind.ORDERS),)),
    "margin": (Source(Kind.ORDERS, "costed"),),
    "returns_rate": (Source(Kind.ORDERS, "returns"),),
    "collections": (Source(Kind.COLLECTIONS),),
    "collection_rate": (Source(Kind.COLLECTIONS, part="collected"), Source(Kind.ORDERS, part="ordered")),
    **dict.fromkeys(("won_deals", "average_won_deal", "sales_cycle"), (Source(Kind.DEALS, "won"),)),
    **dict.fromkeys(("win_rate", "win_rate_amount"), (Source(Kind.DEALS, "closed"),)),
    "velocity": (Source(Kind.DEALS, "standing"),),
    "pipeline_coverage": (Source(Kind.DEALS, "due"),),
    "activities": (Source(Kind.CONTACTS),),
    "csat": (Source(Kind.FEEDBACK, "csat"),),
    "nps": (Source(Kind.FEEDBACK, "nps"),),
}


@dataclass(frozen=True)
class KpiRow:
    """One row of a sheet. amount: money, of feedback the score; None where the sheet has none.

    counted: the order that a line belongs to. days: of a won deal, from created to closed. part: what the row counts
    as in a rate (won, lost, open, collected, ordered, returned, sold, new, returning, promoter, …), "" otherwise.
    """

    day: date
    person: str
    customer: str
    what: str | None
    amount: Decimal | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int | None = None
    part: str = ""
    counted: str | None = None
    cost: Decimal | None = None
    discount: Decimal | None = None
    days: int | None = None


def kpi_rows(question: Question, key: str, person: str | None = None) -> tuple[KpiRow, ...]:
    """The rows of the period up to the as-of day, the latest first; person None: everybody's.

    At most MOST_BEHIND of a kind. Of the velocity it is the open deals, and those closed in twelve months.
    """
    return tuple(row for source in _SOURCES[key] for row in _rows(question, source, person))


def revenue_rows(question: Question, start: date, end: date) -> tuple[KpiRow, ...]:
    """The rows that revenue from `start` to `end` is made of, the latest first and MOST_BEHIND at most."""
    return _between(question, Source(None), start, end, None)


def kind_behind(question: Question, key: str) -> Kind:
    """The kind of sheet whose rows a KPI was made from, of a rate over two kinds the one above the line."""
    return _kind(question, _SOURCES[key][0])


def _kind(question: Question, source: Source) -> Kind:
    return source.kind or _BASES[question.reader.basis]


def _rows(question: Question, source: Source, person: str | None) -> tuple[KpiRow, ...]:
    span = compared(question)[0]
    start = trailing_year(span.end) if source.which == "standing" else span.start
    return _between(question, source, start, question.period.end if source.which == "due" else span.end, person)


def _between(question: Question, source: Source, start: date, end: date, person: str | None) -> tuple[KpiRow, ...]:
    kind = _kind(question, source)
    name = f"kpis_rows_{kind}"
    return question.reader.rows(
        traced(question, sql_after(name, "deals_at")) if kind is Kind.DEALS else sql(name),
        KpiRow,
        **moment(question),
        starts_on=start,
        ends_on=end,
        which=source.which,
        part=source.part,
        person=person,
        markets=list(question.reader.settings.new_markets),
        most=MOST_BEHIND,
    )
