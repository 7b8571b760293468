"""What a true-up paid on sales that come back, or are not paid: taken back once, beside the rate first paid."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.incentive_plan import Component
from sales_core.model.period import Period
from sales_core.rules.pay.bands import Counted, earned
from sales_core.rules.pay.clawback import left_by_cap, own_rate
from sales_core.rules.pay.lines import NONE, PayLine, cents, total
from sales_core.rules.pay.spans import periods_in, span_of, together


@dataclass(frozen=True)
class Paid:
    """What a period counted for a component, and the lines of its statement."""

    counted: Counted
    lines: Sequence[PayLine]


def has_true_up(component: Component) -> bool:
    """Whether the component pays a difference at the end of its span that a return may take back."""
    return component.kind == "commission" and component.over != "period" and component.settle == "end"


def true_up_rate(component: Component, span: Mapping[Period, Paid], sold_in: Period) -> Decimal:
    """What the true-up added to the rate first paid on each unit of what `sold_in` counted; below zero: took off it.

    span: its periods in order, the last one with the true-up. It is the rate that the bands of the whole span pay on
    all that it counted, after the cap on the true-up, less the rate that the period itself had paid; of the true-up
    only the part that the plan's cap left. Over the whole span these rates give exactly the true-up, so that the first
    rate and the true-up together take back what a sale earned, never more. 2 % in January and in February, 4 % by the
    quarter: 2 % of what either sold. 2 % in January, 4 % in February and by the quarter: 2 % of January's, and nothing
    of February's.
    """
    last = list(span)[-1]
    whole = together([one.counted for one in span.values()], periods_in(span_of(component, last), last))
    if whole.base <= 0:
        return NONE
    name = span_of(component, last).name
    own = [line for line in span[last].lines if line.component == component.name and line.kind == "cap"]
    over = total(line for line in own if line.about == name)
    exact = sum((line.base * (line.rate or NONE) for line in earned(component, whole).lines), NONE)
    first = own_rate(span[sold_in].lines, component.name) or NONE
    return ((exact + over) / whole.base - first) * left_by_cap(span[last].lines)


def true_up_back(
    component: Component, span: Mapping[Period, Paid], sold_in: Period, returned: Decimal
) -> PayLine | None:  # fmt: skip
    """The line for `returned` sales of a period of the span (below zero: taken back); None if it added nothing."""
    rate = true_up_rate(component, span, sold_in)
    if not rate or not returned:
        return None
    return PayLine(component.name, "true_up_back", cents(returned * rate), returned, rate, about=sold_in.name)
