"""Win rates, sales cycle, velocity and funnel of public files, worked out again in plain Python, equal the reports."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from statistics import median

import pytest
from conftest import require
from moving import REAL, asked, given, lines

from sales_core.reports.funnel import funnel
from sales_core.reports.kpis import kpi_values
from sales_core.reports.landing_learned import learned
from sales_core.reports.pipeline_summary import pipeline_summary

pytestmark = pytest.mark.real
ENDED = {"Closed Won": "won", "Closed Lost": "lost", "Won": "won", "Lost": "lost"}
NAMED = {"Proposal/Quote": "Proposal"}  # the team's name of a stage
STAGES = ("Qualification", "Needs Analysis", "Proposal", "Negotiation")


@dataclass(frozen=True)
class Deal:
    """A deal as its file tells it; path: the stages it entered, in order, each with its day and amount."""

    owner: str
    amount: Decimal
    created: date | None
    closed: date | None
    ended: str
    path: tuple[tuple[date, str, Decimal], ...] = ()

    def on(self, day: date) -> "Deal | None":
        """As it stood on a day: closed by then, as its history told (it may have been lost and reopened), or as now."""
        entered = [entry for entry in self.path if entry[0] <= day]
        if (self.closed and self.closed <= day) or not self.path:
            return self
        if not entered:
            return None
        when, stage, amount = entered[-1]
        return replace(self, amount=amount, ended=ENDED.get(stage, ""), closed=when if stage in ENDED else None)


@pytest.fixture(autouse=True)
def real_files() -> None:
    if not REAL.exists():
        require("the public files in ../shared/real")


def day(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def maven() -> list[Deal]:
    return [
        Deal(
            line["sales_agent"],
            Decimal(line["close_value"] or 0),
            day(line["engage_date"]),
            day(line["close_date"]),
            ENDED.get(line["deal_stage"], ""),
        )
        for line in lines("maven-crm/sales_pipeline.csv")
    ]


def wave() -> list[Deal]:
    paths: dict[str, list[tuple[date, int, str, Decimal]]] = defaultdict(list)
    for line in lines("sfdc-wave/OpportunityHistory.csv"):
        stage = NAMED.get(line["StageName__c"], line["StageName__c"])
        place = STAGES.index(stage) if stage in STAGES else len(STAGES) + (stage == "Closed Lost")
        paths[line["Opportunity.External_Id__c"]].append(
            (date.fromisoformat(line["CreatedDate__c"][:10]), place, stage, Decimal(line["Amount__c"]))
        )
    names = {line["External_Id__c"]: line["Name"] for line in lines("sfdc-wave/User.csv")}
    return [
        Deal(
            names[line["Owner.External_Id__c"]],
            Decimal(line["Amount"] or 0),
            day(line["DateTimeCreated__c"]),
            day(line["CloseDate"]) if line["StageName"] in ENDED else None,
            ENDED.get(line["StageName"], ""),
            tuple((when, stage, amount) for when, _, stage, amount in sorted(paths[line["External_Id__c"]])),
        )
        for line in lines("sfdc-wave/Opportunity.csv")
    ]


def closed_in(deals: Iterable[Deal], first: date, last: date, ended: str = "") -> list[Deal]:
    return [
        deal for deal in deals if deal.closed and first <= deal.closed <= last and deal.ended in (ended or deal.ended)
    ]


def cycle(won: list[Deal]) -> Decimal:
    """Days from created to closed, median, to a tenth."""
    days = [(deal.closed - deal.created).days for deal in won if deal.created and deal.created <= deal.closed]
    return round(Decimal(median(days)), 1)


def figures(deals: list[Deal], first: date, last: date, open_deals: int) -> dict[str, Decimal]:
    """domain.md: win_rate = won ÷ (won + lost); velocity = open deals × win rate × average won amount ÷ cycle days."""
    won, lost = closed_in(deals, first, last, "won"), closed_in(deals, first, last, "lost")
    amount = sum(deal.amount for deal in won)
    rate, average = Decimal(len(won)) / (len(won) + len(lost)), amount / len(won)
    lost_amount = sum(deal.amount for deal in lost)
    return {
        "won_deals": len(won),
        "win_rate": rate,
        "win_rate_amount": amount / (amount + lost_amount) if lost_amount else None,
        "average_won_deal": average,
        "sales_cycle": cycle(won),
        "velocity": open_deals * rate * average / cycle(won),
    }


SETS = {
    "maven": (
        maven,
        ("maven-crm/sales_pipeline.csv",),
        ("2017-12-31", "2017-01-01"),
        ("2017-Q3", "2017-07-01", "2017-09-30"),
    ),
    "wave": (
        wave,
        tuple(f"sfdc-wave/{name}.csv" for name in ("Opportunity", "OpportunityHistory", "User")),
        ("2016-11-30", "2015-12-01"),
        ("2016-09", "2016-09-01", "2016-09-30"),
    ),
}


@pytest.mark.parametrize("name", SETS)
def test_win_rate_cycle_and_velocity_of_a_year_are_those_of_plain_python(store, name):
    told, files, (last, first), _ = SETS[name]
    for file in files:
        given(store, REAL / file)
    until = date.fromisoformat(last)
    deals = [stood for deal in told() if (stood := deal.on(until))]
    standing = [deal for deal in deals if not deal.ended]
    right = figures(deals, date.fromisoformat(first), until, len(standing))
    summary = pipeline_summary(asked(store, until))
    assert {key: getattr(summary, key) for key in right} == right
    assert summary.lost_deals == len(closed_in(deals, date.fromisoformat(first), until, "lost"))
    assert summary.open_deals == len(standing)
    (velocity,) = kpi_values(asked(store, until), ("velocity",))
    assert velocity.value == right["velocity"]


@pytest.mark.parametrize("name", SETS)
def test_the_kpis_of_a_period_and_of_each_person_are_those_of_plain_python(store, name):
    told, files, _, (period, first, last) = SETS[name]
    for file in files:
        given(store, REAL / file)
    span = (date.fromisoformat(first), date.fromisoformat(last))
    deals = [stood for deal in told() if (stood := deal.on(span[1]))]
    keys = ("won_deals", "win_rate", "average_won_deal", "sales_cycle")
    found = kpi_values(asked(store, span[1], period), keys, by_person=True)
    owners = {deal.owner for deal in closed_in(deals, *span, "won")}
    assert len(owners) > 10
    for owner in (None, *owners):
        own = [deal for deal in deals if owner in (None, deal.owner)]
        right = figures(own, *span, 0)
        assert {kpi.key: kpi.value for kpi in found if kpi.person == owner} == {key: right[key] for key in keys}, owner


def test_the_funnel_of_a_public_stage_history_is_that_of_plain_python(store):
    for file in SETS["wave"][1]:
        given(store, REAL / file)
    first, last = date(2015, 12, 1), date(2016, 11, 30)
    ended = closed_in(wave(), first, last)
    reached = [[deal for deal in ended if place <= furthest(deal)] for place in range(len(STAGES))]
    won = closed_in(ended, first, last, "won")
    following = [len(deals) for deals in reached[1:]] + [len(won)]
    rows = funnel(asked(store, last))
    assert [row.stage for row in rows] == [*STAGES, "won"]
    for stage, deals, after, row in zip(STAGES, reached, following, rows, strict=False):
        winners = [deal for deal in deals if deal.ended == "won"]
        assert (row.reached, row.won) == (len(deals), len(winners)), stage
        assert row.conversion == Decimal(after) / len(deals)
        assert row.win_rate == Decimal(len(winners)) / len(deals)
        assert (row.median_days, row.won_days) == (stayed(ended, stage, last), stayed(won, stage, last)), stage
    assert (rows[-1].won, rows[-1].won_amount) == (len(won), sum(deal.amount for deal in won))


def furthest(deal: Deal, won_passed_all: bool = True) -> int:
    """Place of the last stage it got to; who was won has passed all."""
    if deal.ended == "won" and won_passed_all:
        return len(STAGES)
    return max((STAGES.index(stage) for _, stage, _ in deal.path if stage in STAGES), default=-1)


def stayed(deals: list[Deal], stage: str, until: date) -> Decimal:
    """Median days from entering the stage to entering another."""
    days = []
    for deal in deals:
        entries = [entry for before, entry in pairwise(((None, "", None), *deal.path)) if before[1] != entry[1]]
        days += [
            (left - entered).days
            for (entered, name, _), (left, *_) in pairwise(entries)
            if name == stage and left <= until
        ]
    return round(Decimal(median(days)), 1)


def test_learned_win_rates_lean_on_the_stage_and_on_all_as_documented(store):
    """A stage leans on all deals by 4 of them (which know one won and one lost), a person on the stage by 10."""
    for file in SETS["wave"][1]:
        given(store, REAL / file)
    first, last = date(2015, 12, 1), date(2016, 11, 30)
    ended = closed_in(wave(), first, last)
    rates = learned(asked(store, last)).rates
    won = len(closed_in(ended, first, last, "won"))
    overall = Decimal(won + 1) / (len(ended) + 2)
    assert (rates.closed, rates.overall.mean) == (len(ended), overall)
    for place, stage in enumerate(STAGES):
        seen = [deal for deal in ended if furthest(deal, won_passed_all=False) >= place]
        mean = leaning(seen, overall, 4)
        assert rates.stages[stage].mean == pytest.approx(mean), stage
        for owner in {deal.owner for deal in seen}:
            own = leaning([deal for deal in seen if deal.owner == owner], mean, 10)
            assert rates.of(owner, stage).mean == pytest.approx(own), (owner, stage)
        unshrunk = Decimal(sum(deal.ended == "won" for deal in seen)) / len(seen)
        assert abs(rates.stages[stage].mean - unshrunk) < Decimal("0.01"), "hundreds of deals speak for themselves"


def leaning(deals: list[Deal], on: Decimal, weight: int) -> Decimal:
    return (sum(deal.ended == "won" for deal in deals) + weight * on) / (len(deals) + weight)
