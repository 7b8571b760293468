"""The form in which a plan is built, with what it pays and costs beside it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from sales_core.model.incentive_plan import Component, Draw, IncentivePlan, Member
from sales_core.reports.pay_plan_budget import component, typical
from sales_core.reports.pay_plan_steps import faults
from sales_core.text import plans_form as words
from sales_core.text.core import Text
from sales_core.ui import plans_component, plans_example, plans_faults, plans_rerun
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.plans_fields import choice, number
from sales_core.ui.plans_keep import decide
from sales_core.ui.plans_state import key, work_on
from sales_core.ui.settings_grid import Cell, grid

_MEMBER: Mapping[str, tuple[Text, Cell]] = {
    "person": (words.PERSON, "choice"),
    "starts_on": (words.FROM_DAY, "date"),
    "ends_on": (words.TO_DAY, "date"),
}
_KINDS = ("flat", "bands", "bonus", "pool", "spiff", "scorecard")


def builder(page: Page, base: IncentivePlan) -> None:
    """The form with the plan `base` to begin with."""
    st.markdown(f"#### {page.say(words.BUILDING)}")
    form, beside = st.columns([3, 2], gap="large")
    with form:
        plan = _head(page, base)
        told = st.container()
        boxes = [st.container(border=True) for _ in base.components]
        parts = [_part(page, box, plan, place) for place, box in enumerate(boxes)]
        plan = replace(plan, components=tuple(parts))
        _add(page, plan)
    wrong = faults(plan)
    plans_faults.show(page, told, [fault for fault in wrong if not fault.component])
    for box, one in zip(boxes, parts, strict=True):
        plans_faults.show(page, box, [fault for fault in wrong if fault.component == one.name], one)
        plans_faults.note(page, box, one)
        _remove(page, box, plan, one)
    with beside:
        if not wrong:
            plans_example.examples(page, plan)
            plans_example.budget(page, plan)
    decide(page, plan, wrong)
    if not wrong:
        plans_rerun.built(page, plan)


def _head(page: Page, base: IncentivePlan) -> IncentivePlan:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(page.say(words.NAME), base.name, key=key("name"), width=220).strip()
        starts = st.date_input(page.say(words.STARTS), base.starts_on, key=key("starts"), width=150)
        period = choice(page, "period", words.PERIOD, words.PERIODS, base.period)
        who = choice(page, "who", words.WHO, words.WHOS, "named" if base.members else "everybody")
    members = _members(page, base) if who == "named" else ()
    starts_on = starts if isinstance(starts, date) else base.starts_on
    plan = replace(base, name=name, starts_on=starts_on, period=period, members=members)
    with st.expander(page.say(words.MORE_PLAN), expanded=base.draw is not None):
        return _more(page, plan)


def _more(page: Page, plan: IncentivePlan) -> IncentivePlan:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ends = st.date_input(page.say(words.ENDS), plan.ends_on, key=key("ends"), width=190)
        cap = number(page, "cap", words.CAP_PLAN, plan.cap)
        draw = number(page, "draw", words.DRAW, plan.draw.amount if plan.draw else None)
        back = st.checkbox(
            page.say(words.RECOVERABLE), plan.draw is None or plan.draw.recoverable, key=key("recoverable"),
            disabled=draw is None,
        )  # fmt: skip
        prorate = st.checkbox(
            page.say(words.PRORATE), plan.prorate, key=key("prorate"), help=page.say(words.PRORATE_HELP)
        )
    told = Draw(draw, back) if draw is not None else None
    return replace(plan, ends_on=ends if isinstance(ends, date) else None, cap=cap, draw=told, prorate=prorate)


def _members(page: Page, base: IncentivePlan) -> tuple[Member, ...]:
    names = {name: Text(name, name) for name in (*page.roster, *(member.person for member in base.members))}
    rows = [vars(member) for member in base.members]
    edited = grid(page, key("members"), rows, _MEMBER, {"person": names}, closed=False)
    return tuple(Member(str(row["person"] or ""), row["starts_on"], row["ends_on"]) for row in edited)


def _part(page: Page, box: DeltaGenerator, plan: IncentivePlan, place: int) -> Component:
    one = plan.components[place]
    people = tuple(dict.fromkeys(member.person for member in plan.members)) or page.people
    with box:
        st.markdown(f"**{page.say(words.PARTS[one.kind])}**")
        return plans_component.form(page, f"part{place}", one, people)


def _remove(page: Page, box: DeltaGenerator, plan: IncentivePlan, one: Component) -> None:
    if len(plan.components) < 2:
        return
    kept = tuple(part for part in plan.components if part is not one)
    name = key(f"remove{plan.components.index(one)}")
    if box.button(page.say(words.REMOVE), icon=":material/delete:", key=name, type="tertiary"):
        work_on(replace(plan, components=kept))


def _add(page: Page, plan: IncentivePlan) -> None:
    """Another part, called as no other one is."""
    with st.popover(page.say(words.ADD), icon=":material/add:"):
        for kind in _KINDS:
            label = words.TEMPLATES.get(kind, words.PARTS["scorecard"])
            if st.button(page.say(label), key=key(f"add_{kind}"), type="tertiary", help=_help(page, kind)):
                names = {one.name for one in plan.components}
                made = component(kind, page.say(label), typical(page.question, plan.period))
                numbered = (f"{made.name} {number}" for number in range(2, 100))
                name = made.name if made.name not in names else next(one for one in numbered if one not in names)
                work_on(replace(plan, components=(*plan.components, replace(made, name=name))))


def _help(page: Page, kind: str) -> str | None:
    return plain(page.say(words.TEMPLATE_HELP[kind])) if kind in words.TEMPLATE_HELP else None
