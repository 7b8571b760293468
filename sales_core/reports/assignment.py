"""What the team's assignment rules would move, before anything is moved."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.entities_ownership import ASSIGNED, CUSTOMER
from sales_core.reports.moves import Move
from sales_core.reports.owners import OwnerRow, owners
from sales_core.reports.question import Question
from sales_core.reports.tiers_kept import kept
from sales_core.rules.assignment import first_met


@dataclass(frozen=True)
class Assignment:
    """One customer that the rules give to somebody else. rule: what it meets; revenue: of 12 months."""

    customer: str
    from_person: str
    person: str
    rule: str
    revenue: Decimal
    open_deals: int
    open_amount: Decimal
    tier: str
    region: str
    industry: str
    customer_type: str
    file_name: str
    sheet: str
    row_number: int | None
    batch_id: int | None


@dataclass(frozen=True)
class Flow:
    """Everything that would go from one person to another."""

    from_person: str
    person: str
    customers: int
    revenue: Decimal
    open_deals: int
    open_amount: Decimal


def assignment_preview(question: Question) -> tuple[Assignment, ...]:
    """The customers whose owner is another by the rules, the largest revenue first."""
    return kept(question, _preview)


def _preview(question: Question) -> tuple[Assignment, ...]:
    rules = question.reader.settings.ownership.rules
    if not rules:
        return ()
    met = ((row, first_met(rules, row)) for row in owners(question))
    return tuple(_assignment(row, rule.person, rule.name) for row, rule in met if rule and rule.person != row.person)


def _assignment(row: OwnerRow, person: str, rule: str) -> Assignment:
    return Assignment(
        row.customer, row.person, person, rule, row.revenue, row.open_deals, row.open_amount, row.tier, row.region,
        row.industry, row.customer_type, row.file_name, row.sheet, row.row_number, row.batch_id,
    )  # fmt: skip


def flows(question: Question) -> tuple[Flow, ...]:
    """What the rules would move from whom to whom, the most revenue first."""
    return kept(question, _flows)


def _flows(question: Question) -> tuple[Flow, ...]:
    groups: dict[tuple[str, str], list[Assignment]] = defaultdict(list)
    for row in assignment_preview(question):
        groups[row.from_person, row.person].append(row)
    found = (
        Flow(
            *pair,
            len(group),
            sum((row.revenue for row in group), Decimal(0)),
            sum(row.open_deals for row in group),
            sum((row.open_amount for row in group), Decimal(0)),
        )
        for pair, group in groups.items()
    )
    return tuple(sorted(found, key=lambda flow: (-flow.revenue, flow.from_person, flow.person)))


def assigned(rows: Sequence[Assignment], why: str = ASSIGNED) -> tuple[Move, ...]:
    """The moves that make it so."""
    return tuple(Move(CUSTOMER, row.customer, row.from_person, row.person, why, row.rule) for row in rows)
