"""A row behind a number opens its cells in the sheet, and an upload tells which numbers it changed."""

import pytest
from showing import said

from sales_core.ui.plain import plain

from .test_uploads_rejected_rows import open_editor
from .uploads_steps import HEAD, commit, drop, pick


@pytest.fixture
def uploads(show):
    """Opens the uploads page."""
    return lambda **query: show("uploads", **query)


def test_an_upload_tells_the_numbers_that_it_changed(uploads):
    app = commit(drop(uploads(), first__csv=HEAD + "A1,2026-11-02,Li,Acme,100\n"))
    app = commit(drop(app, second__csv=HEAD + "A1,2026-10-02,Li,Acme,100\nA2,2026-11-03,Li,Acme,30\n"))
    app = open_editor(pick(app, 0), "effect_2")
    rows = next(shown.value for shown in app.dataframe if "KPI" in shown.value)
    assert [tuple(row) for row in rows[rows["KPI"] == "Revenue"].to_numpy()] == [
        ("Nov 2026", "Revenue", "¥100", "¥30"),
        ("Oct 2026", "Revenue", "—", "¥100"),
    ]


def test_a_row_behind_a_number_opens_its_cells_and_what_became_of_it(uploads, show):
    app = commit(drop(uploads(), first__csv=HEAD + 'A1,2026-11-02,Li,Acme,"1,000.00"\n'))
    commit(drop(app, second__csv=HEAD + "A1,2026-11-02,Li,Acme,1200\n"))
    app = show("kpis", period="2026-11")
    app.session_state["kpis_picked"], app.session_state["drill_revenue_picked"] = 0, 0
    app.run()
    assert not app.exception
    assert plain("second.csv, row 2") in said(app)
    cells, versions = (shown.value for shown in app.dataframe[-2:])
    assert dict(cells.to_numpy()) == {
        "Order ID": "A1", "Order Date": "2026-11-02", "Salesperson": "Li", "Customer": "Acme", "Amount": "1200",
    }  # fmt: skip
    assert list(versions["What changed"]) == ["First said", "Amount: 1000 → 1200"]
    assert list(versions["State"]) == ["Older", "Counts"]
