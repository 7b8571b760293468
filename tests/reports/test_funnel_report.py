"""How deals come through the stages, and what was won and lost by reason, source and the like."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.period import Period
from sales_core.model.viewer import Viewer
from sales_core.reports.funnel import funnel, funnel_deals
from sales_core.reports.question import Question
from sales_core.reports.win_loss import BY, closed_deals, told_by, win_loss
from sales_core.rules.calendar import Calendar

# Deal → its stages on the 1st, 8th, 15th and 22nd of February, amount, source.
TOLD = {
    "D1": (("Qualification", "Proposal", "Negotiation", "Closed Won"), "100", "Web"),
    "D2": (("Qualification", "Proposal", "Closed Won", "Closed Won"), "200", "Web"),
    "D3": (("Qualification", "Qualification", "Closed Lost", "Closed Lost"), "300", "Fair"),
    "D4": (("Proposal", "Proposal", "Proposal", "Closed Lost"), "400", "Fair"),
    "D5": (("Qualification", "Proposal", "Proposal", "Proposal"), "999", ""),
}
DAYS = [date(2026, 2, day) for day in (1, 8, 15, 22)]


def ask(store, viewer: Viewer | None = None, as_of: date = date(2026, 2, 22)) -> Question:
    return Question(store.reader(viewer) if viewer else store.reader(), Period.parse("2026-02"), as_of, Calendar())


@pytest.fixture
def february(given):
    for week, day in enumerate(DAYS):
        rows = []
        for name, (stages, amount, source) in TOLD.items():
            closed = next((DAYS[n] for n, stage in enumerate(stages) if stage.startswith("Closed")), None)
            ended = closed if closed and closed <= day else None
            reason = "Price" if ended and stages[-1] == "Closed Lost" and name == "D4" else None
            rows.append({"deal_id": name, "deal": name, "person": "Li" if name != "D4" else "Wu", "customer": "Acme",
                         "stage": stages[week], "amount": amount, "source": source, "closed_on": ended,
                         "lost_reason": reason, "created_on": "2026-02-01"})  # fmt: skip
        given("deals", *rows, as_of=day)


def test_a_deal_has_passed_the_stages_before_its_furthest_and_a_won_one_all(store, february):
    rows = funnel(ask(store))
    assert [(row.stage, row.reached, row.won, row.lost) for row in rows] == [
        ("Qualification", 4, 2, 2),
        ("Proposal", 3, 2, 1),
        ("Negotiation", 2, 2, 0),  # D2 was won without a week in it
        ("won", 2, 2, 0),
    ]
    assert [row.conversion for row in rows] == [Decimal(3) / 4, Decimal(2) / 3, Decimal(1), None]
    assert [row.win_rate for row in rows[:3]] == [Decimal("0.5"), Decimal(2) / 3, Decimal(1)]


def test_each_bar_of_the_funnel_opens_to_the_deals_that_it_counts(store, february):
    for row in funnel(ask(store)):
        deals = funnel_deals(ask(store), row.stage)
        assert (len(deals), sum(deal.amount for deal in deals)) == (row.reached, row.amount), row.stage
        assert sum(deal.status == "won" for deal in deals) == row.won
    own = funnel_deals(ask(store, Viewer("Wu", False, ("Wu",))), "Qualification")
    assert [deal.deal for deal in own] == ["D4"]  # it has passed the stage though no sheet saw it there


def test_a_stay_lasts_from_the_upload_that_saw_it_to_the_next_stage(store, february):
    stages = {row.stage: row for row in funnel(ask(store))}
    assert stages["Qualification"].median_days == 7  # D1 and D2 a week, D3 two
    assert stages["Proposal"].median_days == 7  # D1 and D2 a week, D4 three
    assert stages["Proposal"].won_days == 7


def test_only_the_own_deals_are_counted_in_the_stages_that_saw_one(store, february):
    assert [(row.stage, row.reached) for row in funnel(ask(store, Viewer("Wu", False, ("Wu",))))] == [
        ("Proposal", 1),
        ("won", 0),
    ]


def test_without_a_closed_deal_there_is_no_funnel(store, february):
    assert funnel(ask(store, as_of=DAYS[0])) == ()
    assert told_by(ask(store, as_of=DAYS[0])) == ()


def test_won_and_lost_are_compared_by_what_the_sheets_tell(store, february):
    asked = ask(store)
    assert told_by(asked) == ("reason", "source", "size", "person")
    assert [(row.value, row.won, row.lost, row.won_amount, row.lost_amount, row.win_rate) for row in
            win_loss(asked, "source")] == [
        ("Fair", 0, 2, Decimal(0), Decimal(700), Decimal(0)),
        ("Web", 2, 0, Decimal(300), Decimal(0), Decimal(1)),
    ]  # fmt: skip
    assert [(row.value, row.lost, row.share, row.win_rate) for row in win_loss(asked)] == [
        ("", 1, Decimal("0.5"), None),
        ("Price", 1, Decimal("0.5"), None),
    ]
    with pytest.raises(ValueError, match="colour"):
        win_loss(asked, "colour")


def test_the_thirds_by_size_say_their_bounds(store, february):
    found = {row.value: (row.least, row.greatest, row.won, row.lost) for row in win_loss(ask(store), "size")}
    assert found == {
        "1": (Decimal(100), Decimal(200), 2, 0),
        "2": (Decimal(300), Decimal(300), 0, 1),
        "3": (Decimal(400), Decimal(400), 0, 1),
    }


def test_the_deals_behind_each_row_are_those_it_counts(store, february):
    asked = ask(store)
    for by in told_by(asked):
        for row in win_loss(asked, by):
            behind = closed_deals(asked, by, row.value)
            assert sum(deal.status == "won" for deal in behind) == row.won
            assert sum(deal.amount for deal in behind if deal.status == "lost") == row.lost_amount
    assert [deal.deal for deal in closed_deals(asked, "source", "Fair", "lost")] == ["D4", "D3"]
    assert set(told_by(asked)) <= set(BY)
