"""The pool: who is free for all, who will be next, and who may claim one."""

from datetime import date

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.ownership import Ownership
from sales_core.model.period import Period
from sales_core.model.settings_text import encode
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.attention import attention
from sales_core.reports.moves import Decision, MoveRefusedError, move_rows
from sales_core.reports.owners import owners
from sales_core.reports.pool import ClaimRefusedError, claim, has_pool, pool, release, warnings
from sales_core.reports.question import ask
from sales_core.reports.tiers import tiers

TODAY = date(2026, 11, 23)
LI, WANG = Viewer("Li", False, ("Li",)), Viewer("Wang", False, ("Wang",))


@pytest.fixture
def asked(store):
    return lambda viewer=EVERYTHING, day=TODAY, at=None: ask(
        store.reader(viewer, at), day, Period.parse("2026-11"), day
    )


@pytest.fixture
def team(given):
    given("people", {"person": "Li"}, {"person": "Wang"})
    given(
        "customers",
        {"customer": "Old", "person": "Li", "tier": "C", "region": "West"},
        {"customer": "Soon", "person": "Li", "tier": "C"},
        {"customer": "Fresh", "person": "Wang", "tier": "C"},
        {"customer": "Key", "person": "Wang", "tier": "A"},
        {"customer": "Free", "tier": "C"},
        as_of=date(2026, 11, 2),
    )
    given(
        "contacts",
        {"contacted_on": "2026-08-01", "customer": "Old", "person": "Li", "activity": "Call"},
        {"contacted_on": "2026-08-27", "customer": "Soon", "person": "Li", "activity": "Call"},
        {"contacted_on": "2026-11-20", "customer": "Fresh", "person": "Wang", "activity": "Call"},
        {"contacted_on": "2026-01-20", "customer": "Key", "person": "Wang", "activity": "Call"},
    )


@pytest.fixture
def settled(given, team):
    def say(**told):
        given("settings", {"name": "ownership", "value": encode(Ownership(**({"pool_days": (("C", 90),)} | told)))})

    say()
    return say


def keep(store, move, viewer=EVERYTHING, reason=""):
    rows = move_rows(viewer, [move], Decision("x", TODAY, TODAY, reason))
    return store.commit([form_sheet(Kind.OWNERSHIP, rows, "x", TODAY, "Pool")], "x", "form").batches[0].batch_id


def whose(question):
    return {row.customer: row.person for row in owners(question)}


def names(rows):
    return [row.customer for row in rows]


def test_without_a_limit_nobody_meets_a_pool(team, asked):
    assert not has_pool(asked())
    assert warnings(asked()) == ()
    assert whose(asked())["Old"] == "Li"


def test_who_was_not_touched_for_too_long_is_free_and_the_owner_is_warned_before(settled, asked):
    assert [(row.customer, row.why, row.free_on) for row in pool(asked())] == [
        ("Old", "untouched", date(2026, 10, 30)), ("Free", "", None),
    ]  # fmt: skip
    assert [(row.customer, row.person, row.free_on) for row in warnings(asked())] == [
        ("Soon", "Li", date(2026, 11, 25))
    ]
    assert names(pool(asked(day=date(2026, 11, 25)))) == ["Soon", "Old", "Free"]


def test_a_free_customer_is_nobodys_in_every_report(settled, asked):
    assert whose(asked())["Old"] == ""
    (old,) = [row for row in tiers(asked()) if row.customer == "Old"]
    assert (old.person, old.contact, old.next_due) == ("", None, None)


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("orders", {"order_id": "1", "ordered_on": "2026-11-10", "person": "Li", "customer": "Old", "amount": "5"}),
        ("contacts", {"contacted_on": "2026-11-10", "person": "Li", "customer": "Old", "activity": "Visit"}),
        ("deals", {"deal_id": "D", "created_on": "2026-11-10", "person": "Li", "customer": "Old", "stage": "Proposal"}),
    ],
)
def test_an_order_a_contact_and_a_deal_are_touches(settled, given, asked, kind, row):
    given(kind, row, as_of=TODAY)
    assert names(pool(asked())) == ["Free"]


def test_everybody_sees_the_pool_but_warnings_only_of_own_customers(settled, asked):
    assert pool(asked(WANG)) == pool(asked(LI)) == pool(asked())
    assert names(warnings(asked(LI))) == ["Soon"]
    assert warnings(asked(WANG)) == ()
    assert whose(asked(WANG)) == {"Fresh": "Wang", "Key": "Wang"}


def test_a_claim_gives_the_customer_and_starts_its_clock_anew_and_its_undo_takes_it_back(settled, asked, store):
    known = store.batches()[0].submitted_at
    batch = keep(store, claim(asked(WANG), "Old", "Wang"), WANG)
    assert whose(asked(WANG))["Old"] == "Wang"
    assert names(pool(asked())) == ["Free"]
    assert names(pool(asked(at=known))) == ["Old", "Free"]
    store.undo(batch, "x")
    assert names(pool(asked())) == ["Old", "Free"]
    assert store.check() == ()


def test_only_what_is_free_is_claimed_and_only_for_oneself(settled, asked, store):
    with pytest.raises(MoveRefusedError):
        claim(asked(WANG), "Soon", "Wang")
    with pytest.raises(MoveRefusedError):
        keep(store, claim(asked(WANG), "Old", "Li"), WANG)


def test_one_claim_too_many_is_refused_by_month_and_by_book(settled, asked, store):
    settled(claim_limit=1)
    keep(store, claim(asked(WANG), "Old", "Wang"), WANG)
    with pytest.raises(ClaimRefusedError) as refused:
        claim(asked(WANG), "Free", "Wang")
    assert (refused.value.problem, refused.value.most) == ("claims", 1)
    settled(book_limit=3)
    with pytest.raises(ClaimRefusedError) as refused:
        claim(asked(WANG), "Free", "Wang")
    assert (refused.value.problem, refused.value.most) == ("holding", 3)


def test_a_customer_released_by_hand_is_free_with_the_reason(settled, asked, store):
    keep(store, release("Fresh", "Wang"), WANG, "no need this year")
    (row,) = [row for row in pool(asked(LI)) if row.customer == "Fresh"]
    assert (row.why, row.reason, row.free_on) == ("released", "no need this year", TODAY)


def test_the_owner_is_warned_on_the_attention_list(settled, asked):
    (item,) = [row for row in attention(asked(LI)) if row.code == "pool_soon"]
    assert (item.person, item.customer, item.due_on, item.page) == ("Li", "Soon", date(2026, 11, 25), "ownership")
    assert [row for row in attention(asked(WANG)) if row.code == "pool_soon"] == []
