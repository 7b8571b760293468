"""What each page asks of the reports, and the sheets beside orders that a large team's store has."""

import random
from collections.abc import Callable
from datetime import date

from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.reports import (
    coverage,
    deals,
    funnel,
    incentives_summary,
    kpis,
    landing,
    movement,
    pipeline,
    pipeline_summary,
    standup,
    targets,
    weighted,
    win_loss,
)
from sales_core.reports import plan_decisions as plans
from sales_core.reports import targets_months as months
from sales_core.reports import targets_way as ways
from sales_core.reports import tiers_summary as tiers
from sales_core.reports.question import Question
from sales_core.store.store import Store
from sales_core.ui.kpi_choice import CARDS, FIRST
from sales_core.ui.tier_filter import EVERYBODY, MOST

Reports = Callable[[Question], object]
STAGES = ("Qualification", "Needs Analysis", "Proposal", "Negotiation", "Closed Won", "Closed Lost")
WEEKS = (date(2026, 10, 19), date(2026, 10, 26), date(2026, 11, 2))


def _standup(question: Question) -> object:
    met = standup.meeting(question)
    return met, ways.way_to_target(question, "revenue", met.rows[0].target)


def _targets(question: Question) -> object:
    metrics, rows = targets.target_metrics(question), targets.targets(question, "revenue")
    return (
        metrics,
        rows,
        ways.with_last_year(question, "revenue", ways.way_to_target(question, "revenue", rows[0].target)),
        months.year_table(question, "revenue"),
        plans.approved_plan(question, "revenue"),
        landing.landing(question),
    )


def _pipeline(question: Question) -> object:
    stages = pipeline.pipeline(question)
    listed = deals.to_mend(question), deals.deals(question, status="open", most=MOST)
    covered = weighted.ways(question), weighted.weighted(question), coverage.coverage(question)
    trend = pipeline.pipeline_trend(question)
    summary, by_month = pipeline_summary.pipeline_summary(question, stages), pipeline.pipeline_months(question)
    moved = movement.pipeline_movement(question, movement.known_days(question)[1])
    ended = funnel.funnel(question), [win_loss.win_loss(question, by) for by in win_loss.told_by(question)]
    return summary, trend, by_month, listed, covered, moved, ended


def _kpis(question: Question) -> object:
    fed = kpis.kpi_keys(question)
    return kpis.kpi_board(question, [key for key in FIRST if key in fed][:CARDS])


def _tiers(question: Question) -> object:
    totals, counts, cells = tiers.tier_totals(question), tiers.tier_counts(question), tiers.tier_cells(question)
    return totals, counts, cells, tiers.tier_list(question, EVERYBODY, MOST)


PAGES: tuple[tuple[str, Reports], ...] = (
    ("standup", _standup),
    ("targets", _targets),
    ("pipeline", _pipeline),
    ("kpis", _kpis),
    ("tiers", _tiers),
    ("incentives", incentives_summary.earned),
)


def fill(store: Store) -> None:
    """Targets of 200 people, 20,000 deals in three weekly snapshots, 50,000 contacts and payments."""
    draw = random.Random(11)

    def person() -> str:
        return f"Person {draw.randrange(200):03d}"

    def customer() -> str:
        return f"Customer {draw.randrange(20_000):06d}"

    def day() -> date:
        return date(2026, draw.randint(1, 10), draw.randint(1, 28))

    targets_ = [
        {
            "person": f"Person {place:03d}",
            "starts_on": date(2026, month, 1),
            "target": str(draw.randint(10**6, 9 * 10**6)),
        }
        for place in range(200)
        for month in range(1, 13)
    ]
    store.commit([prepared(Kind.TARGETS, targets_, as_of=date(2026, 1, 1))], "bench")
    book = [
        {
            "deal_id": f"D{number}", "deal": f"Deal {number}", "person": person(), "customer": customer(),
            "amount": str(draw.randint(10**3, 10**6)), "stage": draw.choice(STAGES), "created_on": date(2026, 1, 5),
            "expected_close": date(2026, draw.randint(6, 12), draw.randint(1, 28)),
        }
        for number in range(20_000)
    ]  # fmt: skip
    for week in WEEKS:
        for deal in draw.sample(book, 3_000):
            deal["stage"] = draw.choice(STAGES)
        store.commit([prepared(Kind.DEALS, [dict(deal) for deal in book], as_of=week)], "bench")
    calls = [
        {"contacted_on": day(), "person": person(), "customer": customer(), "activity": "call"} for _ in range(50_000)
    ]
    store.commit([prepared(Kind.CONTACTS, calls, as_of=WEEKS[-1])], "bench")
    paid = [
        {"collected_on": day(), "person": person(), "customer": customer(), "amount": str(draw.randint(100, 10**6))}
        for _ in range(50_000)
    ]
    store.commit([prepared(Kind.COLLECTIONS, paid, as_of=WEEKS[-1])], "bench")
