"""What a sheet or a form says is never formatting, in the titles and messages that appear on the way either."""

from datetime import date

from sales_core.ui import frame
from sales_core.ui.plain import plain

from .walking import blocks

NAME = "[Acme](http://example.com) :material/home: $x$"


def test_a_customers_name_formats_no_dialog_and_no_message(given, show, monkeypatch):
    monkeypatch.setattr(frame, "today", lambda: date(2026, 11, 26))
    given("customers", {"customer": NAME, "person": "Li", "tier": "A"})
    given("contacts", {"contacted_on": "2026-11-09", "person": "Li", "customer": NAME, "activity": "Visit"})
    app = show("care")
    app.session_state["care_0_picked"] = 0
    app.run()
    (box,) = [block for block in blocks(app._tree) if block.type == "dialog"]
    assert plain(NAME) in box.proto.dialog.title
    app.button(key="FormSubmitter:care_log-Save").click()
    app.session_state["care_0_picked"] = 0  # every run of the page closes a dialog unless it is asked for again
    app.run()
    assert [plain(NAME) in toast.value for toast in app.toast] == [True]
