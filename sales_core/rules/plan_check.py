"""What is wrong with an incentive plan before anybody is paid by it."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise

from sales_core.model.issue import Issue
from sales_core.model.settings import Band, Plan

_CHOICES: dict[str, tuple[str, ...]] = {
    "basis": ("revenue", "collections", "won_deals"),
    "method": ("marginal", "retroactive"),
    "period": ("month", "quarter", "year"),
}


def check_plan(plan: Plan) -> tuple[Issue, ...]:
    """Every finding, none for a sound plan; `row` is the band's number from 1, `column` the setting.

    Codes: plan_unknown_choice, plan_no_bands, plan_not_a_number, plan_band_negative, plan_rate_out_of_range,
    plan_bands_not_ascending, plan_threshold_negative, plan_cap_not_positive.
    """
    return (*_choices(plan), *_bands(plan.bands), *_limits(plan))


def _choices(plan: Plan) -> Iterator[Issue]:
    for name, allowed in _CHOICES.items():
        value = getattr(plan, name)
        if value not in allowed:
            detail = (("allowed", ", ".join(allowed)),)
            yield Issue("plan_unknown_choice", column=name, value=str(value), detail=detail)


def _bands(bands: tuple[Band, ...]) -> Iterator[Issue]:
    if not bands:
        yield Issue("plan_no_bands", column="bands")
    for number, band in enumerate(bands, 1):
        yield from _number("attainment", band.attainment, "plan_band_negative", lambda value: value >= 0, number)
        yield from _number("rate", band.rate, "plan_rate_out_of_range", lambda value: 0 <= value <= 1, number)
    for number, (lower, upper) in enumerate(pairwise(bands), 2):
        if upper.attainment.is_finite() and lower.attainment.is_finite() and upper.attainment <= lower.attainment:
            yield Issue("plan_bands_not_ascending", row=number, column="attainment", value=str(upper.attainment))


def _limits(plan: Plan) -> Iterator[Issue]:
    yield from _number("threshold", plan.threshold, "plan_threshold_negative", lambda value: value >= 0)
    if plan.cap is not None:
        yield from _number("cap", plan.cap, "plan_cap_not_positive", lambda value: value > 0)


def _number(
    name: str, value: Decimal, code: str, right: Callable[[Decimal], bool], row: int | None = None
) -> Iterator[Issue]:
    """A finding about one number; NaN and infinity are found before they are compared, which would raise."""
    if not value.is_finite():
        yield Issue("plan_not_a_number", row=row, column=name, value=str(value))
    elif not right(value):
        yield Issue(code, row=row, column=name, value=str(value))
