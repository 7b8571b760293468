"""What the page of incentive plans says first: which plans hold."""

import streamlit as st

from sales_core.reports.pay_plans import pay_plans, plan_on
from sales_core.text import plans as words
from sales_core.text.words import listed
from sales_core.ui.page import Page
from sales_core.ui.plans_words import in_force


def own(page: Page) -> None:
    """The plans that a salesperson's pay follows, in words."""
    told = pay_plans(page.wide)
    st.caption(page.say(words.OTHERS if told else words.NONE_OTHERS))
    in_force(page, plan_on(page.wide, page.as_of))


def says(page: Page) -> tuple[str, str]:
    """The sentence and its quieter second one."""
    holding = plan_on(page.wide, page.as_of)
    approved = [plan.name for plan in holding if plan.plan_id != "settings"]
    drafts = [plan.name for plan in pay_plans(page.wide) if plan.versions[0].state == "draft"]
    day = page.day(page.as_of)
    waiting = page.say(words.DETAIL_DRAFTS, plans=listed(drafts, page.language)) if drafts else ""
    if not approved:
        return page.say(words.FINDING_SETTINGS, day=day), waiting
    rest = page.say(words.DETAIL_REST) if len(approved) < len(holding) else ""
    return page.say(words.FINDING, plans=listed(approved, page.language), day=day), f"{rest} {waiting}".strip()
