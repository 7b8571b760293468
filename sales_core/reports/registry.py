"""Every report by the name that the command line knows it by: one line each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sales_core.reports.actions import actions
from sales_core.reports.assignment import assignment_preview
from sales_core.reports.attention import attention
from sales_core.reports.awards import awards
from sales_core.reports.badges import badges
from sales_core.reports.care_lines import contacts_to_make
from sales_core.reports.conflicts import conflicts
from sales_core.reports.contest_rows import contest_rows
from sales_core.reports.contribution import contributions
from sales_core.reports.coverage import coverage
from sales_core.reports.credit_effects import credit_effects
from sales_core.reports.customers import customers
from sales_core.reports.deals import deals
from sales_core.reports.feedback import feedback
from sales_core.reports.feedback_themes import feedback_themes
from sales_core.reports.findings_kinds import Finding
from sales_core.reports.funnel import funnel
from sales_core.reports.incentives import incentive_rows
from sales_core.reports.kpis import kpis
from sales_core.reports.landing import landing, landing_deals
from sales_core.reports.landing_past import past_forecasts
from sales_core.reports.leaderboard import leader_rows
from sales_core.reports.meetings import meetings, notes
from sales_core.reports.movement import movement_rows
from sales_core.reports.names import names
from sales_core.reports.next_steps import next_steps
from sales_core.reports.owners import owners
from sales_core.reports.pay_plans import pay_plan_rows
from sales_core.reports.pay_range import range_rows
from sales_core.reports.pay_rerun import rerun_rows
from sales_core.reports.pipeline import pipeline, pipeline_months
from sales_core.reports.pipeline_summary import summary_rows
from sales_core.reports.plan_decisions import plan_decisions
from sales_core.reports.pool import pool
from sales_core.reports.price_volume import price_volume
from sales_core.reports.question import Question
from sales_core.reports.recognition_feed import recognition_feed
from sales_core.reports.review_rows import review_rows, scorecards
from sales_core.reports.splits import splits
from sales_core.reports.standup import standup
from sales_core.reports.standup_summary import standup_summary
from sales_core.reports.target_changes import target_changes
from sales_core.reports.targets import all_targets
from sales_core.reports.tier_moves import tier_moves
from sales_core.reports.tiers import tiers
from sales_core.reports.visits import visits


@dataclass(frozen=True)
class Report:
    """A report that the command line can show: `run` gives frozen rows whose fields are the answer's columns."""

    name: str
    run: Callable[[Question], tuple[Any, ...]]


def _findings(question: Question) -> tuple[Finding, ...]:
    from sales_core.reports.findings import findings  # noqa: PLC0415 - loads statistics that no other report needs

    return findings(question)


REPORTS: tuple[Report, ...] = (
    Report("standup", standup),
    Report("standup_summary", standup_summary),
    Report("attention", attention),
    Report("actions", actions),
    Report("meetings", meetings),
    Report("notes", notes),
    Report("targets", all_targets),
    Report("target_changes", target_changes),
    Report("plan_decisions", plan_decisions),
    Report("landing", landing),
    Report("landing_deals", landing_deals),
    Report("past_forecasts", past_forecasts),
    Report("pipeline", pipeline),
    Report("pipeline_months", pipeline_months),
    Report("pipeline_summary", summary_rows),
    Report("coverage", coverage),
    Report("movement", movement_rows),
    Report("funnel", funnel),
    Report("deals", deals),
    Report("kpis", kpis),
    Report("contribution", contributions),
    Report("reviews", review_rows),
    Report("scorecards", scorecards),
    Report("price_volume_mix", price_volume),
    Report("findings", _findings),
    Report("tiers", tiers),
    Report("tier_moves", tier_moves),
    Report("owners", owners),
    Report("assignment_preview", assignment_preview),
    Report("pool", pool),
    Report("contacts_due", contacts_to_make),
    Report("visits", visits),
    Report("feedback", feedback),
    Report("feedback_themes", feedback_themes),
    Report("incentives", incentive_rows),
    Report("pay_plans", pay_plan_rows),
    Report("pay_rerun", rerun_rows),
    Report("pay_range", range_rows),
    Report("customers", customers),
    Report("names", names),
    Report("leaderboard", leader_rows),
    Report("contests", contest_rows),
    Report("awards", awards),
    Report("badges", badges),
    Report("next_steps", next_steps),
    Report("recognition_feed", recognition_feed),
    Report("conflicts", conflicts),
    Report("shared_credit", splits),
    Report("credit_effects", credit_effects),
)
