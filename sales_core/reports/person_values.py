"""What each person's KPI comes to by a measure: its own value, growth, or attainment of the own target."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from sales_core.model.own_kpi import key_of
from sales_core.reports.kpis import Kpi, chosen, kpi_values
from sales_core.reports.kpis_formulas import BY_KEY
from sales_core.reports.own_kpis import ADDED, own_kpis
from sales_core.reports.question import Question
from sales_core.reports.targets import targets
from sales_core.reports.targets_kpi import LESS, METRICS
from sales_core.reports.targets_planned import planned, standing
from sales_core.rules import pace

_ALSO_LESS = ("lost_deals", "overdue_contacts", "rejected_rows", "late_uploads")


def person_values(question: Question, key: str, measure: str, people: Iterable[str]) -> Mapping[str, Decimal | None]:
    """By person of `people`, over the question's period; None where there is no answer.

    A KPI that adds up is nothing for somebody without a row, not unknown. growth: as a share of the period before up to
    the same point, of a rate the difference.
    """
    if measure == "attainment":
        told: Mapping[str, Decimal | None] = _attained(question, key)
        return {person: told.get(person) for person in people}
    found = {kpi.person: kpi for kpi in kpi_values(question, (key,), by_person=True)}
    nothing = Decimal(0) if found and measure == "amount" and unit_of(question, key) in ADDED else None
    return {person: _value(found.get(person), measure, nothing) for person in people}


def ways(question: Question, key: str) -> tuple[str, ...]:
    """How a KPI can be looked at: growth where it is known of earlier periods, attainment where it has targets."""
    formula = next(iter(chosen(question, (key,))), None)
    if formula is None:
        return ()
    growth = () if formula.now_only else ("growth",)
    return ("amount", *growth, *(("attainment",) if _targeted(question, key) else ()))


def unit_of(question: Question, key: str) -> str:
    """The unit of a KPI; "" of one that is no more."""
    return next((formula.unit for formula in chosen(question, (key,))), "")


def told_in(question: Question, key: str, measure: str) -> str:
    """The unit that values by this measure are told in."""
    unit = unit_of(question, key)
    if measure == "amount":
        return unit
    return unit if measure == "growth" and unit == "score" else "percent"


def less_is_better(question: Question, key: str, measure: str) -> bool:
    """Whether a smaller value is a better one; more of a target is better whatever it is a target of."""
    if measure == "attainment":
        return False
    if key in BY_KEY:
        return key in (*LESS, *_ALSO_LESS)
    return any(key_of(row.name) == key and row.direction == "down" for row in own_kpis(question))


def kept_up(question: Question, key: str) -> bool:
    """Whether the KPI grows day by day, so that it can be reached on a day."""
    formula = next(iter(chosen(question, (key,))), None)
    return formula is not None and formula.unit in ADDED and not (formula.now_only or formula.rolling)


def _targeted(question: Question, key: str) -> bool:
    if key in METRICS:
        return bool((standing if unit_of(question, key) not in ADDED else planned)(question, key).people)
    return key not in BY_KEY and bool(_plan(question, key))


def _attained(question: Question, key: str) -> Mapping[str, Decimal | None]:
    if key in METRICS:
        return {row.person: row.attainment for row in targets(question, key) if row.level == "person" and row.person}
    if key in BY_KEY:
        return {}
    plan, less = _plan(question, key), less_is_better(question, key, "amount")
    found = kpi_values(question, (key,), by_person=True)
    return {
        kpi.person: pace.attainment(kpi.value, plan.get(kpi.person), less)
        for kpi in found
        if kpi.person and kpi.value is not None
    }


def _plan(question: Question, key: str) -> Mapping[str, Decimal]:
    """People's targets of a KPI that the team made."""
    return (planned if unit_of(question, key) in ADDED else standing)(question, key).people


def _value(kpi: Kpi | None, measure: str, nothing: Decimal | None) -> Decimal | None:
    if kpi is None:
        return nothing
    if measure == "growth":
        return kpi.change
    return nothing if kpi.value is None else kpi.value
