"""Answers are kept until the store changes, and never cross from one viewer or moment to another."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sales_core.model.viewer import Viewer
from sales_core.store.answers import MOST_ROWS, Answers

SQL = "select coalesce(sum(amount), 0)::decimal(20, 4) as amount from fct_sales_daily where day >= $since"


@dataclass(frozen=True)
class Total:
    amount: Decimal


def asked(store, name=None, known_at=None, since="2020-01-01"):
    reader = store.reader(store.viewer(name), known_at)
    try:
        return reader.rows(SQL, Total, since=since, unused=1)
    finally:
        reader.close()


def order(number, person, amount):
    return {"order_id": number, "person": person, "ordered_on": "2026-11-02", "amount": amount}


def test_the_same_question_gives_the_very_same_answer_until_something_is_uploaded(store, given):
    given("orders", order("A1", "Li", "900"))
    first = asked(store)
    assert asked(store) is first
    given("orders", order("A2", "Li", "50"))
    assert asked(store) == (Total(Decimal(950)),)


def test_an_undo_and_a_redo_change_the_answer(store, given):
    batch = given("orders", order("A1", "Li", "900")).batches[0].batch_id
    assert asked(store) == (Total(Decimal(900)),)
    store.undo(batch, "Li")
    assert asked(store) == (Total(Decimal(0)),)
    store.redo(batch, "Li")
    assert asked(store) == (Total(Decimal(900)),)


def test_viewers_moments_and_parameters_each_have_their_own_answer(store, given):
    given("orders", order("A1", "Li", "900"), order("A2", "Wang", "70"), at=datetime(2026, 11, 3))
    answers = [
        asked(store),
        asked(store, "Li"),
        asked(store, "Wang"),
        asked(store, "Nobody"),
        asked(store, known_at=datetime(2026, 11, 2)),
        asked(store, since="2027-01-01"),
    ]
    assert [answer[0].amount for answer in answers] == [970, 900, 70, 0, 0, 0]


def test_an_answer_read_before_a_change_is_not_kept_after_it():
    answers = Answers()
    before = answers.generation
    answers.changed()
    answers.keep("question", (1,), before)
    assert answers.of("question") is None


def test_the_least_recently_asked_answers_make_room_and_huge_ones_are_not_kept():
    answers = Answers()
    part = tuple(range(MOST_ROWS // 4 - 1))
    for number in range(4):
        answers.keep(number, part, answers.generation)
    assert answers.of(0) is part
    answers.keep("newest", part, answers.generation)
    assert answers.of(1) is None
    assert answers.of(0) is part
    answers.keep("huge", tuple(range(MOST_ROWS // 4 + 1)), answers.generation)
    assert answers.of("huge") is None


def test_what_was_worked_out_is_kept_until_the_store_changes_for_who_sees_the_same(store, given):
    made = []

    def make():
        made.append(1)
        return (len(made),)

    assert [store.reader().kept("pay", make) for _ in range(2)] == [(1,), (1,)]
    assert store.reader(Viewer("Li", False, ("Li",))).kept("pay", make) == (2,)
    given("people", {"person": "Li"})
    assert store.reader().kept("pay", make) == (3,)
