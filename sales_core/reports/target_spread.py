"""A year's target cut into months and people, and last year's copied: what would be set, before it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.period import Period, PeriodKind, add_months
from sales_core.reports.kpis_formulas import BY_KEY
from sales_core.reports.question import Question
from sales_core.reports.targets_actual import Actuals, actuals, known_from
from sales_core.reports.targets_kpi import STANDING
from sales_core.reports.targets_planned import MonthTarget, month_targets
from sales_core.rules import cascade

SHAPES = tuple(shape.value for shape in cascade.Shape)
SPLITS = ("none", "even", "last_year", "as_now")
SOURCES = ("targets", "actuals")
_PLACES = {"count": 0, "percent": 4}

Owner = tuple[str, str]  # person and team; the person is "" for a team's own target, both are for everybody's


@dataclass(frozen=True)
class Wish:
    """What is to be spread. amount: for all months of `span` together (of a rate: for each of them).

    people: of a team's target, those whom it is split over. shape: one of SHAPES; split: one of SPLITS.
    """

    metric: str
    span: Period
    owner: Owner
    amount: Decimal
    shape: str = "even"
    split: str = "none"
    people: tuple[str, ...] = ()


@dataclass(frozen=True)
class Offer:
    """What can be chosen. missing: the month that last year's shape lacks, None when it is known."""

    shapes: tuple[str, ...]
    splits: tuple[str, ...]
    missing: date | None


@dataclass(frozen=True)
class PlannedCell:
    """One month of a person or team: the target that stands, and the one that would be set."""

    person: str
    team: str
    month: date
    before: Decimal | None
    after: Decimal


def set_now(question: Question, wish: Wish) -> Decimal:
    """What the owner's months come to today; of a rate, which does not add up, nothing."""
    person, team = wish.owner
    rows = month_targets(question, wish.metric, wish.span) if wish.metric not in STANDING else ()
    held = [row.target for row in rows if row.person == person and (person or row.team == team)]
    return sum(held, Decimal(0))


def offer(question: Question, wish: Wish) -> Offer:
    """Which shapes and splits the store knows enough for."""
    if wish.metric in STANDING:
        return Offer(("even",), ("none", "even") if wish.people else ("none",), None)
    past = _season(question, wish)
    shares = {split: _weights(question, wish, split) for split in SPLITS[2:]} if wish.people else {}
    splits = [*(SPLITS[:2] if wish.people else SPLITS[:1]), *(split for split, held in shares.items() if any(held))]
    return Offer(SHAPES if past.weights else SHAPES[:2], tuple(splits), None if past.weights else past.missing)


def spread_plan(question: Question, wish: Wish) -> tuple[PlannedCell, ...]:
    """The months of the owner first, then those of each person that the amount is split over."""
    months = [month.start for month in wish.span.months()]
    whole = _months(question, wish)
    rows: dict[Owner, Sequence[Decimal]] = {wish.owner: whole}
    if wish.split != "none" and wish.people:
        rows |= {(person, ""): part for person, part in zip(wish.people, _dealt(question, wish, whole), strict=True)}
    told = {owner: list(zip(months, parts, strict=True)) for owner, parts in rows.items()}
    return tuple(_cells(question, wish.metric, wish.span, told))


def copied_plan(question: Question, metric: str, year: Period, source: str, factor: Decimal) -> tuple[PlannedCell, ...]:
    """Every month of `year` from a year earlier times `factor`: from its targets, or from what was reached.

    Nothing is copied from a month that is not over, or that the sheets do not know.
    """
    before = year.year_before()
    told: dict[Owner, list[tuple[date, Decimal]]] = {}
    for owner, month, amount in _past(question, metric, before, source):
        value = cascade.scaled(amount, factor, _PLACES.get(BY_KEY[metric].unit, cascade.CENTS))
        told.setdefault(owner, []).append((add_months(month, 12), value))
    return tuple(_cells(question, metric, year, told))


def _past(question: Question, metric: str, before: Period, source: str) -> Iterator[tuple[Owner, date, Decimal]]:
    if source == "targets":
        for row in month_targets(question, metric, before):
            yield ((row.person, "") if row.person else ("", row.team)), row.month, row.target
        return
    people = set(question.reader.people())
    for (month, person), amount in sorted(actuals(question, metric, before).months.items(), key=_by_person):
        if person in people and add_months(month, 1) <= question.as_of + timedelta(days=1):
            yield (person, ""), month, amount


def _by_person(item: tuple[tuple[date, str | None], Decimal]) -> tuple[str, date]:
    (month, person), _ = item
    return (person or "").lower(), month


def _months(question: Question, wish: Wish) -> tuple[Decimal, ...]:
    if wish.metric in STANDING:
        return tuple(wish.amount for _ in wish.span.months())
    weights: Sequence[Decimal | int] = [1] * len(wish.span.months())
    if wish.shape == cascade.Shape.WORKING_DAYS:
        weights = cascade.working_day_weights(wish.span, question.calendar)
    elif wish.shape == cascade.Shape.LAST_YEAR:
        weights = _season(question, wish).weights
    return cascade.spread(wish.amount, weights, _places(wish))


def _dealt(question: Question, wish: Wish, months: Sequence[Decimal]) -> Sequence[Sequence[Decimal]]:
    if wish.metric in STANDING:
        return [months for _ in wish.people]
    return cascade.deal_out(months, _weights(question, wish, wish.split), _places(wish))


def _places(wish: Wish) -> int:
    return _PLACES.get(BY_KEY[wish.metric].unit, cascade.CENTS)


def _weights(question: Question, wish: Wish, split: str) -> list[Decimal]:
    """How the people share: what each reached in the twelve months before, or has as targets now."""
    if split == "even":
        return [Decimal(1)] * len(wish.people)
    if split == "as_now":
        held = month_targets(question, wish.metric, wish.span)
        return [sum((row.target for row in held if row.person == person), Decimal(0)) for person in wish.people]
    done = actuals(question, wish.metric, _year_before(question, wish.span))
    return [max(done.so_far.get(person, Decimal(0)), Decimal(0)) for person in wish.people]


def _year_before(question: Question, span: Period) -> Period:
    """The twelve months before the span, or before the running month when that is earlier."""
    end = min(span.start, question.as_of.replace(day=1))
    return Period(PeriodKind.RANGE, add_months(end, -12), end - timedelta(days=1), span.fiscal_start)


def _season(question: Question, wish: Wish) -> cascade.Season:
    """The shape of those whom the target is for."""
    start = add_months(wish.span.start, -12 * cascade.YEARS_BACK)
    past = Period(PeriodKind.RANGE, start, add_months(wish.span.end, -12), wish.span.fiscal_start)
    done = actuals(question, wish.metric, past)
    return cascade.season(
        wish.span,
        lambda month: _reached(done, wish, month),
        known_from(question, wish.metric),
        question.as_of + timedelta(days=1),
    )


def _reached(done: Actuals, wish: Wish, month: date) -> Decimal:
    person, team = wish.owner
    who: Sequence[str | None] = [person] if person else wish.people if team else [None]
    return sum((done.months.get((month, name), Decimal(0)) for name in who), Decimal(0))


def _cells(
    question: Question, metric: str, span: Period, told: Mapping[Owner, Iterable[tuple[date, Decimal]]]
) -> Iterator[PlannedCell]:
    """The team that the sheet named stays with the person, so that the new target takes the place of the old one."""
    known: dict[tuple[Owner, date], MonthTarget] = {}
    for row in month_targets(question, metric, span):
        known[(row.person, "") if row.person else ("", row.team), row.month] = row
    for owner, months in told.items():
        for month, amount in months:
            held = known.get((owner, month))
            yield PlannedCell(owner[0], held.team if held else owner[1], month, held.target if held else None, amount)
