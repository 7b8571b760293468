"""What the rows behind a KPI show, and which of it is added up."""

from sales_core.metrics import BY_KEY
from sales_core.model.kinds import Kind
from sales_core.text import kpis as words
from sales_core.text.fields import KIND_LABELS
from sales_core.ui.columns import Column, Show

_AMOUNT = Column("amount", words.AMOUNT, Show.MONEY)
_ORDER = Column("counted", words.ORDER)
_DAY, _PERSON = Column("day", words.DAY, Show.DATE), Column("person", words.PERSON, words={"": words.UNASSIGNED})
_REST = Column("customer", words.CUSTOMER), Column("what", words.WHAT)
# What the rows of a KPI show besides their amount.
_MORE = {
    "margin": (Column("cost", words.COST, Show.MONEY),),
    "discount_rate": (Column("discount", words.DISCOUNT, Show.MONEY),),
    "units": (Column("quantity", words.QUANTITY, Show.NUMBER),),
    "days_to_collect": (Column("days", words.DAYS_TO_COLLECT, Show.DAYS),),
    "response_time": (Column("days", words.DAYS_TO_REPLY, Show.DAYS),),
    **dict.fromkeys(("sales_cycle", "velocity"), (Column("days", words.DAYS, Show.DAYS),)),
    **dict.fromkeys(("orders", "average_order"), (_ORDER,)),
}
_SHEETS = ("rejected_rows", "late_uploads")
_OF_SHEETS = (
    Column("day", words.DESCRIBES, Show.DATE),
    Column("person", words.UPLOADED_BY),
    Column("what", words.KIND, words=KIND_LABELS),
    Column("read", words.READ, Show.COUNT),
    Column("rejected", words.REJECTED, Show.COUNT),
)


def columns(kind: Kind, key: str, parts: bool) -> tuple[Column, ...]:
    """The columns of the rows of `kind` behind the KPI `key`; parts: whether they count as different things."""
    part = (Column("part", words.PART, words=words.PARTS),) if parts else ()
    if key in _SHEETS:
        return (*part, *_OF_SHEETS)
    if key not in BY_KEY:
        return (*part, _DAY, _PERSON, *_REST, Column("amount", words.VALUE, Show.NUMBER))
    amount = {Kind.FEEDBACK: (Column("amount", words.SCORE, Show.COUNT),), Kind.CONTACTS: ()}.get(kind, (_AMOUNT,))
    return (*part, _DAY, _PERSON, *_REST, *amount, *_MORE.get(key, ()))


def sums(kind: Kind, key: str) -> tuple[str, ...]:
    """The fields that are added up above the rows."""
    if key in _SHEETS:
        return ("read", "rejected")
    return () if kind is Kind.FEEDBACK else ("amount", "cost", "discount", "quantity")
