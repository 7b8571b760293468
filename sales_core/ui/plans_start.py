"""Where a plan begins: a template, or a file."""

import streamlit as st

from sales_core.model.incentive_text import PlanTextError, plan_of
from sales_core.reports.pay_plan_budget import TEMPLATES, template, typical
from sales_core.text import plans as plan_words
from sales_core.text import plans_form as words
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
    st.markdown(f"**{plain(plan.name)}**")
    if st.button(page.say(plan_words.IMPORTED), key=key("file_take"), type="primary"):
        work_on(plan)


def refusal(page: Page, wrong: PlanTextError) -> str:
    """Which field of a file is wrong and what it should be."""
    told = {"where": wrong.where, "value": wrong.value, "known": ", ".join(wrong.known)}
    reason = page.say(plan_words.FILE_REASONS[wrong.code], **told)
    return page.say(plan_words.FILE_REFUSED, reason=reason)
