"""What moved a KPI between two periods: the change of each customer, product, region and the like."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from sales_core.reports.contribution_parts import BY, parts_of, splits
from sales_core.reports.deals import moment
from sales_core.reports.kpis import kpi_keys
from sales_core.reports.kpis_spans import LAST_YEAR, NOW, PREVIOUS, Span, compared
from sales_core.reports.question import MOST_BEHIND, Question

MOST = 5  # risers and as many fallers that are named
AGAINST = {"previous": PREVIOUS, "last_year": LAST_YEAR}


@dataclass(frozen=True)
class Part:
    """What one value brought in both periods; part: "" where the sheets name none, None for the others together.

    parts: how many values these are.
    """

    part: str | None
    now: Decimal
    before: Decimal
    parts: int

    @property
    def change(self) -> Decimal:
        """By how much it moved the KPI."""
        return self.now - self.before


@dataclass(frozen=True)
class Contribution:
    """The change of a KPI, split by one of BY: the greatest risers first, then the fallers, the others last."""

    key: str
    by: str
    now: Decimal
    before: Decimal
    parts: tuple[Part, ...]

    @property
    def change(self) -> Decimal:
        """What the changes of the parts sum to."""
        return self.now - self.before


@dataclass(frozen=True)
class ContributionRow:
    """One line of the report: a value's part of a KPI's change; others: of how many values, 0 for a named one."""

    kpi: str
    by: str
    part: str
    others: int
    now: Decimal
    before: Decimal
    change: Decimal


@dataclass(frozen=True)
class BehindRow:
    """A row of a sheet behind a part; part: now or before, the period that it counts in. counted: of an order. adds:
    what it counts with: an amount, a quantity or one."""

    part: str
    day: date
    person: str
    customer: str
    what: str | None
    amount: Decimal | None
    counted: str | None
    adds: Decimal
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


@dataclass(frozen=True)
class _Fed:
    person: bool
    customer: bool
    product: bool
    category: bool
    region: bool
    industry: bool
    channel: bool
    source: bool
    activity: bool


def told_by(question: Question, key: str, against: str = "previous") -> tuple[str, ...]:
    """By what of BY the sheets let the change be split; nothing for a KPI that is no sum of parts."""
    if not splits(key):
        return ()
    (fed,) = question.reader.rows(parts_of(question, key, "contribution_fed"), _Fed, **asked(question, against))
    told = {field.name for field in fields(fed) if getattr(fed, field.name)}
    return tuple(by for by in BY if by in told)


def contribution(question: Question, key: str, by: str, against: str = "previous", most: int = MOST) -> Contribution:
    """The change of the KPI `key` up to the as-of day against `previous` or `last_year`."""
    rows = question.reader.rows(
        parts_of(question, key, "contribution"), Part, **asked(question, against, by), most=most
    )
    nothing = Decimal(0)
    now, before = sum((row.now for row in rows), nothing), sum((row.before for row in rows), nothing)
    return Contribution(key, by, now, before, rows)


def contribution_rows(
    question: Question, found: Contribution, part: str | None, against: str = "previous"
) -> tuple[BehindRow, ...]:
    """The rows of both periods behind one part, None: behind all that are not named."""
    named = [row.part for row in found.parts if row.part is not None]
    return part_rows(question, found.key, found.by, part, named, spans_of(question, against))


def part_rows(
    question: Question, key: str, by: str, part: str | None, named: Sequence[str], spans: tuple[Span, Span]
) -> tuple[BehindRow, ...]:
    """The rows of a later and an earlier span behind one value, None: behind all that are not `named`."""
    return question.reader.rows(
        parts_of(question, key, "contribution_rows"),
        BehindRow,
        **_within(question, spans, by),
        value=part,
        named=list(named),
        most=MOST_BEHIND,
    )


def contributions(question: Question) -> tuple[ContributionRow, ...]:
    """Every KPI that is a sum, against the previous period, split by everything that the sheets tell."""
    return tuple(
        ContributionRow(key, by, row.part or "", row.parts if row.part is None else 0, row.now, row.before, row.change)
        for key in kpi_keys(question)
        for by in told_by(question, key)
        for row in contribution(question, key, by).parts
    )


def spans_of(question: Question, against: str) -> tuple[Span, Span]:
    """The days that are compared: the later ones first."""
    spans = compared(question)
    return spans[NOW], spans[AGAINST[against]]


def asked(question: Question, against: str, by: str = "") -> dict[str, object]:
    """The parameters of the parts of a change."""
    return _within(question, spans_of(question, against), by)


def _within(question: Question, spans: tuple[Span, Span], by: str) -> dict[str, object]:
    told = {"starts": [span.start for span in spans], "ends": [span.end for span in spans], "by": by}
    return moment(question) | told
