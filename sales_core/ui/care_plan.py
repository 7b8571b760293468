"""A week's visits: proposed, moved from day to day in a grid, kept, and what came of them."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import uuid4

import pyarrow as pa
import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.care import care_counts, owned
from sales_core.reports.visit_plan import PlannedVisit, visit_plan, week_days
from sales_core.reports.visits import monday_of, visits_of_week
from sales_core.text import care as words
from sales_core.text import format as fmt
from sales_core.ui.care_parts import VISITS
from sales_core.ui.cells import date_format
from sales_core.ui.download import download
from sales_core.ui.drill import drill
from sales_core.ui.guard import sees
from sales_core.ui.page import Page
from sales_core.ui.table import table
from sales_core.ui.target_save import keep, saves

EACH = 4  # visits a day, unless told otherwise
_WEEK = timedelta(days=7)
_FEW = 2  # working days left of a week that are not worth a plan


def section(page: Page) -> None:
    """An expander: worked out only when it is opened; a sample team's plan can be looked at, not kept."""
    with st.expander(page.say(words.PLAN), icon=":material/event:", key="visit_plan", on_change="rerun") as opened:
        if opened.open:
            _plan(page)


def _plan(page: Page) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        person = _person(page)
        monday = _monday(page)
        each = int(st.number_input(page.say(words.EACH), 1, 20, EACH, key="visits_each", width=130))
    rows = visit_plan(page.question, person, monday, each)
    days = week_days(page.question, monday)
    if rows and days:
        st.caption(page.say(words.PLAN_HINT))
        chosen = _grid(page, rows, days, f"visits_{person}_{monday}_{each}_{saves()}_{page.language}")
        told = changed(page, person, rows, chosen)
        if st.button(page.say(words.KEEP_PLAN), type="primary", key="visits_keep", disabled=not told or not page.keeps):
            keep_plan(page, told)
    elif not visits_of_week(page.question, monday):
        st.caption(page.say(words.PLAN_EMPTY))
    _kept(page, person, monday)


def _person(page: Page) -> str:
    """Whoever is looked at; of several the one with the most to do."""
    known = [one.person for one in care_counts(page.question) if one.person]
    people = list(dict.fromkeys([*known, *page.people]))
    if len(people) < 2:
        return next(iter(people), page.viewer.name)
    return str(st.selectbox(page.say(words.WHOSE), people, key="visits_person", width=200))


def _monday(page: Page) -> date:
    this = monday_of(page.as_of)
    weeks = {this: words.THIS_WEEK, this + _WEEK: words.NEXT_WEEK}
    late = len(week_days(page.question, this)) <= _FEW
    return st.selectbox(
        page.say(words.WEEK),
        list(weeks),
        int(late),
        format_func=lambda monday: f"{page.say(weeks[monday])} · {fmt.day_short(monday, page.language)}",
        key="visits_week",
        width=200,
    )


def _grid(page: Page, rows: Sequence[PlannedVisit], days: Sequence[date], key: str) -> list[date | None]:
    """The day chosen for each row."""
    names = {_day(page, day): day for day in dict.fromkeys([*days, *(row.day for row in rows if row.day)])}
    edited = st.data_editor(
        pa.table(
            {
                "day": pa.array([row.day and _day(page, row.day) for row in rows], pa.string()),
                "customer": [row.customer for row in rows],
                "tier": [row.tier for row in rows],
                "region": [row.region for row in rows],
                "due_on": pa.array([row.due_on for row in rows], pa.date32()),
            }
        ),
        column_config={
            "day": st.column_config.SelectboxColumn(page.say(words.DAY), options=list(names), width=130),
            "customer": page.say(words.CUSTOMER),
            "tier": page.say(words.TIER),
            "region": page.say(words.REGION) if any(row.region for row in rows) else None,
            "due_on": st.column_config.DateColumn(page.say(words.DUE_ON), format=date_format(page.language)),
        },
        disabled=["customer", "tier", "region", "due_on"],
        hide_index=True,
        placeholder="",
        key=key,
    )
    return [names.get(row["day"] or "") for row in edited.to_pylist()]


def _day(page: Page, day: date) -> str:
    weekday = page.say(words.WEEKDAYS[day.weekday()])
    return page.say(words.WEEKDAY, weekday=weekday, day=fmt.day_short(day, page.language))


def changed(
    page: Page, person: str, rows: Sequence[PlannedVisit], chosen: Sequence[date | None]
) -> list[dict[str, object]]:
    """Rows of the visits that are new, moved or dropped."""
    told: list[dict[str, object]] = []
    for row, day in zip(rows, chosen, strict=True):
        if (row.visit_id and day == row.day) or (not row.visit_id and day is None):
            continue
        told.append(
            {
                "visit_id": row.visit_id or uuid4().hex,
                "person": person,
                "customer": row.customer,
                "planned_on": day or row.day,
                "set_on": page.as_of,
                "state": "planned" if day else "dropped",
            }
        )
    return told


def keep_plan(page: Page, told: Sequence[dict[str, object]]) -> None:
    """Keep them as one batch; PermissionError for somebody else's customers, and for visits of somebody else."""
    for row in told:
        known = owned(page.question, str(row["customer"])) is not None
        if not page.keeps or not known or not sees(page, [str(row.get("person") or "")]):
            raise PermissionError(page.say(words.NOT_YOURS, customer=row["customer"]))
    keep(page, Kind.VISITS, told, words.PLAN_FORM, page.say(words.PLAN_KEPT, count=fmt.count(len(told))))


def _kept(page: Page, person: str, monday: date) -> None:
    """Planned against done, and a sheet to take along."""
    planned = [one for one in visits_of_week(page.question, monday) if one.person == person]
    if planned:
        st.markdown(f"**{page.say(words.WEEK_PLAN)}**")
        table(page, planned, VISITS, "visits", lambda one: drill(page, one.customer, [one], VISITS, "visit"))
        download(page, "visits", page.say(words.PLAN_FORM), planned, VISITS)
