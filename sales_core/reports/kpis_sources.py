"""Which rows of the sheets each KPI takes, and what such a row tells."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.kinds import Kind


@dataclass(frozen=True)
class KpiRow:
    """One row of a sheet. amount: money, of feedback the score; None where the sheet has none.

    part: what the row counts as in a rate (won, lost, open, collected, ordered, returned, sold, new, returning,
    promoter, …), "" otherwise.
    """

    day: date | None
    person: str
    customer: str
    what: str | None
    amount: Decimal | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int
    part: str = ""


@dataclass(frozen=True)
class TimedRow(KpiRow):
    """days: of a won deal, from created to closed, of a new one to the first contact; of a payment since its order."""

    days: int | None = None


@dataclass(frozen=True)
class OrderRow(KpiRow):
    """One order line. counted: the order that it belongs to."""

    counted: str | None = None
    cost: Decimal | None = None
    discount: Decimal | None = None
    quantity: Decimal | None = None


@dataclass(frozen=True)
class SheetRow(KpiRow):
    """One uploaded sheet: its rows and how many of them were rejected. what: its kind."""

    read: int = 0
    rejected: int = 0


@dataclass(frozen=True)
class Source:
    """Rows of one kind (None: of the kind that revenue counts) that a KPI takes.

    which: those of them that count; part: what they count as. select: of the rows, where it is not that of the kind.
    rolling: over the twelve months up to the as-of day instead of the period. side: above or below the line of a ratio
    that the team made; its rows count as that.
    """

    kind: Kind | None
    which: str = ""
    part: str = ""
    select: str = ""
    rolling: bool = False
    side: str = ""


SOURCES: dict[str, tuple[Source, ...]] = {
    "revenue": (Source(None),),
    "new_customers": (Source(None, "new"),),
    "active_customers": (Source(None, "customers"),),
    "repurchase_rate": (Source(None, "customers"),),
    "retention_rate": (Source(None, "kept", select="kept", rolling=True),),
    "churned_customers": (Source(None, "churned", select="kept", rolling=True),),
    "new_market_revenue": (Source(None, "market"),),
    **dict.fromkeys(("orders", "average_order", "discount_rate", "units"), (Source(Kind.ORDERS),)),
    "margin": (Source(Kind.ORDERS, "costed"),),
    "returns_rate": (Source(Kind.ORDERS, "returns"),),
    "collections": (Source(Kind.COLLECTIONS),),
    "collection_rate": (Source(Kind.COLLECTIONS, part="collected"), Source(Kind.ORDERS, part="ordered")),
    "days_to_collect": (Source(Kind.COLLECTIONS, "ordered", select="receipts"),),
    "collected_on_time": (Source(Kind.COLLECTIONS, "due", select="receipts"),),
    **dict.fromkeys(("won_deals", "average_won_deal", "sales_cycle"), (Source(Kind.DEALS, "won"),)),
    "lost_deals": (Source(Kind.DEALS, "lost"),),
    **dict.fromkeys(("win_rate", "win_rate_amount"), (Source(Kind.DEALS, "closed"),)),
    "velocity": (Source(Kind.DEALS, "standing", rolling=True),),
    "pipeline_coverage": (Source(Kind.DEALS, "due"),),
    "activities": (Source(Kind.CONTACTS, "types"),),
    "activities_per_deal": (Source(Kind.CONTACTS, part="contact"), Source(Kind.DEALS, "won", part="won")),
    "response_time": (Source(Kind.DEALS, select="replied"),),
    "overdue_contacts": (Source(Kind.CONTACTS, "overdue"),),
    "csat": (Source(Kind.FEEDBACK, "csat"),),
    "nps": (Source(Kind.FEEDBACK, "nps"),),
    "feedback_in_time": (Source(Kind.FEEDBACK, select="cases"),),
    "forecast_accuracy": (Source(None, "forecast"),),
    "rejected_rows": (Source(None, "rejected", select="sheets"),),
    "late_uploads": (Source(None, "late", select="sheets"),),
}

# Rows that are more than those of their kind.
ROWS: dict[str, type[KpiRow]] = {
    "deals": TimedRow,
    "orders": OrderRow,
    "receipts": TimedRow,
    "replied": TimedRow,
    "sheets": SheetRow,
}
# What the rows are read from beside the facts.
AFTER = {
    "deals": ("deals_at",),
    "replied": ("deals_at", "kpis_replied"),
    "cases": ("feedback_cases",),
    "sheets": ("kpis_sheets",),
}
