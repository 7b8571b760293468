"""Plans, people and what they sold, drawn by a seed, so that two ways of working out pay can be compared."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

from independent import time_there

from sales_core.model.incentive_plan import Component, Draw, IncentivePlan, Member, PayBand
from sales_core.model.period import Period, PeriodKind

PEOPLE = ("Chen", "Li", "Wang", "Zhou")
SPANS = {"month": ("period", "quarter", "year"), "quarter": ("period", "year"), "year": ("period",)}


@dataclass(frozen=True)
class Drawn:
    """A plan, its periods, and what happened; sold: base, measured and whole target by component, person, period.

    late: of which statement's sales how much became unpaid there (below zero), or was paid at last.
    """

    plan: IncentivePlan
    periods: tuple[Period, ...]
    sold: dict[tuple[str, str, int], tuple[Decimal, Decimal, Decimal | None]]
    events: dict[str, list[tuple[date, str, str, Decimal]]]
    points: dict[tuple[str, str, int], Decimal]
    returned: dict[tuple[str, str, int], tuple[int, Decimal]]
    adjusted: dict[tuple[str, int], Decimal]
    late: dict[tuple[str, str, int], tuple[int, Decimal]]

    @property
    def people(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(person for _, person, _ in self.sold))


def drawn(seed: int) -> Drawn:
    """The plan and the sales of a seed."""
    pick = Random(seed)
    kind = pick.choice(("month", "month", "month", "quarter", "year"))
    periods = [Period.containing(date(2026, 1, 1), PeriodKind(kind), pick.choice((1, 1, 1, 4, 9)))]
    begun = pick.randrange(3) * 3
    periods = [Period.containing(_later(periods[0].start, begun), PeriodKind(kind), periods[0].fiscal_start)]
    for _ in range(pick.randint(0, 5 if kind == "month" else 2)):
        periods.append(periods[-1].next())
    people = PEOPLE[: pick.choice((1, 1, 2, 3, 4))]
    components = tuple(
        _component(pick, f"part {number}", kind, people, periods) for number in range(pick.randint(1, 4))
    )
    first, last = periods[0].start, periods[-1].end
    plan = IncentivePlan(
        "drawn", "Drawn", pick.choice((first, first, _day(pick, first, periods[0].end))),
        pick.choice((None, None, _day(pick, periods[-1].start, last))), kind, _members(pick, people, first, last),
        components, pick.choice((None, None, _money(pick, 8000))), _draw(pick), pick.random() < 0.8,
    )  # fmt: skip
    return _with_sales(pick, plan, tuple(periods), people)


def _later(day: date, months: int) -> date:
    return date(day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1, 1)


def _with_sales(pick: Random, plan: IncentivePlan, periods: tuple[Period, ...], people: tuple[str, ...]) -> Drawn:
    cells = [(one, who, at) for one in plan.components for who in people for at in range(len(periods))]
    later = [(one, who, at) for one, who, at in cells if at and one.kind == "commission" and pick.random() < 0.2]
    there = {
        (who, at): time_there(plan, who, period.start, period.end, set())
        for who in people
        for at, period in enumerate(periods)
    }
    return Drawn(
        plan,
        periods,
        {(one.name, who, at): _sold(pick, one, there[who, at]) for one, who, at in cells},
        {one.name: _events(pick, one, periods, people) for one in plan.components if one.kind == "spiff"},
        {(one.name, who, at): _number(pick, 0, 130, 2) for one, who, at in cells if one.kind == "scorecard"},
        {(one.name, who, at): (pick.randrange(at), -_money(pick, 30000)) for one, who, at in later},
        {(who, at): _money(pick, 400) - 200 for who in people for at in range(len(periods)) if pick.random() < 0.2},
        {(one.name, who, at): (pick.randint(0, at), _money(pick, 30000) - 15000)
         for one, who, at in cells if one.kind == "commission" and pick.random() < 0.2},
    )  # fmt: skip


def _component(pick: Random, name: str, kind: str, people: tuple[str, ...], periods: list[Period]) -> Component:
    what = pick.choice(("commission", "commission", "bonus", "pool", "spiff", "scorecard"))
    by = pick.choice(("attainment", "attainment", "amount"))
    days = sorted(_day(pick, periods[0].start, periods[-1].end) for _ in range(2))
    return Component(
        name, what, by=by, method=pick.choice(("marginal", "retroactive")), bands=_bands(pick, what, by),
        threshold=pick.choice((Decimal(0), Decimal("0.6"))) * (1 if by == "attainment" else 30000),
        over=pick.choice(SPANS[kind]), settle=pick.choice(("running", "end")),
        cap=pick.choice((None, None, _number(pick, 100, 4000, 3))), amount=_number(pick, 1, 300, 2),
        starts_on=pick.choice((None, days[0])), ends_on=pick.choice((None, days[1])),
        budget=pick.choice((None, _number(pick, 100, 2000, 3))),
        shared=pick.choice(("equally", "contribution", "weights")),
        weights=tuple((who, _number(pick, 0, 1, 2)) for who in people if pick.random() < 0.9),
    )  # fmt: skip


def _bands(pick: Random, what: str, by: str) -> tuple[PayBand, ...]:
    scale, places = (1, 2) if by == "attainment" else (50000, -3)
    starts = {
        round(Decimal(pick.choice((0, 0.5, 0.8, 1, 1.2, 1.37)) * scale), places) for _ in range(pick.randint(1, 4))
    }
    by_amount = what == "bonus" or (what == "pool" and pick.random() < 0.5)
    bands = [
        PayBand(start, amount=_money(pick, 2000)) if by_amount else PayBand(start, _number(pick, 0, 0.1, 4))
        for start in starts
    ]
    pick.shuffle(bands)
    return tuple(bands)


def _sold(pick: Random, component: Component, there: Fraction) -> tuple[Decimal, Decimal, Decimal | None]:
    """Often exactly at the edge of a band or a cent below it; sometimes net returns, nothing, a part of the sales."""
    target = pick.choice((None, Decimal(0), *[_number(pick, 10, 60, 0) * 1000 for _ in range(8)]))
    edge = pick.choice(component.bands).start * ((target or 1) if component.by == "attainment" else 1)
    if component.by == "attainment" and pick.random() < 0.5:
        edge = edge * there.numerator / there.denominator
    near = round(edge * pick.choice((1, 1, Decimal("0.5"))), 2) - pick.choice((Decimal(0), Decimal("0.01")))
    measured = pick.choice((near, near, _money(pick, 80000), _money(pick, 80000), Decimal(0), -_money(pick, 5000)))
    part = measured if component.by == "amount" else pick.choice((measured, measured, _money(pick, 20000)))
    return part, measured, target


def _events(
    pick: Random, component: Component, periods: tuple[Period, ...], people: tuple[str, ...]
) -> list[tuple[date, str, str, Decimal]]:
    counts = (1, 2, 3, -1, -2, Decimal("0.5"), -3)
    days = [_day(pick, periods[0].start, periods[-1].end) for _ in range(pick.randint(0, 12))]
    return [(day, f"A{pick.randint(1, 4)}", pick.choice(people), Decimal(pick.choice(counts))) for day in days]


def _members(pick: Random, people: tuple[str, ...], first: date, last: date) -> tuple[Member, ...]:
    if pick.random() < 0.4:
        return ()
    return tuple(
        Member(who, pick.choice((None, _day(pick, first, last))), pick.choice((None, _day(pick, first, last))))
        for who in (*people, *pick.sample(people, 1))
    )


def _draw(pick: Random) -> Draw | None:
    return pick.choice((None, Draw(_money(pick, 2000), pick.random() < 0.7)))


def _day(pick: Random, first: date, last: date) -> date:
    return first + timedelta(pick.randint(0, (last - first).days))


def _money(pick: Random, most: int) -> Decimal:
    return _number(pick, 0, most, 2)


def _number(pick: Random, least: float, most: float, places: int) -> Decimal:
    return Decimal(pick.randint(int(least * 10**places), int(most * 10**places))).scaleb(-places)
