from datetime import date

from sales_core.model.viewer import Viewer
from sales_core.reports.customer_timeline import customer_history
from sales_core.reports.question import ask

TODAY = date(2026, 11, 23)


def test_a_customers_history_names_the_sheet_and_row_of_everything_known(given, store):
    given("orders", {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "customer": "X", "amount": "7"})
    given("deals", {"deal_id": "D", "deal": "Line", "person": "Li", "customer": "X", "stage": "Negotiation"})
    given("contacts", {"contacted_on": "2026-11-05", "person": "Li", "customer": "X", "activity": "call"})
    given("customers", {"customer": "X", "person": "Li", "tier": "A", "last_contact_on": "2026-11-04"})
    given("collections", {"collected_on": "2026-11-03", "person": "Li", "customer": "X", "amount": "5"})
    given("orders", {"order_id": "2", "ordered_on": "2026-11-02", "person": "Li", "customer": "Y", "amount": "7"})
    rows = customer_history(ask(store.reader(), TODAY), "X")
    assert [row.what for row in rows] == ["owner", "deal", "contact", "customer", "collection", "order"]
    assert {(row.file_name, row.sheet, row.row_number) for row in rows} == {("test.xlsx", "Sheet1", 2)}


def test_a_colleagues_orders_stay_out_of_a_customers_history(given, store):
    given(
        "orders",
        {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "customer": "X", "amount": "7"},
        {"order_id": "2", "ordered_on": "2026-11-02", "person": "Wang", "customer": "X", "amount": "9"},
    )
    rows = customer_history(ask(store.reader(Viewer("Li", False, ("Li",))), TODAY), "X")
    assert [row.amount for row in rows] == [7]
