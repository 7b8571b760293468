import pytest
from showing import said


def order(customer, amount, **more):
    return {"customer": customer, "amount": amount, "ordered_on": "2026-11-02", "person": "Li"} | more


@pytest.fixture
def two_forms(given):
    given("orders", order("Acme Ltd", "5"), order("Acme Ltd", "6"), order("Acme Limited", "1"))


@pytest.fixture
def sums(store):
    query = "select customer, sum(amount)::int from fct_orders group by all"
    return lambda: dict(store.reader()._own.execute(query).fetchall())


def press(app, label):
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def sections(app):
    return [section.label for section in app.expander]


def test_the_section_is_there_only_when_there_is_something_to_decide(given, show):
    given("orders", order("Acme", "5"), order("Beta", "5"))
    assert "Names" not in sections(show("settings"))


def test_a_proposal_shows_its_evidence_and_is_merged_under_the_name_chosen(two_forms, show, sums, store):
    app = show("settings")
    assert "1 pair of names may be one" in said(app)
    assert "Acme Limited: 1 row, ¥1 · Li" in said(app).replace("\\", "")
    press(app, "Merge as Acme Limited")
    assert sums() == {"Acme Limited": 12}
    assert "Customer: Acme Ltd → Acme Limited" in said(app).replace("\\", "")
    press(app, "Split")
    assert sums() == {"Acme Ltd": 11, "Acme Limited": 1}
    assert "Names" not in sections(app)
    store.undo(store.batches()[0].batch_id, "Li")
    store.undo(store.batches()[1].batch_id, "Li")
    assert sums() == {"Acme Ltd": 11, "Acme Limited": 1}


def test_what_is_different_is_not_asked_again_until_that_is_undone(two_forms, show, sums, store):
    app = press(show("settings"), "Different")
    assert "Names" not in sections(app)
    assert sums() == {"Acme Ltd": 11, "Acme Limited": 1}
    store.undo(store.batches()[0].batch_id, "Li")
    assert "Names" in sections(show("settings"))


def test_a_nickname_is_added_by_hand_and_a_circle_is_refused(two_forms, show, sums, given):
    given("names", {"type": "customer", "written": "ACME", "means": "Acme Ltd"})
    app = show("settings", lang="zh")
    fields = {field.label: field for field in app.text_input}
    fields["表格中的写法"].set_value("Acme Ltd").run()
    fields["统一名称"].set_value("acme").run()
    assert "acme已合并到Acme Ltd" in said(app)
    assert next(button for button in app.button if button.label == "合并").disabled
    fields["统一名称"].set_value("Acme Limited").run()
    press(app, "合并")
    assert sums() == {"Acme Limited": 12}


def test_a_salesperson_changes_no_names(two_forms, show, given):
    given("people", {"person": "Li", "role": "sales"}, {"person": "Chen", "role": "manager"})
    app = show("settings", viewer="Li")
    merging = [button for button in app.button if button.label.startswith("Merge")]
    assert [button.disabled for button in merging] == [True] * len(merging)
