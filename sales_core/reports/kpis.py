"""KPIs of the team and of each person: now, before, a year ago, and month by month."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.period import add_months
from sales_core.reports.kpis_formulas import FORMULAS, Formula
from sales_core.reports.kpis_known import Known, known
from sales_core.reports.kpis_spans import FIRST_MONTH, LAST_YEAR, NOW, PREVIOUS, Span, compared, months
from sales_core.reports.own_kpis import own_formulas
from sales_core.reports.question import Question
from sales_core.reports.roster import roster
from sales_core.rules.change import change


@dataclass(frozen=True)
class Kpi:
    """One KPI of a person (None: everybody in scope) over the period up to the as-of day.

    unit: money, count, percent, days, ratio or score; a percent of 0.25 is 25 %. previous, last_year: up to the same
    point of the period before and of the one a year earlier. change, change_last_year: relative (0.1 is 10 % more);
    of a percent or score the difference. None: there is no answer.
    """

    key: str
    person: str | None
    unit: str
    value: Decimal | None
    previous: Decimal | None
    change: Decimal | None
    last_year: Decimal | None
    change_last_year: Decimal | None


@dataclass(frozen=True)
class Board:
    """KPIs with their trend.

    months: first days of the last 13 calendar months, the last only up to the as-of day. month_is_over: whether that
    one is whole. compared: the spans of value, previous and last_year. measured: what the trends are made from.
    """

    kpis: tuple[Kpi, ...]
    months: tuple[date, ...]
    month_is_over: bool
    compared: tuple[Span, Span, Span]
    measured: Known

    def of(self, person: str | None) -> tuple[Kpi, ...]:
        """The KPIs of one person, None for everybody's."""
        return tuple(kpi for kpi in self.kpis if kpi.person == person)

    def trend(self, key: str, person: str | None = None) -> tuple[Decimal | None, ...]:
        """One value per month of a person, None for everybody."""
        return tuple(self.measured.value(key, FIRST_MONTH + place, person) for place in range(len(self.months)))

    def trends(self, key: str) -> dict[str | None, tuple[Decimal | None, ...]]:
        """The trend of one KPI of everybody (None) and of each person."""
        return {person: self.trend(key, person) for person in (None, *self.people)}

    @property
    def people(self) -> tuple[str, ...]:
        """Names of the people who have KPIs, "" for what names nobody."""
        return tuple(dict.fromkeys(kpi.person for kpi in self.kpis if kpi.person is not None))


def kpi_values(question: Question, keys: Sequence[str] | None = None, by_person: bool = False) -> tuple[Kpi, ...]:
    """The KPIs that the store's sheets can tell, in the order of FORMULAS; everybody's, then person by person.

    keys: only these; None means all. One that has no value in any span is left out.
    """
    return _kpis(question, known(question, chosen(question, keys), compared(question), by_person))


def kpi_board(question: Question, keys: Sequence[str] | None = None, by_person: bool = True) -> Board:
    """The same with their trends; each SELECT runs once for all spans."""
    spans, past = compared(question), months(question)
    found = known(question, chosen(question, keys), (*spans, *past), by_person)
    over = past[-1].end == add_months(past[-1].start, 1) - timedelta(days=1)
    return Board(_kpis(question, found), tuple(span.start for span in past), over, spans, found)


def kpi_keys(question: Question) -> tuple[str, ...]:
    """Keys of the KPIs whose kinds of sheet the store holds, in the order of FORMULAS."""
    return tuple(formula.key for formula in chosen(question, None))


def kpis(question: Question) -> tuple[Kpi, ...]:
    """Every KPI of everybody and of each person: the report as it is shown."""
    return kpi_values(question, by_person=True)


def chosen(question: Question, keys: Iterable[str] | None) -> tuple[Formula, ...]:
    """Those of the KPIs `keys` (None: of all) whose kinds of sheet the store holds; the team's own come last."""
    keys = None if keys is None else set(keys)
    has = question.reader.has
    return tuple(
        formula
        for formula in (*FORMULAS, *own_formulas(question))
        if (keys is None or formula.key in keys)
        and all(any(has(kind) for kind in group) for group in formula.needs)
        and (formula.key != "new_market_revenue" or question.reader.settings.new_markets)
    )


def _kpis(question: Question, found: Known) -> tuple[Kpi, ...]:
    people = (None, *_in_order(question, found.people))
    told = [_kpi(found, formula, person) for person in people for formula in found.formulas]
    useful = {kpi.key for kpi in told if (kpi.value, kpi.previous, kpi.last_year) != (None, None, None)}
    return tuple(kpi for kpi in told if kpi.key in useful)


def _in_order(question: Question, people: Iterable[str]) -> list[str]:
    """By the roster, then those it does not know, then what names nobody."""
    listed = roster(question.reader)
    places = {row.person: place for place, row in enumerate(listed)}
    return sorted(people, key=lambda name: (name == "", places.get(name, len(places)), name.lower()))


def _kpi(found: Known, formula: Formula, person: str | None) -> Kpi:
    value, previous, last_year = (found.value(formula.key, span, person) for span in (NOW, PREVIOUS, LAST_YEAR))
    if formula.now_only:
        previous = last_year = None
    return Kpi(
        formula.key,
        person,
        formula.unit,
        value,
        previous,
        growth(formula.unit, value, previous),
        last_year,
        growth(formula.unit, value, last_year),
    )


def growth(unit: str, value: Decimal | None, base: Decimal | None) -> Decimal | None:
    """Against an earlier value: as a share of it, of a rate or score the difference."""
    found = change(value, base)
    if found is None:
        return None
    return found.absolute if unit in ("percent", "score") else found.relative
