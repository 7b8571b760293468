"""How far a number is on the way to its target, and how far it should be by now."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.period import Period
from sales_core.rules.calendar import Calendar


@dataclass(frozen=True)
class Progress:
    """One number against one target in one period, as of one day.

    attainment, pace: 1 means 100 %. gap, expected: in the number's own unit; a negative gap is what was
    sold beyond the target. required_run_rate: unit per working day. None: there is no answer.
    workdays_total = workdays_passed + workdays_left; the as-of day itself has passed.
    """

    actual: Decimal
    target: Decimal | None
    attainment: Decimal | None
    gap: Decimal | None
    expected: Decimal | None
    pace: Decimal | None
    required_run_rate: Decimal | None
    workdays_total: int
    workdays_passed: int
    workdays_left: int


def progress(
    actual: Decimal,
    target: Decimal | None,
    period: Period,
    as_of: date,
    calendar: Calendar,
    *,
    accumulates: bool = True,
    less_is_better: bool = False,
) -> Progress:
    """`actual` against `target` (both sums over whatever is looked at) in `period`, as of the end of `as_of`.

    accumulates: False for a number that does not grow through the period (a rate, a score): all of its
        target is due at any time and there is no run rate.
    less_is_better: of a number that is not to pass its target: the gap is what is beyond it.
    """
    total = calendar.working_days(period.start, period.end)
    passed = workdays_passed(period, as_of, calendar)
    missing = gap(actual, target)
    if less_is_better and missing is not None:
        missing = -missing
    due = expected(target, expected_share(period, as_of, calendar)) if accumulates else target
    return Progress(
        actual=actual,
        target=target,
        attainment=attainment(actual, target, less_is_better),
        gap=missing,
        expected=due,
        pace=attainment(actual, due, less_is_better),
        required_run_rate=required_run_rate(missing, total - passed) if accumulates else None,
        workdays_total=total,
        workdays_passed=passed,
        workdays_left=total - passed,
    )


def attainment(actual: Decimal, target: Decimal | None, less_is_better: bool = False) -> Decimal | None:
    """actual ÷ target, both summed before (target ÷ actual where less is better); None without a target above zero."""
    if target is None or target <= 0 or (less_is_better and actual <= 0):
        return None
    return target / actual if less_is_better else actual / target


def gap(actual: Decimal, target: Decimal | None) -> Decimal | None:
    """target − actual; negative when the target is exceeded."""
    return None if target is None else target - actual


def required_run_rate(missing: Decimal | None, workdays_left: int) -> Decimal | None:
    """gap ÷ working days left; None without a target or when no working day is left."""
    return missing / workdays_left if missing is not None and workdays_left > 0 else None


def expected(target: Decimal | None, share: Decimal | None) -> Decimal | None:
    """The part of the target that should be reached when `share` of the period has passed."""
    return None if target is None or share is None else target * share


def workdays_passed(period: Period, as_of: date, calendar: Calendar) -> int:
    """Working days of `period` that have passed at the end of `as_of`; its own day has passed."""
    return calendar.working_days(period.start, min(as_of, period.end)) if as_of >= period.start else 0


def expected_share(period: Period, as_of: date, calendar: Calendar) -> Decimal | None:
    """Working days passed ÷ working days in the period, 0 to 1.

    A period without a working day is due as a whole on its last day; before that there is no answer.
    """
    if as_of < period.start:
        return Decimal(0)
    if as_of >= period.end:
        return Decimal(1)
    total = calendar.working_days(period.start, period.end)
    return Decimal(workdays_passed(period, as_of, calendar)) / total if total else None
