"""An incentive plan is built from a template, approved, read by whom it pays, and taken back."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.store.store import Store
from sales_core.text import format as fmt
from sales_core.text import plans as words
from sales_core.text import plans_form as form_words
from sales_core.text import plans_words as told_words
from sales_core.text import uploads_history as history_words

pytestmark = pytest.mark.browser

DAY = date(2024, 3, 22)


def sellers(store: Store) -> None:
    """Li, who sold, and Chen, who leads."""

    def upload(kind: Kind, *rows: dict[str, object]) -> None:
        store.commit([prepared(kind, list(rows), as_of=DAY)], "Chen")

    upload(Kind.PEOPLE, {"person": "Li"}, {"person": "Chen", "role": "director"})
    upload(Kind.ORDERS, {"order_id": "1", "ordered_on": "2024-03-04", "person": "Li", "customer": "A", "amount": "800"})
    upload(Kind.TARGETS, {"person": "Li", "starts_on": "2024-03-01", "target": "1000"})


def test_a_plan_is_built_and_approved_and_read_by_whom_it_pays_until_it_is_undone(visit, language):
    window = visit(sellers, language)
    day, start = (fmt.day(told, language) for told in (DAY, date(2024, 3, 1)))
    part = window.say(form_words.PARTS["commission"])
    window.open("incentives", viewer="Chen").follow(words.TO_PLANS).says(words.FINDING_SETTINGS.filled(day=day))
    window.press(form_words.TAKE)
    window.says(form_words.LINES["rate"].filled(name=part, base="¥800", rate="3%", amount="¥24.00"))
    window.fill(form_words.NAME, "Spring").press(words.APPROVE)
    window.fill(words.APPROVE_WHY, "a rate that all understand").decide(words.APPROVE)
    window.says(words.FINDING.filled(plans="Spring", day=day))
    window.open("plans", viewer="Li").says(words.OTHERS).pick_first_row("plans")
    window.says(told_words.FLAT.filled(name=part, rate="3%", basis=window.say(told_words.BASES["revenue"])))
    today = fmt.day(datetime.now(ZoneInfo("Asia/Shanghai")).date(), language)
    approved = {"day": today, "by": "Chen", "start": start, "reason": "a rate that all understand"}
    window.says(words.STEPS["approve"].filled(**approved))
    window.open("uploads", viewer="Chen").pick_newest_upload().press(history_words.UNDO)
    window.press(history_words.UNDO_CONFIRM).open("plans", viewer="Li").says(words.FINDING_SETTINGS.filled(day=day))
