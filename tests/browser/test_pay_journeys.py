"""A period's pay from calculated to paid: asked about, answered, corrected by hand, approved, paid."""

from datetime import date

import pytest
from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.store.store import Store
from sales_core.text import incentives as incentive_words
from sales_core.text import pay_lines
from sales_core.text import statements as words

pytestmark = pytest.mark.browser

DAY = date(2024, 4, 2)


def sold(store: Store) -> None:
    """Li sold a target's worth in March, led by Chen."""

    def upload(kind: Kind, row: dict[str, object], *more: dict[str, object]) -> None:
        store.commit([prepared(kind, [row, *more], as_of=DAY)], "Chen")

    upload(Kind.PEOPLE, {"person": "Li"}, {"person": "Chen", "role": "director"})
    upload(Kind.TARGETS, {"person": "Li", "starts_on": "2024-03-01", "target": "1000"})
    order = {"order_id": "1", "ordered_on": "2024-03-04", "person": "Li", "customer": "Lotus", "amount": "1000"}
    upload(Kind.ORDERS, order)


def test_a_statement_is_asked_about_answered_adjusted_approved_and_paid(visit, language):
    window = visit(sold, language)
    window.open("incentives", viewer="Li").lists(pay_lines.STATES["calculated"])
    window.pick_first_row("statements_").unfold(words.ASK)
    window.fill(words.YOUR_QUESTION, "Where is the trade fair?").decide(words.SEND)
    window.open("standup", viewer="Chen").says(words.OPEN_ONE)
    window.open("incentives", viewer="Chen").pick_first_row("statements_").says("Where is the trade fair?")
    window.fill(words.ANSWER, "It is added").decide(words.ANSWER).pick_first_row("statements_").says("It is added")
    window.unfold(words.ADJUST).fill(words.AMOUNT, "50")
    window.fill(words.REASON, "Trade fair").decide(words.PROPOSE)
    for button in (words.APPROVE, words.STEPS["submit"], words.STEPS["approve"], words.STEPS["pay"]):
        window.pick_first_row("statements_").decide(button)
    window.open("incentives", viewer="Li")
    window.lists(pay_lines.STATES["paid"], pay_lines.FOR["adjustment"].filled(about="Trade fair"))
    assert window.card(incentive_words.EARNED) == "¥70"
