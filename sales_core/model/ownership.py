"""How a team shares its customers: rules that assign them, how full a book may be, when a customer is free again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

CRITERIA = ("regions", "industries", "types", "tiers")


@dataclass(frozen=True)
class AssignmentRule:
    """Customers of whom all of this is true are `person`'s; what is not said is true of every customer."""

    person: str
    regions: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it asks for, as it is kept with every customer that it assigns."""
        return " · ".join("/".join(getattr(self, name)) for name in CRITERIA if getattr(self, name))


@dataclass(frozen=True)
class Ownership:
    """What a team says of it; the defaults leave everything to the sheets.

    rules: the first that a customer meets decides. book_limit: the most customers of one person, None for any number;
    book_limits: of somebody in particular. pool_days: by tier, after how many days without a touch a customer is
    nobody's; a tier that is not there keeps its owners. pool_warning: days before, from when on the owner is warned.
    claim_limit: the most customers that one person claims in a calendar month.
    """

    rules: tuple[AssignmentRule, ...] = ()
    book_limit: int | None = None
    book_limits: tuple[tuple[str, int], ...] = ()
    pool_days: tuple[tuple[str, int], ...] = ()
    pool_warning: int = 7
    claim_limit: int | None = None

    def limit_of(self, person: str) -> int | None:
        """The most customers that the person should have."""
        return dict(self.book_limits).get(person, self.book_limit)

    @property
    def limited(self) -> bool:
        """Whether anybody's book has a limit."""
        return self.book_limit is not None or bool(self.book_limits)

    @property
    def releases(self) -> bool:
        """Whether customers become nobody's by themselves."""
        return bool(self.pool_days)


def ownership_of(row: Mapping[str, Any]) -> Ownership:
    """From its plain fields, each its default where it is not told; an error for what it cannot be."""
    unknown = row.keys() - Ownership.__dataclass_fields__.keys()
    if unknown:
        raise ValueError(f"{sorted(unknown)} say nothing of owners")
    return Ownership(
        rules=tuple(_rule(one) for one in row.get("rules", ())),
        book_limit=_most(row.get("book_limit")),
        book_limits=_days(row.get("book_limits", ())),
        pool_days=_days(row.get("pool_days", ())),
        pool_warning=_count(row.get("pool_warning", Ownership.pool_warning), least=0),
        claim_limit=_most(row.get("claim_limit")),
    )


def _rule(row: Mapping[str, Any]) -> AssignmentRule:
    if not str(row["person"]).strip():
        raise ValueError(f"{row} assigns to nobody")
    asked = {name: tuple(str(word) for word in row.get(name, ())) for name in CRITERIA}
    return AssignmentRule(str(row["person"]).strip(), **asked)


def _most(value: Any) -> int | None:
    return None if value is None else _count(value)


def _days(rows: Any) -> tuple[tuple[str, int], ...]:
    return tuple((str(name), _count(days)) for name, days in rows)


def _count(value: Any, least: int = 1) -> int:
    number = int(value)
    if not least <= number <= 1_000_000:
        raise ValueError(f"{number} is no count")
    return number
