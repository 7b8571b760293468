"""Where a plan begins: a template, or a file."""

from dataclasses import replace

import streamlit as st

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.incentive_text import PlanTextError, plan_of
from sales_core.reports.pay_plan_budget import TEMPLATES, template, typical
from sales_core.reports.pay_plan_steps import faults
from sales_core.reports.pay_plans import pay_plans
from sales_core.text import plans as plan_words
from sales_core.text import plans_form as words
from sales_core.ui import plans_faults
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.plans_state import key, new_id, work_on


def start(page: Page) -> None:
    """The templates, and the way in for a file."""
    st.markdown(f"#### {page.say(words.START)}")
    with st.container(horizontal=True, key="plans_templates"):
        for kind in TEMPLATES:
            with st.container(border=True, width=340, height="stretch"):
                st.markdown(
                    f"**{page.say(words.TEMPLATES[kind])}**  \n:gray[{plain(page.say(words.TEMPLATE_HELP[kind]))}]"
                )
                if st.button(
                    page.say(words.TAKE), key=key(f"template_{kind}"), type="tertiary", icon=":material/edit:"
                ):
                    _begin(page, kind)
    with st.popover(page.say(plan_words.IMPORT), icon=":material/upload_file:"):
        _file(page)


def _begin(page: Page, kind: str) -> None:
    name = page.say(words.TEMPLATES[kind])
    part = page.say(words.PARTS["commission"]) if kind in ("flat", "bands", "draw") else name
    starts_on = page.period.start
    work_on(template(kind, new_id(), name, part, starts_on, typical(page.question, "month")))


def _file(page: Page) -> None:
    st.caption(page.say(plan_words.IMPORT_HELP))
    sent = st.file_uploader(page.say(plan_words.IMPORT), ["toml"], key=key("file"), label_visibility="collapsed")
    if sent is None:
        return
    try:
        plan = plan_of(sent.getvalue().decode("utf-8", "replace"))
    except PlanTextError as wrong:
        st.error(plain(refusal(page, wrong)), icon=":material/error:")
        return
    # The form has no place for what no plan knows; everything else that is wrong is said in it.
    unknown = [fault for fault in faults(plan) if fault.code.startswith("unknown_")]
    for fault in unknown:
        st.error(plain(plans_faults.told(page, fault)), icon=":material/error:")
    if not unknown:
        _take(page, plan)


def _take(page: Page, plan: IncentivePlan) -> None:
    """Say what the plan becomes, and work on it."""
    known = next((one for one in pay_plans(page.wide) if one.plan_id == plan.plan_id), None)
    text = plan_words.IMPORT_VERSION if known else plan_words.IMPORT_NEW
    st.markdown(plain(page.say(text, plan=plan.name, known=known.name if known else "")))
    if st.button(page.say(plan_words.IMPORTED), key=key("file_take"), type="primary"):
        work_on(plan if known else replace(plan, plan_id=new_id()))


def refusal(page: Page, wrong: PlanTextError) -> str:
    """Which field of a file is wrong and what it should be."""
    told = {"where": wrong.where, "value": wrong.value, "known": ", ".join(wrong.known)}
    reason = page.say(plan_words.FILE_REASONS[wrong.code], **told)
    return page.say(plan_words.FILE_REFUSED, reason=reason)
