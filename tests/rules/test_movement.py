"""What happened to the pipeline between two moments adds up to the cent."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.model.period import Period
from sales_core.rules.movement import DealState, Movement, Part, movement, signed

QUARTER = Period.parse("2026-Q4")
IN, OUT = date(2026, 12, 1), date(2027, 2, 1)


def deal(amount: str | None, close: date | None = IN, status: str = "open", name: str = "D") -> DealState:
    return DealState(name, None if amount is None else Decimal(amount), close, status)


def told(before: DealState | None, after: DealState | None, period: Period | None = QUARTER) -> list[tuple[str, int]]:
    found = movement([before] if before else [], [after] if after else [], period)
    return [(move.part.value, int(move.amount)) for move in found.moves]


@pytest.mark.parametrize(
    ("before", "after", "moves"),
    [
        (deal("100"), deal("100"), [("opening", 100), ("closing", 100)]),
        (None, deal("100"), [("new", 100), ("closing", 100)]),
        (deal("100"), deal("130"), [("opening", 100), ("increased", 30), ("closing", 130)]),
        (deal("100"), deal("70"), [("opening", 100), ("decreased", 30), ("closing", 70)]),
        (deal("100", OUT), deal("100"), [("pulled_in", 100), ("closing", 100)]),
        (deal("100"), deal("100", OUT), [("opening", 100), ("pushed_out", 100)]),
        (deal("100"), deal("100", status="won"), [("opening", 100), ("won", 100)]),
        (deal("100"), deal("100", status="lost"), [("opening", 100), ("lost", 100)]),
        (deal("100"), None, [("opening", 100), ("removed", 100)]),
    ],
)
def test_each_part_has_its_deal(before, after, moves):
    assert told(before, after) == moves


@pytest.mark.parametrize(
    ("before", "after", "moves"),
    [
        (deal("100"), deal("130", status="won"), [("opening", 100), ("increased", 30), ("won", 130)]),
        (deal("100"), deal("70", OUT), [("opening", 100), ("decreased", 30), ("pushed_out", 70)]),
        (deal("100", OUT), deal("130"), [("pulled_in", 130), ("closing", 130)]),
        (deal("100"), deal("100", OUT, "won"), [("opening", 100), ("won", 100)]),
        (deal("100", OUT), deal("120", IN, "won"), [("pulled_in", 120), ("won", 120)]),
        (None, deal("100", IN, "won"), [("new", 100), ("won", 100)]),
        (None, deal("100", IN, "lost"), [("new", 100), ("lost", 100)]),
        (deal("100", status="lost"), deal("90"), [("new", 90), ("closing", 90)]),
        (deal("100"), deal("0", status="lost"), [("opening", 100), ("lost", 100)]),
        (deal("100"), deal("100", status="void"), [("opening", 100), ("removed", 100)]),
    ],
)
def test_a_deal_that_did_two_things_is_told_in_order(before, after, moves):
    assert told(before, after) == moves


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (deal("100", status="won"), deal("100", status="won")),
        (deal("100", status="lost"), deal("100", status="won")),
        (deal("100", OUT), deal("900", OUT)),
        (None, deal("100", OUT, "won")),
        (deal("100", None), deal("100", None)),
        (deal("100", status="won"), None),
    ],
)
def test_a_deal_outside_the_pipeline_at_both_moments_moves_nothing(before, after):
    assert told(before, after) == []


def test_without_a_period_every_open_deal_counts_and_none_is_pulled_or_pushed():
    assert told(deal("100", IN), deal("100", OUT), None) == [("opening", 100), ("closing", 100)]
    assert told(deal("100", None), deal("100", None), None) == [("opening", 100), ("closing", 100)]


def test_a_deal_without_an_amount_counts_as_zero_until_it_has_one():
    assert told(deal(None), deal("50")) == [("opening", 0), ("increased", 50), ("closing", 50)]


def test_a_deal_that_stands_twice_at_one_moment_is_refused():
    with pytest.raises(ValueError, match="'D' is there twice"):
        movement([deal("1"), deal("2")], [])


def test_a_whole_quarter_adds_up():
    before = [deal("100", name="a"), deal("200", name="b"), deal("300", name="c"), deal("50", OUT, name="d")]
    after = [deal("150", name="a"), deal("200", status="won", name="b"), deal("60", name="d"), deal("10", name="e")]
    found = movement(before, after, QUARTER)
    assert (found.opening, found.new, found.increased, found.pulled_in) == (600, 10, 50, 60)
    assert (found.won, found.removed, found.closing) == (200, 300, 220)


AMOUNTS = st.none() | st.decimals(-1000, 1_000_000, places=4)
CLOSES = st.none() | st.dates(date(2026, 8, 1), date(2027, 3, 1))
STATES = st.builds(
    DealState, st.sampled_from("abcdefgh"), AMOUNTS, CLOSES, st.sampled_from(["open", "open", "won", "lost", "void"])
)
MOMENTS = st.lists(STATES, unique_by=lambda state: state.deal_id, max_size=8)


def open_amount(deals: list[DealState], period: Period | None) -> Decimal:
    counted = [d for d in deals if d.status == "open" and (period is None or (d.expected_close or date.min) in period)]
    return sum((d.amount or Decimal(0) for d in counted), Decimal(0))


@given(MOMENTS, MOMENTS, st.sampled_from([None, QUARTER]))
def test_opening_and_the_parts_make_closing_to_the_cent(before, after, period):
    found: Movement = movement(before, after, period)
    parts = [part for part in Part if part not in (Part.OPENING, Part.CLOSING)]
    moved = sum((signed(part, getattr(found, part.value)) for part in parts), Decimal(0))
    assert found.opening + moved == found.closing
    assert found.opening == open_amount(before, period)
    assert found.closing == open_amount(after, period)


@given(MOMENTS, MOMENTS, st.sampled_from([None, QUARTER]))
def test_every_deals_own_moves_add_up_too(before, after, period):
    found = movement(before, after, period)
    for name in {move.deal_id for move in found.moves}:
        own = {move.part: move.amount for move in found.moves if move.deal_id == name}
        closing = own.pop(Part.CLOSING, Decimal(0))
        assert sum(signed(part, amount) for part, amount in own.items()) == closing


@given(MOMENTS, st.sampled_from([None, QUARTER]))
def test_between_two_equal_moments_nothing_moves(deals, period):
    found = movement(deals, deals, period)
    assert {move.part for move in found.moves} <= {Part.OPENING, Part.CLOSING}
    assert found.opening == found.closing
