"""How a team recognises its people: what a leaderboard shows of others, badges, and what a next step takes."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

_DEFAULTS = Path(__file__).parent / "defaults" / "badges.toml"
MEASURES = ("amount", "growth", "attainment")
# own: everybody sees the own place only. names: everybody sees who stands where, with the chosen figure.
SHOWN = ("own", "names")
TENURE, REVIEWS = "tenure", "review_points"  # what a next step may ask for beside KPIs
MOST = 24  # months or times that a criterion may ask for


@dataclass(frozen=True)
class Badge:
    """Earned when the KPI `key` reaches `goal` in so many months in a row.

    measure: amount (the KPI's own value), growth (against the month before) or attainment (of the own target); a goal
    of 1 is 100 %. name_zh: "" where the name is the same in both languages.
    """

    name: str
    name_zh: str
    key: str
    measure: str
    goal: Decimal
    in_a_row: int = 1


@dataclass(frozen=True)
class Criterion:
    """One thing that the next step `step` takes of people of `role` ("": of everybody).

    key: a KPI over the last `months` whole months, `tenure` (months with the team) or `review_points` (mean of the
    locked reviews of these months).
    """

    step: str
    role: str
    key: str
    measure: str
    goal: Decimal
    months: int = 12


def default_badges() -> tuple[Badge, ...]:
    """Those that any team can begin with; one whose sheets are missing is earned by nobody."""
    return tuple(badge_of(row) for row in tomllib.loads(_DEFAULTS.read_text("utf-8"))["badge"])


@dataclass(frozen=True)
class Recognition:
    """What a team says of it."""

    shown: str = "own"
    badges: tuple[Badge, ...] = field(default_factory=default_badges)
    steps: tuple[Criterion, ...] = ()


def recognition_of(row: Mapping[str, Any]) -> Recognition:
    """From its plain fields, each its default where it is not told; an error for what it cannot be."""
    known = Recognition()
    if row.keys() - vars(known).keys() or row.get("shown", known.shown) not in SHOWN:
        raise ValueError(f"{row} says nothing of recognition")
    badges = tuple(badge_of(one) for one in row["badges"]) if "badges" in row else known.badges
    return Recognition(row.get("shown", known.shown), badges, tuple(_criterion(one) for one in row.get("steps", ())))


def badge_of(row: Mapping[str, Any]) -> Badge:
    """A badge from its plain fields; an error for what is none."""
    name, name_zh = str(row["name"]).strip(), str(row.get("name_zh") or "").strip()
    if not name:
        raise ValueError(f"{row} has no name")
    return Badge(name, name_zh, str(row["key"]), _measure(row), _goal(row), _count(row.get("in_a_row", 1)))


def _criterion(row: Mapping[str, Any]) -> Criterion:
    step, role = str(row["step"]).strip(), str(row.get("role") or "").strip()
    if not step:
        raise ValueError(f"{row} leads nowhere")
    return Criterion(step, role, str(row["key"]), _measure(row), _goal(row), _count(row.get("months", 12)))


def _measure(row: Mapping[str, Any]) -> str:
    if row["measure"] not in MEASURES:
        raise ValueError(f"{row} measures nothing")
    return str(row["measure"])


def _goal(row: Mapping[str, Any]) -> Decimal:
    goal = Decimal(str(row["goal"]))
    if not goal.is_finite():
        raise ValueError(f"{row} has no goal")
    return goal


def _count(value: Any) -> int:
    number = int(value)
    if not 1 <= number <= MOST:
        raise ValueError(f"{number} is not between 1 and {MOST}")
    return number
