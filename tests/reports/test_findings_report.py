"""What is planted in the sheets stands out with its evidence; a team that only varies has nothing to say."""

from datetime import date
from decimal import Decimal
from random import Random

import pytest
from planted import AS_OF, TURN, deals, orders

from sales_core.model.period import Period
from sales_core.model.viewer import Viewer
from sales_core.reports.analysis_mix import mixes
from sales_core.reports.analysis_people import practices
from sales_core.reports.analysis_stages import stages
from sales_core.reports.analysis_trend import revenue_trend
from sales_core.reports.findings import findings
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar


def ask(store, viewer: Viewer | None = None) -> Question:
    return Question(store.reader(viewer) if viewer else store.reader(), Period.parse("2026-10"), AS_OF, Calendar())


@pytest.fixture
def planted(given):
    random = Random(7)
    given("orders", *orders(random, True), as_of=AS_OF)
    given("deals", *deals(random, True), as_of=AS_OF)


def test_a_planted_turn_share_and_difference_stand_out_with_their_evidence(store, planted):
    found = {(one.code, one.subject): one for one in findings(ask(store))}
    step = found["step", ""]
    assert (step.since, step.test, step.better) == (TURN, "permutation", True)
    assert (step.sample, step.sample_before) == (10, 14)
    assert step.now > step.before * Decimal("1.3")
    west = found["share", "West"]
    assert (west.by, west.sample, west.sample_before) == ("region", 12, 12)
    rate = found["person_win_rate", "Li"]
    assert rate.now > rate.before
    assert rate.sample + rate.sample_before == 90
    assert ("person_win_rate", "Wang") not in found, "only the better side is named"
    assert all(one.chance <= 0.05 for one in found.values())


def test_a_team_that_only_varies_has_nothing_to_say(store, given):
    said = 0
    for seed in range(2):
        random = Random(seed)
        given("orders", *orders(random, False), as_of=AS_OF)
        given("deals", *deals(random, False), as_of=AS_OF)
        said += bool(findings(ask(store)))
    assert said == 0


def test_thin_numbers_are_not_compared(store, given):
    rows = deals(Random(7), True)[:10]
    given("deals", *rows, as_of=AS_OF)
    assert findings(ask(store)) == ()
    assert [row.win_rate for row in practices(ask(store))] == [None, None]


def test_somebody_who_sees_only_own_rows_is_compared_with_nobody(store, planted):
    found = findings(ask(store, Viewer("Li", scope=("Li",))))
    assert not [one for one in found if one.by == "person"]


def test_a_team_without_sheets_has_no_findings(store):
    question = ask(store)
    assert findings(question) == ()
    assert revenue_trend(question).months == ()
    assert (mixes(question), stages(question), practices(question)) == ((), (), ())


def test_the_shares_of_a_month_are_of_its_whole_revenue(store, planted):
    (mix,) = [one for one in mixes(ask(store)) if one.by == "region"]
    trend = revenue_trend(ask(store))
    assert mix.months == trend.months
    assert tuple(sum(row) for row in zip(*mix.amounts.values(), strict=True)) == trend.amounts
    for place in range(24):
        assert sum(mix.shares(value)[place] for value in mix.amounts) == pytest.approx(1)


def test_a_first_month_that_began_late_tells_no_level(store, given):
    given("orders", *({"order_id": str(n), "ordered_on": day, "person": "Li", "customer": "C", "amount": "10"}
                      for n, day in enumerate(("2026-07-20", "2026-08-05", "2026-09-05", "2026-11-01"))))  # fmt: skip
    assert revenue_trend(ask(store)).months == tuple(date(2026, month, 1) for month in (8, 9, 10))
