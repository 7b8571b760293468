"""Plans that the tests of incentives share, and strategies for any plan, sales and target."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from sales_core.model.period import Period
from sales_core.model.settings import Band, Plan

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
