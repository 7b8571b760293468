"""Whether what each person has open and due in the period is enough for what the own target still lacks."""

from dataclasses import dataclass
from decimal import Decimal

from sales_core.reports.narrowed import due_in
from sales_core.reports.question import Question
from sales_core.reports.targets import TargetRow, targets
from sales_core.reports.weighted import asked, weighed
from sales_core.rules import closing

_NONE = Decimal(0)


@dataclass(frozen=True)
class CoverageRow:
    """One person with a revenue target in the period, or with open deals due in it.

    gap = target − actual; both None without a target. due: open deals that should close in the period. coverage =
    due_amount ÷ gap; None without a target or when nothing is lacking. weighted: the same deals by their probability;
    weighted_learned: by learned win rates, None where too few deals have closed or none is due.
    """

    person: str
    target: Decimal | None
    gap: Decimal | None
    due_deals: int
    due_amount: Decimal
    coverage: Decimal | None
    weighted: Decimal
    weighted_learned: Decimal | None


@dataclass(frozen=True)
class _Due:
    person: str
    deals: int
    amount: Decimal
    weighted: Decimal
    weighted_learned: Decimal | None


def coverage(question: Question) -> tuple[CoverageRow, ...]:
    """Who is covered least first, then who lacks nothing, then who has no target; none where nobody has a target."""
    aimed = {row.person: row for row in targets(question) if row.person is not None and row.target is not None}
    if not aimed:
        return ()
    narrowed = due_in(question)
    spans = {"due_from": narrowed.due_from, "due_to": narrowed.due_to}
    due = {
        row.person: row for row in question.reader.rows(weighed(question, "coverage"), _Due, **asked(question), **spans)
    }
    rows = (_row(person, aimed.get(person), due.get(person)) for person in dict.fromkeys((*aimed, *due)))
    return tuple(sorted(rows, key=_order))


def _row(person: str, aimed: TargetRow | None, due: _Due | None) -> CoverageRow:
    found = due or _Due(person, 0, _NONE, _NONE, None)
    target, gap = (aimed.target, aimed.gap) if aimed else (None, None)
    covered = closing.coverage(found.amount, gap)
    return CoverageRow(person, target, gap, found.deals, found.amount, covered, found.weighted, found.weighted_learned)


def _order(row: CoverageRow) -> tuple[object, ...]:
    return (row.target is None, row.coverage is None, row.coverage or 0, -row.due_amount, row.person)
