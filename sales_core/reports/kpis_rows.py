"""The rows of the sheets that a KPI was made from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.kinds import Kind
from sales_core.reports.deals import moment
from sales_core.reports.deals_traced import traced
from sales_core.reports.kpis_spans import compared
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql, sql_after

MOST = 5000
_OPEN = ("pipeline_coverage",)
_BY_BASIS = ("revenue", "new_customers", "active_customers", "repurchase_rate", "new_market_revenue")
_KINDS = {
    **dict.fromkeys(("orders", "average_order", "margin", "discount_rate", "returns_rate"), Kind.ORDERS),
    **dict.fromkeys(("collections", "collection_rate"), Kind.COLLECTIONS),
    **dict.fromkeys(("csat", "nps"), Kind.FEEDBACK),
    "activities": Kind.CONTACTS,
}
_BASES = {"orders": Kind.ORDERS, "won_deals": Kind.DEALS, "collections": Kind.COLLECTIONS}


@dataclass(frozen=True)
class KpiRow:
    """One row of a sheet. amount: money, of feedback the score; None where the sheet has none."""

    day: date
    person: str
    customer: str
    what: str | None
    amount: Decimal | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int | None = None


def kpi_rows(question: Question, key: str, person: str | None = None) -> tuple[KpiRow, ...]:
    """The rows of the period up to the as-of day, the latest first and MOST at most; person None: everybody's.

    Of a rate over two kinds of sheet it is the rows above the line; of what deals tell, those closed in the period.
    """
    kind = kind_behind(question, key)
    span = compared(question)[0]
    return question.reader.rows(
        traced(question, sql_after(f"kpis_rows_{kind}", "deals_at"))
        if kind is Kind.DEALS
        else sql(f"kpis_rows_{kind}"),
        KpiRow,
        **moment(question),
        starts_on=span.start,
        ends_on=question.period.end if key in _OPEN else span.end,
        open=key in _OPEN,
        person=person,
        most=MOST,
    )


def kind_behind(question: Question, key: str) -> Kind:
    """The kind of sheet whose rows a KPI was made from."""
    return _BASES[question.reader.basis] if key in _BY_BASIS else _KINDS.get(key, Kind.DEALS)
