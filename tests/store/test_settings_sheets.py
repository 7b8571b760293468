"""A sheet of settings never keeps a team out of its own store."""

from sales_core.store.store import open_store


def test_a_setting_that_says_nothing_leaves_the_store_open_and_its_default_in_force(store, given):
    given("settings", {"name": "revenue_basis", "value": "collections"}, {"name": "fiscal_start", "value": "spring"})
    assert store.reader().settings.revenue_basis == "collections"
    store.close()
    again = open_store(store.address)
    assert again.reader().settings.fiscal_start == 1
    again.close()
