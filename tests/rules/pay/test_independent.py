"""The rules of pay agree to the cent with a second calculation that shares nothing with them."""

import pytest
from both import Apart, ByRules
from drawn import drawn

DRAWN = 2000


@pytest.mark.parametrize("part", range(4))
def test_two_calculations_of_drawn_plans_agree_on_every_line_and_balance(part):
    for seed in range(part, DRAWN, 4):
        told = drawn(seed)
        assert ByRules(told).statements() == Apart(told).statements(), f"plan {seed}: {told.plan}"
