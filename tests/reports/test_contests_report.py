"""A contest from being set to its kept result, and what of it each viewer is told."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.reports.contest_rows import contest_rows as told_rows
from sales_core.reports.contest_steps import (
    ContestRefusedError,
    Draft,
    closing_rows,
    contest_rows,
    dropped_rows,
    teams,
)
from sales_core.reports.contests import contests
from sales_core.reports.question import Question
from sales_core.reports.row_history import row_history
from sales_core.rules.calendar import Calendar

NOVEMBER = Period.parse("2026-11")
START, END, AFTER = date(2026, 11, 1), date(2026, 11, 14), date(2026, 11, 16)
CUP = Draft("November cup", "revenue", "amount", "best", None, START, END, prize="Dinner")


def order(number: str, day: int, amount: str, person: str) -> dict:
    return {"order_id": number, "ordered_on": date(2026, 11, day), "person": person, "customer": "C", "amount": amount}


@pytest.fixture
def team(given):
    """Chen leads Li and Wang in the North; Zhao, in the South, is led by the director alone."""
    given("people", {"person": "Boss", "role": "Director"}, {"person": "Chen", "role": "Manager", "team": "North"},
          *({"person": name, "role": "Sales", "team": "North", "manager": "Chen"} for name in ("Li", "Wang")),
          {"person": "Zhao", "role": "Sales", "team": "South"}, as_of=START, at=datetime(2026, 11, 1))  # fmt: skip
    given("orders", order("1", 3, "100", "Li"), order("2", 4, "50", "Wang"), order("3", 5, "70", "Zhao"),
          as_of=date(2026, 11, 6), at=datetime(2026, 11, 6))  # fmt: skip


@pytest.fixture
def asked(store):
    def ask(viewer: str | None = "Chen", known_at: datetime | None = None) -> Question:
        return Question(store.reader(store.viewer(viewer), known_at), NOVEMBER, NOVEMBER.end, Calendar())

    return ask


@pytest.fixture
def keep(store):
    def commit(rows: list, at: datetime) -> str:
        sheet = form_sheet(Kind.CONTESTS, rows, "Chen", at.date(), "Contest")
        return store.commit([sheet], "Chen", "form", at=at).batches[0].batch_id

    return commit


@pytest.fixture
def launch(store, asked, keep):
    """`launch(draft)` sets a contest for the North on 2 November and gives its number."""

    def one(draft: Draft = CUP, team: str = "North", viewer: str = "Chen") -> str:
        drafted = Draft(**(vars(draft) | {"team": team}))
        rows = contest_rows(asked(viewer), drafted, store.viewer(viewer), date(2026, 11, 2))
        keep(rows, datetime(2026, 11, 7))
        return str(rows[0]["contest_id"])

    return one


def places(question: Question, today: date = END) -> list[tuple]:
    (found,) = contests(question, today)
    return [(place.person, place.rank, place.value, place.won) for place in found.places]


def last_week(given, at: datetime = datetime(2026, 11, 15)):
    given("orders", order("4", 12, "60", "Wang"), as_of=END, at=at)


def test_while_it_runs_the_standing_is_live(team, given, asked, launch):
    launch()
    assert places(asked()) == [("Li", 1, Decimal(100), True), ("Wang", 2, Decimal(50), False)]
    last_week(given)
    assert places(asked()) == [("Wang", 1, Decimal(110), True), ("Li", 2, Decimal(100), False)]
    assert (contests(asked(), END)[0].state, contests(asked(), AFTER)[0].state) == ("running", "ended")


def test_it_closes_by_itself_only_when_its_days_are_over_and_the_sheets_reach_the_last(team, given, asked, launch):
    number = launch()
    for today in (END, AFTER):
        assert not contests(asked(), today)[0].settles
        with pytest.raises(ContestRefusedError, match="not_over"):
            closing_rows(asked(), number, None, today)
    last_week(given)
    assert contests(asked("Li"), AFTER)[0].settles


def test_a_closed_contest_says_what_was_known_then_whatever_comes_later(team, given, store, asked, launch, keep):
    number = launch()
    last_week(given)
    closing = keep(closing_rows(asked("Li"), number, None, AFTER), datetime(2026, 11, 16))
    given("orders", order("5", 13, "900", "Li"), as_of=END, at=datetime(2026, 11, 17))
    (found,) = contests(asked(), AFTER)
    assert (found.state, found.winners, found.closed_on, found.compared) == ("closed", ("Wang",), AFTER, 2)
    assert places(asked(), AFTER) == [("Wang", 1, Decimal(110), True), ("Li", 2, Decimal(100), False)]
    store.undo(closing, "Chen")
    (reopened,) = contests(asked(), AFTER)
    assert (reopened.state, reopened.winners, reopened.settles) == ("ended", ("Li",), False)


def test_a_closing_that_was_taken_back_is_closed_again_by_whoever_leads_only(team, given, store, asked, launch, keep):
    number = launch()
    last_week(given)
    store.undo(keep(closing_rows(asked("Li"), number, None, AFTER), datetime(2026, 11, 16)), "Chen")
    with pytest.raises(ContestRefusedError, match="not_over"):
        closing_rows(asked("Li"), number, None, AFTER)
    with pytest.raises(ContestRefusedError, match="not_yours"):
        closing_rows(asked("Li"), number, store.viewer("Li"), AFTER)
    keep(closing_rows(asked(), number, store.viewer("Chen"), AFTER), datetime(2026, 11, 17))
    assert contests(asked(), AFTER)[0].state == "closed"


def test_at_an_earlier_moment_a_contest_stands_as_it_was_known(team, given, asked, launch, keep):
    number = launch()
    last_week(given)
    keep(closing_rows(asked("Li"), number, None, AFTER), datetime(2026, 11, 16))
    before = asked(known_at=datetime(2026, 11, 10))
    assert places(before, date(2026, 11, 10)) == [("Li", 1, Decimal(100), True), ("Wang", 2, Decimal(50), False)]
    assert contests(asked(known_at=datetime(2026, 11, 6, 12)), AFTER) == ()


def test_with_the_own_place_only_nothing_of_another_is_told_neither_live_nor_kept(team, given, asked, launch, keep):
    number = launch()
    last_week(given)
    for state in ("ended", "closed"):
        assert contests(asked("Li"), AFTER)[0].state == state
        assert places(asked("Li"), AFTER) == [("Li", 2, Decimal(100), False)]
        assert [row.person for row in told_rows(asked("Li"))] == ["Li"]
        assert contests(asked("Zhao"), AFTER) == contests(asked("Nobody"), AFTER) == ()
        if state == "ended":
            closing = keep(closing_rows(asked("Li"), number, None, AFTER), datetime(2026, 11, 16))
    assert [row_history(asked("Li").reader, int(closing), number) for number in (1, 2, 3)] == [(), (), ()]


def test_a_contest_for_all_to_see_names_everybody_who_takes_part_to_them(team, given, asked, launch):
    launch(Draft(**(vars(CUP) | {"seen_by": "team"})))
    assert [row[0] for row in places(asked("Wang"))] == ["Li", "Wang"]
    assert contests(asked("Zhao"), END) == ()


def test_the_first_to_reach_the_goal_wins_by_the_day(team, given, asked, launch):
    launch(Draft(**(vars(CUP) | {"rule": "first", "goal": Decimal(100)})))
    last_week(given)
    (found,) = contests(asked(), END)
    assert [(one.person, one.reached_on, one.won) for one in found.places] == [
        ("Li", date(2026, 11, 3), True),
        ("Wang", date(2026, 11, 12), False),
    ]


def test_only_who_leads_all_who_take_part_sets_changes_or_drops_a_contest(team, store, asked, launch):
    assert (teams(asked("Chen")), teams(asked("Li")), teams(asked("Boss"))) == (("North",), (), ("", "North", "South"))
    number = launch()
    for viewer, team_ in (("Li", "North"), ("Chen", ""), ("Chen", "South"), ("Nobody", "North")):
        with pytest.raises(ContestRefusedError, match="not_yours"):
            contest_rows(asked(viewer), Draft(**(vars(CUP) | {"team": team_})), store.viewer(viewer), START)
    with pytest.raises(ContestRefusedError, match="not_yours"):
        dropped_rows(asked("Li"), number, store.viewer("Li"), START)


def test_a_dropped_contest_is_gone_and_comes_back_when_that_is_undone(team, store, asked, launch, keep):
    number = launch()
    dropped = keep(dropped_rows(asked(), number, store.viewer("Chen"), END), datetime(2026, 11, 8))
    assert contests(asked(), END) == ()
    store.undo(dropped, "Chen")
    assert len(contests(asked(), END)) == 1


def test_what_a_contest_lacks_is_refused(team, store, asked):
    for change, code in (({"title": " "}, "title"), ({"metric": "csat"}, "metric"), ({"rule": "all"}, "goal"),
                         ({"measure": "attainment"}, "metric"), ({"ends_on": date(2026, 10, 1)}, "days")):  # fmt: skip
        with pytest.raises(ContestRefusedError, match=code):
            draft = Draft(**(vars(CUP) | {"team": "North"} | change))
            contest_rows(asked(), draft, store.viewer("Chen"), START)
