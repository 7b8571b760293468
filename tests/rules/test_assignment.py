from dataclasses import dataclass
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sales_core.model.ownership import AssignmentRule
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.rules.assignment import COUNT, REVENUE, Share, divided, first_met
from sales_core.rules.moving import may_decide, may_move


@dataclass(frozen=True)
class Customer:
    region: str = ""
    industry: str = ""
    customer_type: str = ""
    tier: str = ""


WEST = AssignmentRule("Li", regions=("West", "华西"))
RETAIL_A = AssignmentRule("Wang", industries=("Retail",), tiers=("A",))
REST = AssignmentRule("Zhao")


def person(rules, customer):
    rule = first_met(rules, customer)
    return rule and rule.person


def test_the_first_rule_that_is_met_decides():
    both = Customer("West", "Retail", tier="A")
    assert person((WEST, RETAIL_A), both) == "Li"
    assert person((RETAIL_A, WEST), both) == "Wang"


def test_everything_that_a_rule_asks_must_be_true():
    assert person((RETAIL_A,), Customer("East", "Retail", tier="B")) is None
    assert person((RETAIL_A, REST), Customer("East", "Retail", tier="B")) == "Zhao"


def test_words_are_compared_without_width_case_and_spaces():
    assert person((WEST,), Customer("ｗｅｓｔ ")) == "Li"
    assert person((WEST,), Customer("华西")) == "Li"


def test_a_rule_is_named_by_what_it_asks_for():
    assert (WEST.name, RETAIL_A.name, REST.name) == ("West/华西", "Retail · A", "")


def shares(*revenues):
    return [Share(f"C{place}", Decimal(revenue)) for place, revenue in enumerate(revenues)]


def test_revenue_is_divided_as_evenly_as_the_customers_allow():
    given_to = divided(shares(100, 60, 50, 10), ("Li", "Wang"), REVENUE)
    assert given_to == {"C0": "Li", "C1": "Wang", "C2": "Wang", "C3": "Li"}


def test_customers_without_revenue_are_divided_by_their_number():
    given_to = divided(shares(0, 0, 0, 0), ("Li", "Wang"), REVENUE)
    assert sorted(given_to.values()) == ["Li", "Li", "Wang", "Wang"]


@given(st.lists(st.integers(-50, 1000), max_size=40), st.integers(1, 5))
def test_by_number_nobody_gets_more_than_one_more_than_another(revenues, people):
    names = [f"P{place}" for place in range(people)]
    given_to = divided(shares(*revenues), names, COUNT)
    counts = [list(given_to.values()).count(name) for name in names]
    assert len(given_to) == len(revenues)
    assert max(counts) - min(counts) <= 1


@given(st.lists(st.integers(0, 1000), max_size=40), st.integers(1, 5))
def test_by_revenue_nobody_is_ahead_of_another_by_more_than_the_largest_customer(revenues, people):
    names = [f"P{place}" for place in range(people)]
    given_to = divided(shares(*revenues), names, REVENUE)
    got = [sum(revenue for place, revenue in enumerate(revenues) if given_to[f"C{place}"] == name) for name in names]
    assert max(got) - min(got) <= max(revenues, default=0)


def test_a_salesperson_claims_for_nobody_else_and_gives_only_own_customers_back():
    wang = Viewer("Wang", False, ("Wang",))
    assert may_move(wang, "", "Wang", "claimed")
    assert may_move(wang, "Wang", "", "released")
    assert not may_move(wang, "", "Li", "claimed")
    assert not may_move(wang, "Li", "Wang", "claimed")
    assert not may_move(wang, "Li", "", "released")
    assert not may_move(wang, "Wang", "Li", "handed_over")
    assert not wang.leads


def test_who_leads_moves_what_belongs_to_those_led_and_nothing_else():
    boss = Viewer("Boss", False, ("Boss", "Li", "Wang"))
    assert may_move(boss, "Li", "Wang", "handed_over")
    assert may_move(boss, "", "Wang", "claimed")
    assert not may_move(boss, "Zhao", "Li", "handed_over")
    assert not may_move(boss, "Li", "Zhao", "assigned")
    assert may_move(EVERYTHING, "Zhao", "Li", "assigned")


def test_a_conflict_is_decided_by_whoever_leads_all_its_parties():
    boss = Viewer("Boss", False, ("Boss", "Li", "Wang"))
    assert may_decide(boss, ("Li", "Wang"))
    assert may_decide(EVERYTHING, ("Li", "Zhao"))
    assert not may_decide(boss, ("Li", "Zhao"))
    assert not may_decide(Viewer("Wang", False, ("Wang",)), ("Wang",))
