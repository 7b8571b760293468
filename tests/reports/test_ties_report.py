from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING
from sales_core.reports.deals import deals
from sales_core.reports.question import Question
from sales_core.reports.targets import targets
from sales_core.reports.tiers import tiers
from sales_core.rules.calendar import Calendar

NOVEMBER = Period.parse("2026-11")


def asked(store) -> Question:
    return Question(store.reader(EVERYTHING), NOVEMBER, NOVEMBER.end, Calendar())


def sold(number, person, amount="10"):
    return {"order_id": number, "ordered_on": "2026-11-02", "person": person, "customer": "Acme", "amount": amount}


def owners(store):
    new = {row.person: row.actual for row in targets(asked(store), "new_customers") if row.actual and row.person}
    return new, tiers(asked(store))[0].person


def test_a_customer_whom_two_sold_to_on_the_same_day_stays_whose_it_is_through_undo_and_redo(store, given):
    first = given("orders", sold("1", "Li")).batches[0].batch_id
    given("orders", sold("2", "Chen"), sold("3", ""))
    before = owners(store)
    store.undo(first, "tester", "to look")
    store.redo(first, "tester", "looked")
    assert owners(store) == before == ({"Chen": 1}, "Li")


def test_deals_that_are_equal_in_all_that_orders_them_keep_their_order_through_undo_and_redo(store, given):
    same = {"deal": "Pump", "person": "Li", "stage": "Negotiation", "amount": "5", "expected_close": "2026-11-30"}
    first = given("deals", same | {"deal_id": "1"}).batches[0].batch_id
    given("deals", same | {"deal_id": "2"})
    store.undo(first, "tester", "to look")
    store.redo(first, "tester", "looked")
    assert [deal.deal_id for deal in deals(asked(store))] == ["1", "2"]
