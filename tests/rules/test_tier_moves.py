from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sales_core.rules.tier_moves import WAYS, Standing, flows, moved

STANDINGS = st.dictionaries(
    st.sampled_from([f"C{number}" for number in range(12)]),
    st.builds(Standing, st.sampled_from("ABCX"), st.decimals(-1000, 1000, places=4)),
)


@given(STANDINGS, STANDINGS, st.sets(st.sampled_from([f"C{number}" for number in range(12)])))
def test_the_flows_sum_to_the_customers_and_the_revenue_of_both_moments(was, now, known):
    found = flows(moved(was, now, known, "ABCX".index))
    for tier in "ABCX":
        before, after = [flow for flow in found if flow.was == tier], [flow for flow in found if flow.now == tier]
        assert sum(flow.customers for flow in before) == sum(one.tier == tier for one in was.values())
        assert sum(flow.customers for flow in after) == sum(one.tier == tier for one in now.values())
        assert sum(flow.revenue_was for flow in before) == sum(one.revenue for one in was.values() if one.tier == tier)
        assert sum(flow.revenue_now for flow in after) == sum(one.revenue for one in now.values() if one.tier == tier)
    assert sum(flow.revenue_was for flow in found) == sum(one.revenue for one in was.values())
    assert sum(flow.revenue_now for flow in found) == sum(one.revenue for one in now.values())
    assert sum(flow.customers for flow in found) == len(was.keys() | now.keys())
    assert {flow.way for flow in found} <= set(WAYS)


def test_a_customer_goes_up_down_stays_comes_comes_back_or_is_lost():
    was = {name: Standing(tier, Decimal(1)) for name, tier in zip("abcd", "BABA", strict=True)}
    now = {name: Standing(tier, Decimal(2)) for name, tier in zip("abcef", "ABBCC", strict=True)}
    ways = {one.customer: one.way for one in moved(was, now, {"f"}, "ABC".index)}
    assert ways == {"a": "up", "b": "down", "c": "same", "d": "lost", "e": "new", "f": "back"}
