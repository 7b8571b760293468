"""Awards and thanks, badges reached, the way to a next step, and the feed that tells of them."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.recognition import REVIEWS, TENURE, Badge, Criterion, Recognition
from sales_core.model.settings_text import encode
from sales_core.reports.awards import AwardRefusedError, Given, award_rows, awards, kinds_for, may_take_back
from sales_core.reports.badges import badges
from sales_core.reports.next_steps import next_steps
from sales_core.reports.question import Question
from sales_core.reports.recognition_feed import recognition_feed
from sales_core.rules.calendar import Calendar

NOVEMBER, TODAY = Period.parse("2026-11"), date(2026, 11, 3)
THREE = Badge("Three", "三连", "revenue", "attainment", Decimal(1), 3)
GROWN = Badge("Grown", "增长", "revenue", "growth", Decimal("0.1"))


@pytest.fixture
def team(given):
    """Li reached the target of July to October and grew in August; Wang reached that of October."""
    given("people", {"person": "Chen", "role": "Manager"},
          {"person": "Li", "role": "Sales", "manager": "Chen", "joined_on": "2026-01-15"},
          {"person": "Wang", "role": "Sales", "manager": "Chen"}, at=datetime(2026, 7, 1))  # fmt: skip
    sold = {"Li": (1000, 1200, 1000, 1100), "Wang": (100, 100, 100, 1000)}
    given("orders", *(
        {"order_id": f"{name}{month}", "ordered_on": f"2026-{month:02}-10", "person": name, "customer": name,
         "amount": str(amount)}
        for name, amounts in sold.items() for month, amount in enumerate(amounts, 7)
    ), as_of=date(2026, 11, 2), at=datetime(2026, 11, 2))  # fmt: skip
    given("targets", *({"person": name, "starts_on": f"2026-{month:02}-01", "target": "1000"}
                       for name in sold for month in range(7, 12)), at=datetime(2026, 7, 1))  # fmt: skip


@pytest.fixture
def setting(given):
    def set_to(**told) -> None:
        given("settings", {"name": "recognition", "value": encode(Recognition(**told))})

    return set_to


@pytest.fixture
def asked(store):
    def ask(viewer: str | None = "Chen", known_at: datetime | None = None) -> Question:
        return Question(store.reader(store.viewer(viewer), known_at), NOVEMBER, date(2026, 11, 2), Calendar())

    return ask


@pytest.fixture
def give(store, asked):
    def one(viewer: str, given: Given, day: date = TODAY) -> str:
        rows = award_rows(asked(viewer), given, store.viewer(viewer), day)
        sheet = form_sheet(Kind.AWARDS, rows, viewer, day, "Award")
        at = datetime(day.year, day.month, day.day, 12)
        return store.commit([sheet], viewer, "form", at=at).batches[0].batch_id

    return one


def seen(question: Question) -> list[tuple]:
    return [(row.person, row.kind, row.given_by) for row in awards(question)]


def test_thanks_come_from_anybody_and_awards_from_whoever_leads(team, asked):
    assert kinds_for(asked("Li"), "Wang") == ("thanks",)
    assert kinds_for(asked("Chen"), "Wang") == ("thanks", "award", "promotion")
    assert kinds_for(asked("Li"), "Li") == kinds_for(asked("Nobody"), "Li") == kinds_for(asked("Li"), "Zed") == ()


@pytest.mark.parametrize(
    ("viewer", "what", "code"),
    [
        ("Li", Given("Wang", "award", "Star", "Good"), "not_yours"),
        ("Li", Given("Li", "thanks", "", "Me"), "not_yours"),
        ("Li", Given("Wang", "thanks"), "said"),
        ("Chen", Given("Wang", "award"), "title"),
        ("Chen", Given("", "award", "Star"), "person"),
    ],
)
def test_what_may_not_be_given_is_refused(team, give, viewer, what, code):
    with pytest.raises(AwardRefusedError, match=code):
        give(viewer, what)


def test_what_is_for_everybody_is_seen_by_everybody_and_the_rest_by_its_own(team, asked, give):
    give("Li", Given("Wang", "thanks", said="Stood in for me"))
    give("Chen", Given("Wang", "award", "Star", seen_by="person"))
    public, private = ("Wang", "thanks", "Li"), ("Wang", "award", "Chen")
    assert seen(asked("Chen")) == seen(asked("Wang")) == [private, public]
    assert seen(asked("Li")) == [public]
    assert seen(asked("Nobody")) == []


def test_an_award_that_is_undone_is_gone_and_was_there_before(team, store, asked, give):
    batch = give("Chen", Given("Li", "award", "Star"))
    assert may_take_back(awards(asked())[0], store.viewer("Chen"))
    assert not may_take_back(awards(asked())[0], store.viewer("Li"))
    assert awards(asked(known_at=datetime(2026, 11, 2, 12))) == ()
    store.undo(batch, "Chen", at=datetime(2026, 11, 5))
    assert awards(asked()) == ()
    assert len(awards(asked(known_at=datetime(2026, 11, 4)))) == 1


def told(question: Question) -> list[tuple]:
    return [(row.person, row.name, row.times, row.last_on, row.run) for row in badges(question)]


def test_a_badge_of_three_months_in_a_row_and_one_of_growth(team, setting, asked):
    setting(badges=(THREE, GROWN))
    assert told(asked()) == [
        ("Li", "Three", 1, date(2026, 9, 30), 1),
        ("Li", "Grown", 2, date(2026, 10, 31), 0),
        ("Wang", "Three", 0, None, 1),
        ("Wang", "Grown", 1, date(2026, 10, 31), 0),
    ]


def test_the_running_month_earns_nothing_yet(team, setting, given, asked):
    setting(badges=(Badge("One", "", "revenue", "amount", Decimal(5000)),))
    given("orders", {"order_id": "N", "ordered_on": "2026-11-02", "person": "Li", "customer": "Li", "amount": "9000"},
          as_of=date(2026, 11, 2))  # fmt: skip
    assert [row.times for row in badges(asked())] == [0, 0]


def test_others_badges_are_told_in_names_only(team, setting, asked):
    setting(badges=(THREE,))
    assert [row.person for row in badges(asked("Li"))] == ["Li"]
    setting(badges=(THREE,), shown="names")
    assert [(row.person, row.is_seen) for row in badges(asked("Li"))] == [("Li", True), ("Wang", False)]
    assert badges(asked("Nobody")) == ()


def test_a_badge_whose_sheets_are_missing_is_left_out(team, asked):
    assert {row.name for row in badges(asked())} == {"Three on target", "High flyer", "Steady growth"}


def test_the_way_to_a_next_step_counts_each_criterion(team, setting, asked):
    steps = (
        Criterion("Senior", "sales", "revenue", "attainment", Decimal(1), 3),
        Criterion("Senior", "", TENURE, "amount", Decimal(18)),
        Criterion("Senior", "Manager", "orders", "amount", Decimal(100)),
        Criterion("Mentor", "", REVIEWS, "amount", Decimal(100), 6),
    )
    setting(steps=steps)
    senior, mentor = (row for row in next_steps(asked("Li")))
    assert (senior.step, senior.met, senior.of, senior.share) == ("Senior", 1, 2, Decimal("0.75"))
    assert [one.progress.value for one in senior.criteria] == [Decimal("1.1"), Decimal(9)]
    assert [one.unit for one in senior.criteria] == ["percent", "months"]
    assert (mentor.met, mentor.share, mentor.criteria[0].progress.share) == (0, Decimal(0), None)
    assert {row.person for row in next_steps(asked("Chen"))} == {"Li", "Wang"}
    assert next_steps(asked("Nobody")) == ()


def test_the_feed_holds_the_last_two_weeks_of_what_the_viewer_may_see(team, setting, asked, give):
    setting(badges=(GROWN,))
    give("Li", Given("Wang", "thanks", said="Stood in"), date(2026, 10, 20))
    give("Chen", Given("Li", "award", "Star", "Best month"), TODAY)
    items = [(item.day, item.what, item.person) for item in recognition_feed(asked(), TODAY)]
    assert items == [
        (TODAY, "award", "Li"),
        (date(2026, 10, 31), "badge", "Li"),
        (date(2026, 10, 31), "badge", "Wang"),
    ]
    assert [item.person for item in recognition_feed(asked("Wang"), TODAY)] == ["Li", "Wang"]
    assert recognition_feed(asked(), date(2026, 10, 19)) == ()
    assert [item.what for item in recognition_feed(asked(), date(2026, 11, 20))] == []
