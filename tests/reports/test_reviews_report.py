"""A review from its scorecard to the acknowledgement: what a lock keeps, and who may see and say what."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

import pytest
from everything import LAST, give

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.scorecard import Measure, Scorecard
from sales_core.model.settings_text import encode
from sales_core.reports.kpis import kpi_keys, kpi_values
from sales_core.reports.question import Question
from sales_core.reports.review_rows import review_rows, scorecards
from sales_core.reports.review_steps import Said, StepRefusedError, may_reopen, open_to, step_rows
from sales_core.reports.reviews import reviews
from sales_core.reports.reviews_past import reviews_past
from sales_core.reports.reviews_waiting import reviews_waiting
from sales_core.reports.scorecards import card_of, review_question, scores
from sales_core.rules.calendar import Calendar

OCTOBER, TODAY = Period.parse("2026-10"), date(2026, 11, 3)
ASSESSED = Said("Steady month", "C", "development", "Negotiation course")


def order(number: str, day: str, amount: str, person: str = "Li", **more) -> dict:
    return {"order_id": number, "ordered_on": day, "amount": amount, "person": person, "customer": f"C{number}"} | more


@pytest.fixture
def team(given):
    """Chen leads Li and Wang; Li reached 80 % of target in October, Wang all of it."""
    given("people", {"person": "Chen", "role": "Manager"}, {"person": "Li", "role": "Sales", "manager": "Chen"},
          {"person": "Wang", "role": "Sales", "manager": "Chen"}, at=datetime(2026, 9, 1))  # fmt: skip
    given("targets", *({"person": name, "starts_on": "2026-10-01", "target": "1000"} for name in ("Li", "Wang")),
          as_of=date(2026, 9, 30), at=datetime(2026, 9, 30))  # fmt: skip
    card = Scorecard("", (Measure("revenue", Decimal(1), "target", Decimal("0.6"), Decimal(1), Decimal("1.2")),))
    given("settings", {"name": "scorecards", "value": encode((card,))}, at=datetime(2026, 9, 30))
    given("orders", order("1", "2026-10-05", "800"), order("2", "2026-10-06", "1000", "Wang"),
          as_of=date(2026, 10, 31), at=datetime(2026, 11, 1))  # fmt: skip


@pytest.fixture
def asked(store):
    def ask(viewer: str | None = "Chen", period: Period = OCTOBER, known_at: datetime | None = None) -> Question:
        return Question(store.reader(store.viewer(viewer), known_at), period, period.end, Calendar())

    return ask


@pytest.fixture
def take(store, asked):
    """`take("Chen", "lock")` keeps one step of Li's review and gives its batch."""

    def one(viewer: str | None, step: str, said: Said = Said(), person: str = "Li", today: date = TODAY) -> str:  # noqa: B008 - frozen
        rows = step_rows(asked(viewer), person, step, said, store.viewer(viewer), today)
        kept = store.commit([form_sheet(Kind.REVIEWS, rows, viewer or "", today, "Review")], viewer or "", "form")
        return kept.batches[0].batch_id

    return one


@pytest.fixture
def of_li(asked):
    def one(viewer: str | None = "Chen", **more):
        return next(review for review in reviews(asked(viewer, **more), TODAY) if review.person == "Li")

    return one


def locked(take) -> str:
    take("Li", "self", Said("Two customers put off"))
    take("Chen", "assess", ASSESSED)
    return take("Chen", "lock")


def test_a_review_opens_with_the_period_and_proposes_a_grade(team, asked):
    told = [(row.person, row.state, row.points, row.proposed, row.waits_for) for row in review_rows(asked())]
    assert told == [("Li", "open", Decimal("50.00"), "D", "leader"), ("Wang", "open", Decimal("100.00"), "B", "leader")]


def test_a_review_goes_from_self_assessment_to_acknowledgement_after_an_appeal(team, take, of_li):
    locked(take)
    assert (of_li().standing.state, of_li().waits_for) == ("locked", "person")
    take("Li", "appeal", Said("The fair order came in on 31 October"))
    assert of_li("Li").waits_for == "leader"
    take("Chen", "answer", Said("It counts in November"))
    take("Li", "acknowledge")
    found = of_li()
    assert found.acknowledged
    assert (found.standing.own.text, found.standing.assessed.outcome_text) == (
        "Two customers put off",
        "Negotiation course",
    )


@pytest.mark.parametrize(
    ("viewer", "step"),
    [
        ("Li", "assess"),
        ("Wang", "self"),
        ("Wang", "assess"),
        ("Chen", "self"),
        ("Chen", "acknowledge"),
        ("Li", "lock"),
        (None, "self"),
        ("Nobody", "assess"),
    ],
)
def test_nobody_takes_a_step_that_is_anothers(team, take, viewer, step):
    with pytest.raises(StepRefusedError, match="not_yours"):
        take(viewer, step, ASSESSED)


def test_nothing_is_locked_before_it_was_decided_or_before_the_period_is_over(team, take):
    with pytest.raises(StepRefusedError, match="not_yours"):
        take("Chen", "lock")
    take("Chen", "assess", ASSESSED, today=date(2026, 10, 20))
    with pytest.raises(StepRefusedError, match="not_yours"):
        take("Chen", "lock", today=date(2026, 10, 30))
    take("Chen", "lock", today=date(2026, 10, 31))


def test_another_grade_than_the_scorecards_asks_for_a_reason(team, take):
    with pytest.raises(StepRefusedError, match="reason"):
        take("Chen", "assess", Said(grade="A"))
    with pytest.raises(StepRefusedError, match="outcome"):
        take("Chen", "assess", Said("", "D", "reward"))


def test_a_locked_review_reads_the_same_after_later_uploads_undos_and_redos(team, take, of_li, given, store, asked):
    first = store.batches()[0].batch_id
    lock = locked(take)
    then, steps = of_li(), of_li().standing
    assert (then.scored.total, then.since) == (Decimal("50.00"), Decimal("0.00"))

    def unchanged() -> bool:
        now = of_li()
        return (now.scored, now.standing, now.known_at) == (then.scored, steps, then.known_at)

    late = given("orders", order("3", "2026-10-30", "150"), at=datetime(2026, 12, 1)).batches[0].batch_id
    assert unchanged()
    assert of_li().since == Decimal("37.50")
    given("targets", {"person": "Li", "starts_on": "2026-10-01", "target": "100"}, at=datetime(2026, 12, 2))
    given("settings", {"name": "scorecards", "value": "[]"}, at=datetime(2026, 12, 2))
    assert unchanged()
    for one in (late, first, *(batch.batch_id for batch in store.batches() if batch.sheet in ("Li", "Chen"))):
        if one != lock:
            store.undo(one, "Chen")
            assert unchanged()
    store.redo(late, "Chen")
    people = next(batch for batch in store.batches() if batch.kind == "people")
    store.undo(people.batch_id, "Chen")
    assert of_li(None).scored == then.scored
    assert of_li(None).standing == steps


def test_the_rows_behind_a_locked_figure_are_those_known_then(team, take, of_li, given, asked):
    locked(take)
    given("orders", order("3", "2026-10-30", "150"), at=datetime(2026, 12, 1))
    at = of_li().known_at
    (line,) = of_li().scored.lines
    (then,) = (row.scored for row in scores(asked("Li", known_at=at)))
    assert then.lines[0].value == line.value == Decimal(800)
    assert of_li().now.lines[0].value == Decimal(950)


def test_undoing_the_lock_reopens_the_review_and_redoing_it_brings_all_back(team, take, of_li, store):
    lock = locked(take)
    take("Li", "acknowledge")
    assert (of_li().standing.state, str(of_li().lock_batch)) == ("acknowledged", lock)
    store.undo(lock, "Chen")
    assert (of_li().standing.state, of_li().lock_batch) == ("assessed", None)
    assert of_li().standing.seen is None
    store.redo(lock, "Chen")
    assert of_li().acknowledged


def test_a_review_is_replayed_as_it_stood_then(team, take, of_li, store):
    take("Li", "self", Said("Two customers put off"))
    before = max(batch.submitted_at for batch in store.batches())
    take("Chen", "assess", ASSESSED)
    take("Chen", "lock")
    assert of_li(known_at=before).standing.state == "open"
    assert of_li(known_at=before).standing.own.text == "Two customers put off"
    assert store.check() == ()


def test_a_person_sees_the_own_review_only_and_the_managers_word_once_it_is_locked(team, take, asked, of_li):
    take("Chen", "assess", ASSESSED)
    assert [row.person for row in review_rows(asked("Li"))] == ["Li"]
    assert [row.person for row in review_rows(asked("Wang"))] == ["Wang"]
    assert review_rows(asked("Nobody")) == ()
    assert {row.person for row in scorecards(asked("Li"))} == {"Li"}
    assert of_li("Li").standing.assessed is None
    assert of_li("Chen").standing.assessed.grade == "C"
    take("Chen", "lock")
    assert of_li("Li").standing.assessed.grade == "C"
    assert scorecards(asked("Wang"))[0].person == "Wang"


def test_everybody_sees_the_same_figures_of_a_person(team, asked, given):
    given("orders", order("9", "2026-10-09", "50", "Wang", customer="C1"), at=datetime(2026, 11, 2))
    given("settings", {"name": "scorecards", "value": "[]"}, at=datetime(2026, 11, 2))
    own = {row.about.person: row.scored for name in ("Li", "Wang") for row in scores(asked(name))}
    assert own == {row.about.person: row.scored for row in scores(asked())}


def test_who_may_do_what_is_told_with_the_review(team, take, of_li, store):
    chen, li = store.viewer("Chen"), store.viewer("Li")
    assert open_to(of_li(), chen, TODAY) == {"assess"}
    assert open_to(of_li(), li, TODAY) == {"self"}
    locked(take)
    assert may_reopen(of_li(), chen)
    assert not may_reopen(of_li(), li)
    assert open_to(of_li(), li, TODAY) == {"acknowledge", "appeal"}


def test_earlier_reviews_are_those_that_are_locked(team, take, asked, store):
    lock = locked(take)
    november = asked(period=Period.parse("2026-11"))
    (past,) = reviews_past(november, "Li")
    assert (past.starts_on, past.points, past.grade, past.outcome_text) == (
        OCTOBER.start,
        Decimal("50.00"),
        "C",
        "Negotiation course",
    )
    assert reviews_past(asked("Wang"), "Li") == ()
    store.undo(lock, "Chen")
    assert reviews_past(asked(), "Li") == ()


def test_a_review_waits_on_the_standup_of_whose_word_is_next(team, take, asked, store):
    def waits(name: str | None) -> list[tuple[str, str]]:
        return [(one.person, one.period.name) for one in reviews_waiting(asked(name), store.viewer(name))]

    assert waits("Chen") == []
    take("Li", "self", Said("Two customers put off"))
    assert (waits("Chen"), waits("Li"), waits("Wang")) == ([("Li", "2026-10")], [], [])
    take("Chen", "assess", ASSESSED)
    assert (waits("Chen"), waits("Li")) == ([("Li", "2026-10")], [])
    take("Chen", "lock")
    assert (waits("Chen"), waits("Li"), waits("Wang")) == ([], [("Li", "2026-10")], [])
    take("Li", "acknowledge")
    assert (waits("Chen"), waits("Li")) == ([], [])


def test_without_settings_the_card_is_made_of_what_the_sheets_feed(given, asked):
    given("orders", order("1", "2026-10-05", "800"), order("0", "2026-09-05", "1000"), as_of=date(2026, 10, 31))
    assert [(one.key, one.against) for one in card_of(asked(None), "").measures] == [
        ("revenue", "before"), ("new_customers", "before"), ("margin", "value"), ("repurchase_rate", "value"),
    ]  # fmt: skip
    (row,) = scores(asked(None))
    assert [line.missing for line in row.scored.lines] == ["", "", "no_value", ""]
    assert sum(line.counted for line in row.scored.lines if line.counted) == 1


def test_any_kpi_is_a_measure_with_the_value_that_the_kpis_tell(given, store):
    give(given)
    november = Question(store.reader(), Period.parse("2026-11"), LAST, Calendar())
    measures = tuple(Measure(key, Decimal("0.02"), "value", Decimal(0), Decimal(10), Decimal(20))
                     for key in kpi_keys(november))  # fmt: skip
    given("settings", {"name": "scorecards", "value": encode((Scorecard("", measures),))})
    question = Question(store.reader(), Period.parse("2026-11"), LAST, Calendar())
    told = {(kpi.person, kpi.key): kpi.value for kpi in kpi_values(question, by_person=True)}
    for row in scores(question):
        for line in row.scored.lines:
            value = told.get((row.about.person, line.key))
            expected = None if value is None else Decimal(value).quantize(Decimal("0.0001"), ROUND_HALF_UP)
            assert line.value == expected, line.key


def test_who_joined_later_or_has_left_is_not_reviewed(team, given, asked):
    given("people", {"person": "Zhao", "role": "Sales", "manager": "Chen", "joined_on": "2026-11-01"},
          {"person": "Wang", "role": "Sales", "manager": "Chen", "left_on": "2026-09-30"})  # fmt: skip
    given("orders", order("8", "2026-11-02", "5", "Zhao"))
    assert [row.about.person for row in scores(asked())] == ["Li"]


def test_quarterly_reviews_take_the_quarter_and_old_monthly_ones_stay(team, take, given, asked):
    locked(take)
    given("settings", {"name": "review_period", "value": "quarter"}, at=datetime(2026, 12, 1))
    assert review_question(asked(period=Period.parse("2026-11"))).period.name == "2026-Q4"
    assert review_question(asked()).period.name == "2026-10"
