"""The sums that are known of the asked period only: what its target lacks, contacts overdue, past forecasts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from sales_core.reports.kpis_families import Sums
from sales_core.reports.landing_past import LEAST, past_forecasts
from sales_core.reports.pipeline_gap import gaps
from sales_core.reports.question import Question
from sales_core.reports.tiers import tiers

ByPerson = Mapping[str | None, Sums]  # None: everybody


def of_now(question: Question, families: Iterable[str]) -> dict[str, ByPerson]:
    """The sums of those of `families` that are known of now only."""
    wanted = set(families)
    return {name: make(question) for name, make in _MAKE.items() if name in wanted}


def _gap(question: Question) -> ByPerson:
    return {person: {"gap": gap} for person, gap in gaps(question).items()}


def _care(question: Question) -> ByPerson:
    """Customers past their tier's cadence, by owner; nothing where no sheet tells of contacts."""
    found: dict[str | None, int] = defaultdict(int)
    for row in tiers(question):
        if row.contact is not None:
            for person in (None, row.person):
                found[person] += row.contact == "overdue"
    return {person: {"overdue_contacts": count} for person, count in found.items()}


def _forecast(question: Question) -> ByPerson:
    """How far earlier forecasts were from what came, on average; of who has too few of them nothing."""
    errors: dict[str | None, list[Decimal]] = defaultdict(list)
    for row in past_forecasts(question):
        if row.error is not None:
            errors[row.person].append(abs(row.error))
    return {
        person: {"forecast_error": sum(found, Decimal(0)) / len(found)}
        for person, found in errors.items()
        if len(found) >= LEAST
    }


_MAKE: dict[str, Callable[[Question], ByPerson]] = {"gap": _gap, "care": _care, "forecast": _forecast}
NOW_ONLY = tuple(_MAKE)
UNKNOWN: dict[str, Sums] = {
    "gap": {"gap": None},
    "care": {"overdue_contacts": None},
    "forecast": {"forecast_error": None},
}
