"""Approving a year's targets, and opening them again with a reason."""

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.plan_decisions import PlanDecision, approved_plan
from sales_core.reports.targets_months import year_of
from sales_core.reports.targets_planned import month_targets
from sales_core.text import targets_plan as words
from sales_core.text.core import Text
from sales_core.ui.guard import allow
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.target_parts import label
from sales_core.ui.target_save import editor, keep, may_edit, saves


def note(page: Page, plan: PlanDecision) -> None:
    """Who approved the plan and when."""
    told = words.LOCKED_WHY if plan.reason else words.LOCKED
    said = page.say(told, by=plan.decided_by, day=page.day(plan.decided_on), reason=plan.reason)
    st.info(plain(said), icon=":material/lock:")


def seal(page: Page, metric: str) -> None:
    """One line for everybody, beside the numbers that it is about."""
    if plan := approved_plan(page.question, metric):
        said = page.say(words.LOCKED, by=plan.decided_by, day=page.day(plan.decided_on))
        st.caption(f":material/lock: {plain(said)}")


def decide(page: Page, metric: str, plan: PlanDecision | None) -> None:
    """Approve a plan that has targets, or open an approved one again, for which there must be a reason."""
    year = year_of(page.question)
    if plan is None and not month_targets(page.question, metric, year):
        return
    title, icon = (words.REOPEN, "lock_open") if plan else (words.APPROVE, "lock")
    if st.button(page.say(title), icon=f":material/{icon}:", key="decide_plan"):
        st.dialog(page.say(title))(_decide)(page, metric, plan)


def _decide(page: Page, metric: str, plan: PlanDecision | None) -> None:
    told = {"metric": page.say(label(metric)), "year": page.period_name(year_of(page.question))}
    st.markdown(plain(page.say(words.REOPEN_WHY) if plan else page.say(words.APPROVE_HELP, **told)))
    reason = st.text_input(page.say(words.REASON), key=f"plan_reason_{metric}_{saves()}").strip()
    title, blocked = (words.REOPEN, not reason) if plan else (words.APPROVE, False)
    if st.button(page.say(title), key="keep_plan", type="primary", disabled=blocked):
        state, said = ("reopened", words.REOPENED_SAID) if plan else ("approved", words.APPROVED_SAID)
        _keep(page, metric, state, reason, said)


def _keep(page: Page, metric: str, state: str, reason: str, said: Text) -> None:
    allow(page, may_edit(page), "a decision on the plan")
    year = year_of(page.question)
    row: dict[str, object] = {"metric": metric, "starts_on": year.start, "ends_on": year.end, "state": state}
    row |= {"decided_on": page.as_of, "decided_by": editor(page), "reason": reason}
    keep(page, Kind.PLANS, [row], words.FORM, page.say(said))
