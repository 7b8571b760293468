"""A full export ends the open deals that it no longer holds, under whatever spelling its owner is written."""

from datetime import date

import pytest

from sales_core.model.batch import Coverage

FIRST, NEXT = date(2026, 11, 16), date(2026, 11, 23)


def deal(number, person, **more):
    return {"deal_id": f"D{number}", "person": person, "amount": "10", "stage": "Proposal", **more}


def standing(store):
    assert store.check() == ()  # a replay of the log says the same
    found = store._own.execute("select key from mart.deal_states where valid_to is null order by key").fetchall()
    return [key.removeprefix("id:") for (key,) in found]


@pytest.mark.parametrize("newer", ["Alice Wu", "alice  wu", "ＡＬＩＣＥ　Ｗｕ", "AliceWu"])
@pytest.mark.parametrize("late", [False, True])
def test_one_owner_in_two_spellings_is_one(given, store, newer, late):
    exports = [
        (("deals", deal(1, "Alice Wu"), deal(2, "Alice Wu"), deal(3, "Bob")), FIRST),
        (("deals", deal(1, newer)), NEXT),
    ]
    for rows, as_of in reversed(exports) if late else exports:
        given(*rows, as_of=as_of, coverage=Coverage.FULL)
    assert standing(store) == ["D1", "D3"]


@pytest.mark.parametrize("when", ["before", "between", "after"])
def test_a_name_that_the_team_says_means_another_is_the_same_owner_until_that_is_undone(given, store, when):
    def say():
        return given("names", {"type": "person", "written": "吴爱丽", "means": "Alice Wu"}, as_of=FIRST).batches[0]

    said = say() if when == "before" else None
    given("deals", deal(1, "Alice Wu"), deal(2, "Alice Wu"), as_of=FIRST, coverage=Coverage.FULL)
    said = say() if when == "between" else said
    given("deals", deal(3, "吴 爱丽"), as_of=NEXT, coverage=Coverage.FULL)
    said = say() if when == "after" else said
    assert standing(store) == ["D3"]
    store.undo(said.batch_id, "Li")
    assert standing(store) == ["D1", "D2", "D3"]
    store.redo(said.batch_id, "Li")
    assert standing(store) == ["D3"]


def test_two_owners_stay_two(given, store):
    given("deals", deal(1, "Alice Wu"), deal(2, "Alice Wang"), as_of=FIRST, coverage=Coverage.FULL)
    given("deals", deal(3, "Alice Wu"), as_of=NEXT, coverage=Coverage.FULL)
    assert standing(store) == ["D2", "D3"]
