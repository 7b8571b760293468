"""Saves, approves and retires plans: each step is one batch, listed among the uploads and undone there."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import streamlit as st

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.kinds import Kind
from sales_core.reports.pay_plan_steps import (
    Fault,
    PlanRefusedError,
    Said,
    approve_rows,
    clashes_of,
    draft_rows,
    retire_rows,
)
from sales_core.text import plans as words
from sales_core.ui import plans_faults
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.plans_state import key, put, work_on
from sales_core.ui.target_save import editor, keep

Rows = Sequence[Mapping[str, object]]


def decide(page: Page, plan: IncentivePlan, wrong: Sequence[Fault]) -> None:
    """The buttons below the form: save, approve, close."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if st.button(page.say(words.SAVE_DRAFT), key=key("save"), disabled=not page.keeps, icon=":material/save:"):
            saved = page.say(words.SAVED, plan=plan.name)
            _take(page, plan, saved, lambda said: draft_rows(page.wide, page.viewer, plan, said))
        ready = page.keeps and not wrong
        if st.button(page.say(words.APPROVE), key=key("approve"), type="primary", disabled=not ready):
            st.dialog(page.say(words.APPROVE))(_approve)(page, plan)
        if st.button(page.say(words.CLOSE), key=key("close"), type="tertiary"):
            work_on(None)
    if not page.keeps:
        st.caption(page.say(words.NOT_KEPT))


def _approve(page: Page, plan: IncentivePlan) -> None:
    both = clashes_of(page.wide, plan)
    for clash in both:
        st.error(plain(plans_faults.clash(page, clash)), icon=":material/error:")
    if plan.starts_on < page.today:
        st.info(plain(page.say(words.PAST, day=page.day(plan.starts_on))), icon=":material/history:")
    reason = st.text_input(page.say(words.APPROVE_WHY), key=key("approve_why")).strip()
    # Without a reason it is said what is missing: a button that is off until the field is left takes two clicks.
    if st.button(page.say(words.APPROVE), key=key("approve_now"), type="primary", disabled=bool(both)):
        said = page.say(words.APPROVED, plan=plan.name, day=page.day(plan.starts_on))
        _take(page, plan, said, lambda told: approve_rows(page.wide, page.viewer, plan, told), reason)


def retire(page: Page, plan_id: str, plan: IncentivePlan) -> None:
    """The form, in an open dialog, that ends a plan."""
    st.caption(page.say(words.RETIRE_HELP))
    since = st.date_input(page.say(words.SINCE), page.today, key=key("retire_on"), width=170)
    reason = st.text_input(page.say(words.REASON), key=key("retire_why")).strip()
    if not isinstance(since, date):
        return
    if st.button(page.say(words.RETIRE), key=key("retire_now"), type="primary"):
        said = page.say(words.RETIRED, plan=plan.name, day=page.day(since))
        _take(page, plan, said, lambda told: retire_rows(page.wide, page.viewer, plan_id, since, told), reason)


def _take(page: Page, plan: IncentivePlan, said: str, made: Callable[[Said], Rows], reason: str = "") -> None:
    """Keep what `made` gives, or say why it is refused."""
    try:
        rows = made(Said(editor(page), page.today, reason))
    except PlanRefusedError as refused:
        st.error(page.say(words.REFUSED[refused.code]), icon=":material/error:")
        return
    put(None)
    keep(page, Kind.PAY_PLANS, rows, words.FORM.filled(plan=plan.name), said)
