"""The team's plans by version; a row opens what it pays, who decided what, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.reports.pay_plans import (
    PayPlan,
    PayPlanRow,
    PlanVersion,
    document,
    next_version,
    pay_plan_rows,
    pay_plans,
)
from sales_core.text import format as fmt
from sales_core.text import plans as words
from sales_core.text import statements as statement_words
from sales_core.text.core import Text
from sales_core.ui import plans_words
from sales_core.ui.cards import Card
from sales_core.ui.cards import cards as numbers
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.plans_keep import retire
from sales_core.ui.plans_state import new_id, work_on
from sales_core.ui.table import table

_COLUMNS = (
    Column("plan", words.PLAN),
    Column("version", words.VERSION, Show.COUNT),
    Column("state", words.STATE, words=words.STATES),
    Column("starts", words.FROM, Show.DATE),
    Column("holds_to", words.TO, Show.DATE),
    Column("people", words.PEOPLE),
    Column("said_by", words.BY),
    Column("said_on", words.ON, Show.DATE),
    Column("reason", words.REASON, width=220),
)


@dataclass(frozen=True)
class _Shown:
    plan: str
    version: int
    state: str
    starts: date
    holds_from: date | None
    holds_to: date | None
    people: str
    said_by: str
    said_on: date
    reason: str
    plan_id: str
    batch_id: int
    row_number: int
    file_name: str
    sheet: str


def versions(page: Page) -> None:
    """The table; nothing where no plan is kept."""
    told = pay_plans(page.wide)
    if not told:
        return
    numbers(_cards(page), before=page.then(_cards))
    st.markdown(f"#### {page.say(words.LIST)}")
    rows, then = _rows(page), page.then(_rows)
    table(page, rows, _COLUMNS, "plans", lambda row: _open(page, told, row), then, ("plan_id", "version"))


def _rows(page: Page) -> list[_Shown]:
    return [_shown(page, row) for row in pay_plan_rows(page.wide)]


def _cards(page: Page) -> list[Card]:
    """How many plans hold, wait, or held before; each opens to them."""
    rows = _rows(page)
    day = page.as_of
    held = [row for row in rows if row.holds_from and row.holds_from <= day and (row.holds_to or day) >= day]
    rest = [row for row in rows if row not in held and row.state != "draft"]
    cards = [_card(page, words.HOLDING, words.HOLDING_HELP, held), _card(page, words.EARLIER, words.EARLIER_HELP, rest)]
    if page.viewer.sees_all:
        cards.insert(1, _card(page, words.WAITING, words.WAITING_HELP, [row for row in rows if row.state == "draft"]))
    return cards


def _card(page: Page, label: Text, help_: Text, rows: list[_Shown]) -> Card:
    count = fmt.count(len(rows))
    title = f"{page.say(label)}: {count}"
    opens = (lambda: drill(page, title, rows, _COLUMNS, "plans")) if rows else None
    return Card(page.say(label), count, help=page.say(help_), on_open=opens, number=len(rows), more_is_better=None)


def _shown(page: Page, row: PayPlanRow) -> _Shown:
    people = words.ONE_PERSON if row.people == 1 else words.MORE_PEOPLE
    said = page.say(people, people=fmt.count(row.people)) if row.people else page.say(words.EVERYBODY)
    return _Shown(
        row.plan, row.version, row.state, row.starts_on, row.holds_from, row.holds_to, said,
        _by(page, row.said_by), row.said_on, row.reason, row.plan_id,
        row.batch_id, row.row_number, row.file_name, row.sheet,
    )  # fmt: skip


def _by(page: Page, said_by: str) -> str:
    """Who took a step; nobody's name stands for the owner of the machine."""
    return said_by or page.say(statement_words.OWNER)


def _open(page: Page, told: Sequence[PayPlan], row: _Shown) -> None:
    plan = next(plan for plan in told if plan.plan_id == row.plan_id)
    version = next(one for one in plan.versions if one.version == row.version)
    state = page.say(words.STATES[version.state])
    title = page.say(words.OPEN, plan=version.plan.name, version=version.version, state=state)
    st.dialog(plain(title), width="large")(_body)(page, plan, version)


def _body(page: Page, plan: PayPlan, version: PlanVersion) -> None:
    plans_words.show(page, version.plan)
    before = next((one for one in plan.versions if one.version < version.version), None)
    if before:
        st.markdown(f"**{page.say(words.COMPARED, version=before.version)}**")
        if not plans_words.show_against(page, version.plan, before.plan):
            st.caption(page.say(words.SAME, version=before.version))
    for step in version.steps:
        told = {"day": page.day(step.said_on), "by": _by(page, step.said_by), "start": page.day(step.starts_on)}
        st.caption(plain(page.say(words.STEPS[step.step], reason=step.reason, **told)))
    _actions(page, plan, version)


def _actions(page: Page, plan: PayPlan, version: PlanVersion) -> None:
    key = f"plan_{plan.plan_id}_{version.version}"
    draft = plan.versions[0] if plan.versions[0].state == "draft" else None
    with st.container(horizontal=True):
        if page.viewer.sees_all:
            text = words.EDIT if version is draft else words.NEXT_VERSION
            if st.button(page.say(text), key=f"{key}_edit", type="primary", icon=":material/edit:"):
                work_on(next_version(version, page.today) if version is not draft else draft.plan)
            if st.button(page.say(words.AS_TEMPLATE), key=f"{key}_copy", icon=":material/content_copy:"):
                work_on(replace(version.plan, plan_id=new_id()))
        _file(page, version.plan, key)
    if page.viewer.sees_all and page.keeps and version.state == "approved":
        with st.expander(page.say(words.RETIRE), icon=":material/event_busy:"):
            retire(page, plan.plan_id, version.plan)


def _file(page: Page, plan: IncentivePlan, key: str) -> None:
    st.download_button(
        page.say(words.FILE), document(plan), file_name=f"plan_{plan.starts_on}.toml", mime="application/toml",
        key=f"{key}_file", icon=":material/download:", on_click="ignore",
    )  # fmt: skip
