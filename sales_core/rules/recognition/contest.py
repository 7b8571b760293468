"""How a contest stands, and who has won it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.rules.recognition.ranks import Ranked, ranked, reaches

BEST, FIRST, ALL = "best", "first", "all"
RULES = (BEST, FIRST, ALL)
COMING, RUNNING, ENDED, CLOSED = "coming", "running", "ended", "closed"
LONGEST = 366  # days
GREATEST = Decimal(10) ** 12  # a goal; more is a slip, and more than is kept
GRACE = 7  # days after its end that a contest waits for sheets that reach its last day


@dataclass(frozen=True)
class Entry:
    """What somebody has come to. reached_on: the first day on which the goal was reached, where that is asked."""

    person: str
    value: Decimal | None
    reached_on: date | None = None


@dataclass(frozen=True)
class Place:
    """Where somebody stands, and whether that wins by what is known."""

    person: str
    value: Decimal | None
    reached_on: date | None
    rank: int | None
    won: bool


def standing(
    rule: str, entries: Iterable[Entry], goal: Decimal | None, less_is_better: bool = False
) -> tuple[Place, ...]:
    """The best first. Whoever shares a winning place wins too.

    best: the best value wins, if it is more than nothing (unless less is better) and reaches the goal where one is set.
    first: whoever reached the goal on the earliest day wins. all: everybody who reaches the goal wins.
    """
    told = {entry.person: entry for entry in entries}
    places = ranked({person: entry.value for person, entry in told.items()}, less_is_better)
    if rule == FIRST:
        return _by_day(told, places)
    return tuple(Place(row.person, row.value, None, row.rank, _wins(rule, row, goal, less_is_better)) for row in places)


def _wins(rule: str, row: Ranked, goal: Decimal | None, less_is_better: bool) -> bool:
    if rule == ALL or goal is not None:
        return reaches(row.value, goal, less_is_better) and (rule == ALL or row.rank == 1)
    return row.rank == 1 and row.value is not None and (less_is_better or row.value > 0)


def _by_day(told: dict[str, Entry], places: Iterable[Ranked]) -> tuple[Place, ...]:
    """Those who reached the goal by the day, then the others by their value."""
    days = sorted(entry.reached_on for entry in told.values() if entry.reached_on)
    there = sorted((row for row in places if told[row.person].reached_on), key=lambda row: _day(told, row))
    others = [row for row in places if not told[row.person].reached_on]
    first = tuple(
        Place(row.person, row.value, _day(told, row), days.index(_day(told, row)) + 1, _day(told, row) == days[0])
        for row in there
    )
    return (*first, *(_after(row, others, len(days)) for row in others))


def _after(row: Ranked, others: Sequence[Ranked], there: int) -> Place:
    values = [other.value for other in others]
    return Place(row.person, row.value, None, row.rank and there + values.index(row.value) + 1, False)


def _day(told: dict[str, Entry], row: Ranked) -> date:
    return told[row.person].reached_on or date.max


def state(starts_on: date, ends_on: date, today: date, is_closed: bool) -> str:
    """coming, running, ended (its last day has passed) or closed (its result is kept)."""
    if is_closed:
        return CLOSED
    if today < starts_on:
        return COMING
    return RUNNING if today <= ends_on else ENDED


def may_settle(ends_on: date, today: date, told_until: date | None) -> bool:
    """Whether an ended contest may close by itself: the sheets reach its last day, or a week has passed in vain."""
    covered = told_until is not None and told_until >= ends_on
    return today > ends_on and (covered or today > ends_on + timedelta(days=GRACE))


def problem(
    rule: str, measure: str, days: tuple[date, date], goal: Decimal | None, adds_up: bool, less_is_better: bool
) -> str:
    """What a contest lacks: "", days, long, goal, large, or first (only a KPI that grows can be reached first)."""
    start, end = days
    if end < start:
        return "days"
    if (end - start).days >= LONGEST:
        return "long"
    if rule != BEST and goal is None:
        return "goal"
    if goal is not None and abs(goal) > GREATEST:
        return "large"
    return "first" if rule == FIRST and (measure != "amount" or less_is_better or not adds_up) else ""
