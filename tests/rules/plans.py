"""Plans that the tests of incentives share, and strategies for any plan, sales and target."""

from dataclasses import dataclass, replace
from decimal import Decimal

from hypothesis import strategies as st

from sales_core.model.incentive_plan import of_settings
from sales_core.model.period import Period
from sales_core.model.settings import Band, Plan
from sales_core.rules.pace import attainment
from sales_core.rules.pay.bands import Counted, banded
from sales_core.rules.pay.lines import PayLine
from sales_core.rules.pay.next_step import NextStep, next_step

NOVEMBER = Period.parse("2026-11")
MARGINAL = Plan(threshold=Decimal("0.6"))  # 2 % from 0, 4 % from 100 %, 6 % from 120 %
RETROACTIVE = replace(MARGINAL, method="retroactive")
FLAT = replace(MARGINAL, bands=(Band(Decimal(0), Decimal("0.03")),))

MONEY = st.decimals(min_value=-1000, max_value=1_000_000, places=4)
TARGET = st.none() | st.decimals(min_value=1, max_value=500_000, places=2)
BANDS = st.lists(
    st.builds(Band, st.decimals(0, 3, places=2), st.decimals(0, 1, places=4)),
    min_size=1,
    max_size=6,
    unique_by=lambda band: band.attainment,
).map(tuple)
PLANS = st.builds(
    Plan,
    method=st.sampled_from(["marginal", "retroactive"]),
    bands=BANDS,
    threshold=st.decimals(0, 2, places=2),
    cap=st.none() | st.decimals(min_value="0.001", max_value=50_000, places=3),
)


@dataclass(frozen=True)
class Statement:
    """What a plan of Settings pays one person for one period."""

    person: str
    period: Period
    basis: str
    actual: Decimal
    target: Decimal | None
    attainment: Decimal | None
    lines: tuple[PayLine, ...]
    total: Decimal
    reason: str


def statement(plan: Plan, person: str, period: Period, actual: Decimal, target: Decimal | None) -> Statement:
    (component,) = of_settings(plan).components
    found = banded(component, Counted(actual, actual, target))
    share = attainment(actual, target)
    return Statement(person, period, component.basis, actual, target, share, found.lines, found.amount, found.reason)


def next_band(plan: Plan, actual: Decimal, target: Decimal | None) -> NextStep | None:
    return next_step(of_settings(plan).components[0], Counted(actual, actual, target))
