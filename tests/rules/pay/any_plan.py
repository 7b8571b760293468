"""Strategies for any component with bands, any sales and targets."""

from decimal import Decimal

from hypothesis import strategies as st

from sales_core.model.incentive_plan import Component, PayBand
from sales_core.model.period import Period
from sales_core.rules.pay.bands import Counted

MONTHS = tuple(Period.parse(f"2026-{month:02}") for month in range(1, 7))
MONEY = st.decimals(-1000, 300_000, places=2)
TARGET = st.none() | st.decimals(1, 200_000, places=2)
CAP = st.none() | st.decimals(0, 20_000, places=3)
THERE = st.sampled_from([Decimal(1), Decimal(1), Decimal(11) / 21, Decimal(1) / 3, Decimal(0)])
_STARTS = st.sampled_from([Decimal(part) for part in ("0", "0.5", "0.8", "0.95", "1", "1.2", "1.37", "2")])


@st.composite
def components(draw, kinds=("commission", "bonus"), methods=("marginal", "retroactive"), cap=CAP) -> Component:
    kind, by = draw(st.sampled_from(kinds)), draw(st.sampled_from(["attainment", "amount"]))
    scale = 1 if by == "attainment" else 100_000
    starts = draw(st.lists(_STARTS, min_size=1, max_size=4, unique=True))
    pays = st.decimals(0, 5000, places=2) if kind == "bonus" else st.decimals(0, 1, places=4)
    steps = tuple(PayBand(start * scale, **{_pay(kind): draw(pays)}) for start in starts)
    return Component(
        "any", kind, by=by, method=draw(st.sampled_from(methods)), bands=steps, cap=draw(cap),
        threshold=draw(st.sampled_from([Decimal(0), Decimal("0.6")])) * scale,
        over=draw(st.sampled_from(["quarter", "year"])), settle=draw(st.sampled_from(["running", "end"])),
    )  # fmt: skip


def _pay(kind: str) -> str:
    return "amount" if kind == "bonus" else "rate"


@st.composite
def counted(draw) -> Counted:
    """Sales, sometimes a part of all that the target is set for."""
    base = draw(MONEY)
    measured = draw(st.just(base) | MONEY)
    return Counted(base, measured, draw(TARGET), draw(THERE))


RUNS = st.lists(counted(), min_size=1, max_size=6).map(lambda told: dict(zip(MONTHS, told, strict=False)))
