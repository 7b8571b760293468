"""The pay of drawn plans, once by the rules of pay, once by the independent calculation: cents by component."""

from decimal import Decimal
from fractions import Fraction

import independent
from drawn import Drawn
from independent import Sold, Told

from sales_core.model.incentive_plan import Component
from sales_core.rules.calendar import Calendar
from sales_core.rules.pay.balance import Balance
from sales_core.rules.pay.bands import Counted
from sales_core.rules.pay.events import Event, spiff
from sales_core.rules.pay.lines import PayLine, cents
from sales_core.rules.pay.present import share, spans
from sales_core.rules.pay.shares import pool_weights, shared
from sales_core.rules.pay.spans import over_periods, together
from sales_core.rules.pay.statement import OWN_BANDS, Returned, Worked, pay_statements

CALENDAR = Calendar()
Parts = dict[str, dict[tuple[str, int], Told]]
Statements = dict[tuple[str, int], tuple[list[tuple[str, int]], int, int, int]]


class ByRules:
    """The rules of pay, fed as reports feed them."""

    def __init__(self, told: Drawn) -> None:
        self.told, self.plan = told, told.plan
        self.given: dict[tuple[str, int], list[PayLine]] = {}
        for one in self.plan.components:
            if one.kind not in OWN_BANDS:
                {"pool": self._pool, "spiff": self._spiff, "scorecard": self._scorecard}[one.kind](one)

    def there(self, person: str, at: int) -> Decimal:
        period = self.told.periods[at]
        return share(CALENDAR, spans(self.plan, person, period), period)

    def counted(self, one: Component, person: str, at: int) -> Counted:
        base, measured, target = self.told.sold[one.name, person, at]
        there = self.there(person, at) if self.plan.prorate else Decimal(self.there(person, at) > 0)
        return Counted(base, measured, None if target is None else target * there, there)

    def statements(self) -> Statements:
        found: Statements = {}
        for person in self.told.people:
            worked = [self._worked(person, at) for at in range(len(self.told.periods))]
            for at, one in enumerate(pay_statements(self.plan, person, worked)):
                lines = sorted((line.component, int(line.amount * 100)) for line in one.lines if line.amount)
                owed: Balance = one.balance
                found[person, at] = lines, int(one.total * 100), int(owed.carried * 100), int(owed.drawn * 100)
        return found

    def _worked(self, person: str, at: int) -> Worked:
        counted = {one.name: self.counted(one, person, at) for one in self.plan.components if one.kind in OWN_BANDS}
        adjusted = PayLine("", "adjustment", self.told.adjusted.get((person, at), Decimal(0)))
        return Worked(
            self.told.periods[at],
            counted,
            tuple(self.given.get((person, at), ())),
            (adjusted,),
            tuple(self._returned(person, at)),
            self.there(person, at),
        )

    def _returned(self, person: str, at: int) -> list[Returned]:
        told = [(name, *what) for (name, who, when), what in self.told.returned.items() if (who, when) == (person, at)]
        late = [(name, *what) for (name, who, when), what in self.told.late.items() if (who, when) == (person, at)]
        back = [Returned(name, amount, self.told.periods[sold_in]) for name, sold_in, amount in told]
        kinds = {True: "unpaid", False: "paid_late"}
        return back + [
            Returned(name, amount, self.told.periods[sold_in], kinds[amount < 0]) for name, sold_in, amount in late
        ]

    def _give(self, one: Component, person: str, at: int, amount: Decimal) -> None:
        self.given.setdefault((person, at), []).append(PayLine(one.name, one.kind, amount))

    def _pool(self, one: Component) -> None:
        parts = [[self.counted(one, who, at) for who in self.told.people] for at in range(len(self.told.periods))]
        team = {self.told.periods[at]: together(part, len(part)) for at, part in enumerate(parts)}
        for at, paid in enumerate(over_periods(one, team).values()):
            there = {who: part.present for who, part in zip(self.told.people, parts[at], strict=True)}
            sold = {who: part.base for who, part in zip(self.told.people, parts[at], strict=True)}
            weights = pool_weights(one.shared, there, sold, dict(one.weights))
            for who, amount in shared(paid.amount, weights).items():
                self._give(one, who, at, amount)

    def _spiff(self, one: Component) -> None:
        for paid in spiff(one, [Event(*event) for event in self.told.events[one.name]]):
            at = next(at for at, period in enumerate(self.told.periods) if paid.event.day in period)
            self._give(one, paid.event.person, at, paid.amount)

    def _scorecard(self, one: Component) -> None:
        for (name, who, at), points in self.told.points.items():
            if name == one.name:
                there = self.counted(one, who, at).present
                self._give(one, who, at, cents((one.amount or Decimal(0)) * points / 100 * there))


class Apart:
    """The independent calculation."""

    def __init__(self, told: Drawn) -> None:
        self.told, self.plan = told, told.plan
        first = told.periods[0]
        self.each = independent.MONTHS[self.plan.period]
        self.place = (first.start.month - first.fiscal_start) % 12 // self.each
        self.time = {
            (who, at): independent.time_there(self.plan, who, period.start, period.end, set())
            for who in told.people
            for at, period in enumerate(told.periods)
        }

    def sold(self, one: Component, person: str, at: int) -> Sold:
        base, measured, target = self.told.sold[one.name, person, at]
        there = self.time[person, at] if self.plan.prorate else Fraction(self.time[person, at] > 0)
        whole = None if target is None else Fraction(target) * there
        return Sold(Fraction(base), Fraction(measured), whole, there)

    def parts(self, one: Component) -> dict[tuple[str, int], Told]:
        """The lines of a component, by person and statement."""
        numbers, people = range(len(self.told.periods)), self.told.people
        if one.kind == "pool":
            return self._pool(one)
        if one.kind in ("commission", "bonus"):
            runs = {who: [self.sold(one, who, at) for at in numbers] for who in people}
            told = {who: independent.one_by_one(one, self.each, self.place, run) for who, run in runs.items()}
            return {(who, at): told[who][at] for who in people for at in numbers}
        found = {(who, at): [] for who in people for at in numbers}
        if one.kind == "spiff":
            for who, day, amount in independent.spiffs(one, self.told.events[one.name]):
                found[who, next(at for at in numbers if self.told.periods[at].end >= day)].append(amount)
        for who, at in found if one.kind == "scorecard" else ():
            there = self.sold(one, who, at).there
            points = Fraction(self.told.points[one.name, who, at])
            found[who, at].append(independent.cents(Fraction(one.amount) * points / 100 * there))
        return {key: Told(independent.up_to(one.cap, lines)) for key, lines in found.items()}

    def _pool(self, one: Component) -> dict[tuple[str, int], Told]:
        numbers, found = range(len(self.told.periods)), {}
        all_sold = [{who: self.sold(one, who, at) for who in self.told.people} for at in numbers]
        team = [independent.together(list(part.values()), len(part)) for part in all_sold]
        for at, told in enumerate(independent.one_by_one(one, self.each, self.place, team)):
            weights = {who: self._weight(one, who, sold) for who, sold in all_sold[at].items()}
            for who, amount in independent.shares(sum(told.lines), weights).items():
                found[who, at] = Told(independent.up_to(one.cap, [amount]))
        return found

    def _weight(self, one: Component, who: str, sold: Sold) -> Fraction:
        if one.shared == "contribution":
            return max(sold.base, Fraction(0))
        return sold.there * (Fraction(dict(one.weights).get(who, 0)) if one.shared == "weights" else 1)

    def statements(self) -> Statements:
        parts = {one.name: self.parts(one) for one in self.plan.components}
        found: Statements = {}
        for who in self.told.people:
            owed = drawn = 0
            left: list[Fraction] = []
            for at in range(len(self.told.periods)):
                lines = [(name, amount) for name, part in parts.items() for amount in part[who, at].lines]
                before = sum(amount for _, amount in lines)
                over = independent.up_to(self.plan.cap, [before])[1:]
                left.append(1 + Fraction(sum(over), before or 1))
                lines += [("", amount) for amount in over]
                lines += [*self._returned(parts, left, who, at), ("", int(self.told.adjusted.get((who, at), 0) * 100))]
                there = self.time[who, at] if self.plan.prorate else Fraction(self.time[who, at] > 0)
                rest, owed, drawn = independent.settle(sum(a for _, a in lines), owed, drawn, self.plan.draw, there)
                lines += [("", amount) for amount in rest]
                found[who, at] = sorted(line for line in lines if line[1]), sum(a for _, a in lines), owed, drawn
        return found

    def _returned(self, parts: Parts, left: list[Fraction], who: str, at: int) -> list[tuple[str, int]]:
        """What is taken back or given again; left: how much of each statement so far the plan's cap left."""
        found = []
        for name, part in parts.items():
            for told in (self.told.returned, self.told.late):
                sold_in, amount = told.get((name, who, at), (at, Decimal(0)))
                if (rate := part[who, sold_in].rate) is not None:
                    found.append((name, independent.cents(Fraction(amount) * rate * left[sold_in])))
            found += self._trued_up(name, part, left, who, at)
        return found

    def _trued_up(self, name: str, part: dict[tuple[str, int], Told], left: list[Fraction], who: str, at: int):
        """What came back by the end of its span is looked at there, what came back later at once."""
        one = next(one for one in self.plan.components if one.name == name)
        size = max(1, independent.MONTHS.get(one.over, 1) // self.each)
        sums: dict[int, Fraction] = {}
        for told in (self.told.returned, self.told.late):
            for (which, person, when), (sold_in, amount) in told.items():
                end = sold_in - (self.place + sold_in) % size + size - 1
                if (which, person) == (name, who) and size > 1 and one.settle == "end" and max(when, end) == at:
                    sums[sold_in] = sums.get(sold_in, Fraction(0)) + Fraction(amount)
        for sold_in, amount in sums.items():
            end = sold_in - (self.place + sold_in) % size + size - 1
            if (whole := part[who, end].whole) is not None:
                yield name, independent.cents(amount * (whole - (part[who, sold_in].rate or 0)) * left[end])
