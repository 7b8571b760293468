"""What would become of the landing if open deals stood otherwise. It is only worked out: nothing is kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports import landing_learned
from sales_core.reports.deals import moment
from sales_core.reports.landing import LandingRow, deals_by_person, landing, left_of, row_of
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.targets import TargetRow, targets
from sales_core.reports.tiers_kept import kept
from sales_core.rules.landing import Left, OpenDeal, chances
from sales_core.rules.what_if import LOST, OPEN, WON, Supposed, supposed_deals

__all__ = ["LOST", "OPEN", "WON", "IfDeal", "Part", "Supposed", "WhatIf", "deals_to_change", "landing_if", "stands"]


@dataclass(frozen=True)
class IfDeal:
    """An open deal that can be supposed to stand otherwise. due: it should close by the period's end.

    matching: how many deals there are of which this is listed.
    """

    key: str
    deal: str
    customer: str
    person: str
    stage: str
    amount: Decimal | None
    expected_close: date | None
    due: bool
    matching: int


@dataclass(frozen=True)
class Part:
    """A changed deal: what it counts with in the landing before and after; part = after − before."""

    deal: IfDeal
    supposed: Supposed
    before: Decimal
    after: Decimal
    part: Decimal


@dataclass(frozen=True)
class WhatIf:
    """The landing of everybody in question before and after; the parts of the changed deals sum to the difference."""

    before: LandingRow
    after: LandingRow
    difference: Decimal
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class _Standing:
    whole: TargetRow
    learning: landing_learned.Learning
    rows: Mapping[str, IfDeal]
    deals: Mapping[str, tuple[OpenDeal, ...]]
    left: Left


def landing_if(question: Question, supposed: Iterable[Supposed]) -> WhatIf | None:
    """None where the landing itself says nothing. A deal that does not stand open in the question plays no part."""
    before = next(iter(landing(question)), None)
    if before is None or before.reason is not None or question.reader.basis == "collections":
        return None
    asked = {told.key: told for told in supposed}
    if not asked:
        return WhatIf(before, before, Decimal(0), ())
    (standing,) = kept(question, _standing)
    rows = {key: standing.rows[key] for key in asked if key in standing.rows}
    changed = {key: asked[key] for key, row in rows.items() if asked[key] != stands(row)}
    if not changed:
        return WhatIf(before, before, Decimal(0), ())
    after = _after(standing, rows, changed)
    parts = _parts(standing, rows, changed)
    return WhatIf(before, after, (after.landing or Decimal(0)) - (before.landing or Decimal(0)), parts)


def deals_to_change(question: Question, search: str = "", most: int | None = None) -> tuple[IfDeal, ...]:
    """Open deals: those that should close by the period's end first, then the greatest. search: part of a name."""
    asked = moment(question) | {"search": search.strip() or None, "most": most, "end": question.period.end}
    return question.reader.rows(of_deals(sql("deals_at")), IfDeal, **asked)


def of_deals(rows: str) -> str:
    """The SELECT of deals to change, of those that the SELECT `rows` gives."""
    return f"with deals_at as (\n{rows}),\nwhat_if_found as (\n{sql('what_if_found')})\n{sql('what_if')}"


def stands(row: IfDeal) -> Supposed:
    """The deal as it stands."""
    return Supposed(row.key, row.stage, row.amount, row.expected_close)


def _standing(question: Question) -> tuple[_Standing]:
    deals = {person: tuple(found) for person, found in deals_by_person(question).items()}
    rows = {row.key: row for row in deals_to_change(question)}
    return (_Standing(targets(question)[0], landing_learned.learned(question), rows, deals, left_of(question)),)


def _after(standing: _Standing, rows: Mapping[str, IfDeal], changed: Mapping[str, Supposed]) -> LandingRow:
    counted = {deal.key for deals in standing.deals.values() for deal in deals}
    by_person = {
        person: list(supposed_deals(deals, changed, standing.left.end)) for person, deals in standing.deals.items()
    }
    for key in changed.keys() - counted:  # had no amount
        added = supposed_deals((_open(rows[key]),), changed, standing.left.end)
        by_person.setdefault(rows[key].person, []).extend(added)
    return row_of(standing.whole, None, by_person, standing.learning, standing.left)


def _parts(standing: _Standing, rows: Mapping[str, IfDeal], changed: Mapping[str, Supposed]) -> tuple[Part, ...]:
    """The deals that change the landing most first."""
    before = [_open(rows[key]) for key in changed]
    after = supposed_deals(before, changed, standing.left.end)
    was, becomes = _expected(standing, before), _expected(standing, after)
    nothing = Decimal(0)
    parts = (
        Part(
            rows[key], told, was.get(key, nothing), becomes.get(key, nothing),
            becomes.get(key, nothing) - was.get(key, nothing),
        )
        for key, told in changed.items()
    )  # fmt: skip
    return tuple(sorted(parts, key=lambda one: (-abs(one.part), one.deal.deal, one.deal.key)))


def _expected(standing: _Standing, deals: Iterable[OpenDeal]) -> dict[str, Decimal]:
    learned = standing.learning.of(frozenset())  # the run rate plays no part here
    return {chance.deal.key: chance.expected for chance in chances(tuple(deals), learned, standing.left)}


def _open(row: IfDeal) -> OpenDeal:
    return OpenDeal(row.key, row.person, row.stage, row.amount or Decimal(0), row.expected_close)
