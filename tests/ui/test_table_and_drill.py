"""Cards, table, drill-through and download as a page shows them."""

from datetime import date
from pathlib import Path

from streamlit.testing.v1 import AppTest

from sales_core.ui import stores

PAGE = Path(__file__).parent / "everything_page.py"


def run(store, monkeypatch, **query):
    monkeypatch.setattr(stores, "current", lambda: store)
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    for name, value in ({"lang": "en"} | query).items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def test_a_page_shows_finding_cards_table_and_gaps(store, monkeypatch):
    app = run(store, monkeypatch)
    assert app.markdown[0].value == "### Acme pays \\$3\n\n:gray[more than \\$2]"
    assert [(card.label, card.value, card.delta) for card in app.metric] == [
        ("Revenue", "¥1", "+1.0%"),
        ("Gap", "—", ""),
    ]
    assert [str(value) for value in app.dataframe[0].value["Amount"]] == ["1.01", "None"]
    assert app.dataframe[0].value["Date"][0] == date(2026, 11, 3)
    assert app.caption[0].value == "No rows."


def test_behind_a_number_of_very_many_rows_it_is_said_that_not_all_are_listed(store, monkeypatch):
    told = "Of each kind of sheet the newest 20,000 rows are listed"
    many = run(store, monkeypatch, pick="0", times="20000")
    assert any(shown.value.startswith(told) for shown in many.caption)
    assert not any(shown.value.startswith(told) for shown in run(store, monkeypatch, pick="0").caption)


def test_a_picked_row_opens_the_rows_behind_it_with_their_source_once(store, monkeypatch):
    app = run(store, monkeypatch, pick="0")
    assert list(app.dataframe[-1].value.columns) == ["Customer", "Amount", "File", "Sheet", "Row"]
    assert app.dataframe[-1].value["File"][0] == "orders.xlsx"
    del app.query_params["pick"]
    assert len(app.run().dataframe) == 1
