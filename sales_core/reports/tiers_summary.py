"""All customers in a few numbers: by tier and segment, and the part of them that a page lists."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from sales_core.reports.question import Question
from sales_core.reports.tier_row import TierRow, tier_order
from sales_core.reports.tiers import tiers
from sales_core.reports.tiers_kept import kept


@dataclass(frozen=True)
class TierCell:
    """The customers of one tier and segment (None: nothing bought in the trailing window); share of all revenue."""

    tier: str
    segment: str | None
    customers: int
    revenue: Decimal
    share: Decimal | None
    overdue: int


@dataclass(frozen=True)
class TierTotal:
    """One tier: its customers, their revenue of the trailing window and its share of all, and who is out of touch.

    overdue: contact is due since some day; never: never was in touch. Both None where no contacts are kept.
    """

    tier: str
    customers: int
    revenue: Decimal
    share: Decimal | None
    cadence_days: int | None
    overdue: int | None
    never: int | None


@dataclass(frozen=True)
class TierCounts:
    """Customers in scope: all, buying in the trailing window, new in the period, at risk, dormant, prospects."""

    customers: int
    buying: int
    new: int
    at_risk: int
    dormant: int
    prospects: int


@dataclass(frozen=True)
class Chosen:
    """Which customers: of these tiers, segments and owners; () means any."""

    tiers: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    def has(self, row: TierRow | TierCell) -> bool:
        """Whether the tier and the segment are among those chosen."""
        return (not self.tiers or row.tier in self.tiers) and (not self.segments or row.segment in self.segments)


def tier_cells(question: Question) -> tuple[TierCell, ...]:
    """One row per tier and segment that has customers, by tier."""
    return kept(question, _cells)


def tier_totals(question: Question) -> tuple[TierTotal, ...]:
    """One row per tier that has customers, by tier."""
    return kept(question, _totals)


def tier_counts(question: Question) -> TierCounts:
    """How many customers there are of which kind."""
    return kept(question, _counts)[0]


def tier_list(question: Question, chosen: Chosen, most: int | None = None) -> tuple[TierRow, ...]:
    """The first `most` of the chosen customers (None: all), the most urgent first."""
    rows = (row for row in tiers(question) if chosen.has(row) and (not chosen.people or row.person in chosen.people))
    return tuple(islice(rows, most))


def _cells(question: Question) -> tuple[TierCell, ...]:
    rows = tiers(question)
    groups: dict[tuple[str, str | None], list[TierRow]] = defaultdict(list)
    for row in rows:
        groups[row.tier, row.segment].append(row)
    total, placed = _positive(rows), tier_order(question.reader.settings)
    return tuple(
        TierCell(
            tier,
            segment,
            len(group),
            sum((row.revenue for row in group), Decimal(0)),
            _share(group, total),
            sum(row.contact == "overdue" for row in group),
        )
        for (tier, segment), group in sorted(groups.items(), key=lambda item: (placed(item[0][0]), item[0][1] or "~"))
    )


def _totals(question: Question) -> tuple[TierTotal, ...]:
    rows = tiers(question)
    followed = any(row.contact for row in rows)
    groups: dict[str, list[TierRow]] = defaultdict(list)
    for row in rows:
        groups[row.tier].append(row)
    total, placed = _positive(rows), tier_order(question.reader.settings)
    return tuple(_total(tier, groups[tier], total, followed) for tier in sorted(groups, key=placed))


def _total(tier: str, group: list[TierRow], total: Decimal, followed: bool) -> TierTotal:
    contacts = Counter(row.contact for row in group)
    revenue = sum((row.revenue for row in group), Decimal(0))
    overdue, never = (contacts["overdue"], contacts["never"]) if followed else (None, None)
    return TierTotal(
        tier,
        len(group),
        revenue,
        _share(group, total),
        next((row.cadence_days for row in group if row.cadence_days), None),
        overdue,
        never,
    )


def _counts(question: Question) -> tuple[TierCounts]:
    rows = tiers(question)
    lives = Counter(row.life for row in rows)
    buying = sum(row.orders > 0 for row in rows)
    return (TierCounts(len(rows), buying, lives["new"], lives["at_risk"], lives["dormant"], lives["prospect"]),)


def _positive(rows: list[TierRow] | tuple[TierRow, ...]) -> Decimal:
    """Revenue without the customers that only returned, as for ABC."""
    return sum((row.revenue for row in rows if row.revenue > 0), Decimal(0))


def _share(group: list[TierRow], total: Decimal) -> Decimal | None:
    return _positive(group) / total if total else None
