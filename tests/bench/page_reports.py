"""What each page asks of the reports."""

from collections.abc import Callable

from sales_core.reports import (
    analysis_mix,
    analysis_people,
    analysis_stages,
    analysis_trend,
    badges,
    care,
    care_lines,
    concentration,
    contests,
    contribution,
    coverage,
    customer,
    deals,
    fairness,
    feedback,
    feedback_themes,
    findings,
    funnel,
    incentives_summary,
    kpis,
    landing,
    leaderboard,
    movement,
    next_steps,
    pipeline,
    pipeline_summary,
    price_volume,
    reviews,
    standup,
    targets,
    tier_moves,
    tiers_risk,
    visits,
    weighted,
    win_loss,
)
from sales_core.reports import plan_decisions as plans
from sales_core.reports import targets_months as months
from sales_core.reports import targets_way as ways
from sales_core.reports import tiers_summary as tiers
from sales_core.reports.customer_timeline import customer_history
from sales_core.reports.question import Question
from sales_core.ui.care_parts import MOST as LISTED
from sales_core.ui.feedback_parts import KPIS as SCORES
from sales_core.ui.kpi_choice import CARDS, FIRST
from sales_core.ui.tier_filter import EVERYBODY, MOST

Reports = Callable[[Question], object]


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
    board = kpis.kpi_board(question, [key for key in FIRST if key in fed][:CARDS])
    told = {against: contribution.told_by(question, "revenue", against) for against in contribution.AGAINST}
    return board, told, contribution.contribution(question, "revenue", told["previous"][0])


def _tiers(question: Question) -> object:
    totals, counts, cells = tiers.tier_totals(question), tiers.tier_counts(question), tiers.tier_cells(question)
    moves, waiting = tier_moves.tier_moves(question), tiers_risk.waiting(question)
    listed = tiers.tier_list(question, EVERYBODY, MOST)
    return totals, counts, cells, listed, moves, waiting, concentration.concentration(question)


def _customer(question: Question) -> object:
    """The page of the customer that matters most."""
    name = customer.customers_like(question, "")[0].customer
    parts = (customer.bought, customer.customer_months, customer.owners, customer.customer_notes)
    return (
        customer.customer_named(question, name),
        [part(question, name) for part in parts],
        customer_history(question, name),
    )


def _care(question: Question) -> object:
    listed = care_lines.care_lines(question, care.care(question)[:LISTED])
    return care.care_counts(question), visits.visits(question), listed


def _feedback(question: Question) -> object:
    scores = kpis.kpi_board(question, SCORES, by_person=False)
    return scores, feedback.feedback(question), feedback_themes.feedback_themes(question)


def _reviews(question: Question) -> object:
    return reviews.reviews(question), fairness.fairness(question)


def _analysis(question: Question) -> object:
    told = findings.findings(question), analysis_trend.revenue_trend(question), analysis_mix.mixes(question)
    split = [price_volume.price_volume(question, against) for against in contribution.AGAINST]
    return told, split, analysis_stages.stages(question), analysis_people.practices(question)


def _recognition(question: Question) -> object:
    boards = [leaderboard.leaderboard(question, "revenue", by) for by in ("amount", "growth", "attainment")]
    return boards, contests.contests(question), badges.badges(question), next_steps.next_steps(question)


PAGES: tuple[tuple[str, Reports], ...] = (
    ("standup", _standup),
    ("targets", _targets),
    ("pipeline", _pipeline),
    ("kpis", _kpis),
    ("analysis", _analysis),
    ("tiers", _tiers),
    ("care", _care),
    ("feedback", _feedback),
    ("customer", _customer),
    ("reviews", _reviews),
    ("recognition", _recognition),
    ("incentives", incentives_summary.earned),
)
