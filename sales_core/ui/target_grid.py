"""Targets set by hand: a person × month grid whose save is an upload like any other."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pyarrow as pa
import streamlit as st

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import add_months
from sales_core.reports.targets_months import year_of
from sales_core.reports.targets_planned import MonthTarget, month_targets
from sales_core.text import format as fmt
from sales_core.text import targets as words
from sales_core.ui.page import Page
from sales_core.ui.target_parts import label, unit

_SAVED = "targets_saved"
Owner = tuple[str, str]  # person and team; the person is "" for a team's own target, both are for everybody's


def may_edit(page: Page) -> bool:
    """Whoever leads somebody sets targets; a salesperson does not set the own one."""
    return page.viewer.sees_all or len(page.viewer.scope) > 1


def target_grid(page: Page, metrics: Sequence[str], metric: str, open_: bool = False) -> None:
    """Let the year's targets of one of `metrics` be edited; `metric` is chosen at first."""
    if not may_edit(page):
        return
    year = year_of(page.question)
    with st.expander(page.say(words.EDIT, year=page.period_name(year)), expanded=open_, icon=":material/edit:"):
        if page.store.is_sample:
            st.info(page.say(words.SAMPLE_READ_ONLY), icon=":material/lock:")
        chosen = _metric(page, metrics, metric)
        months = [month.start for month in year.months()]
        owners, known = _known(page, month_targets(page.question, chosen, year))
        key = f"target_grid_{chosen}_{year.name}_{page.language}_{st.session_state.get(_SAVED, 0)}"
        _editor(page, owners, known, months, key)
        edits = st.session_state[key]["edited_rows"] if key in st.session_state else {}
        rows = edited_rows(edits, owners, known, months, chosen)
        st.caption(page.say(words.EDIT_RATE_HINT if unit(chosen) == "percent" else words.EDIT_HINT))
        if st.button(
            page.say(words.SAVE), key="save_targets", type="primary", disabled=not rows or page.store.is_sample
        ):
            _save(page, rows)


def greet(page: Page) -> None:
    """Say once, after the run that saved, what was saved."""
    if count := st.session_state.pop("targets_said", 0):
        told = words.SAVED_ONE if count == 1 else words.SAVED
        st.toast(page.say(told, count=fmt.count(count)), icon=":material/check_circle:")


def edited_rows(
    edits: Mapping[int, Mapping[str, Any]],
    owners: Sequence[Owner],
    known: Mapping[tuple[Owner, date], MonthTarget],
    months: Sequence[date],
    metric: str,
) -> list[dict[str, object]]:
    """One row of the targets sheet per edited cell; an emptied cell takes the target away."""
    return [
        _row(owners[int(place)], months[int(name)], value, known, metric)
        for place, cells in edits.items()
        for name, value in cells.items()
        if name.isdigit()
    ]


def _row(
    owner: Owner, month: date, value: float | None, known: Mapping[tuple[Owner, date], MonthTarget], metric: str
) -> dict[str, object]:
    """The team that the sheet named stays with the person, so that the new target takes the place of the old one."""
    before = known.get((owner, month))
    return {
        "person": owner[0],
        "team": before.team if before else owner[1],
        "metric": metric,
        "starts_on": month,
        "ends_on": add_months(month, 1) - timedelta(days=1),
        "target": None if value is None else Decimal(str(value)),
    }


def _metric(page: Page, metrics: Sequence[str], metric: str) -> str:
    if len(metrics) < 2:
        return metric
    chosen: str = st.selectbox(
        page.say(words.EDIT_METRIC),
        metrics,
        index=metrics.index(metric) if metric in metrics else 0,
        format_func=lambda name: page.say(label(name)),
        key=f"edit_metric_{metric}_{page.language}",
        width=260,
    )
    return chosen


def _known(page: Page, rows: Sequence[MonthTarget]) -> tuple[list[Owner], dict[tuple[Owner, date], MonthTarget]]:
    """Everybody, the teams where there are several or one has a target, then the people."""
    teams = sorted({person.team for person in page.listed if person.team})
    told = [row.team for row in rows if not row.person and row.team]
    named = [*page.people, *(row.person for row in rows if row.person)]
    wide = page.viewer.sees_all and page.person is None and not page.team
    owners = [("", "")] if wide else []
    owners += [("", team) for team in dict.fromkeys([*(teams if len(teams) > 1 else []), *told])] if wide else []
    owners += [(person, "") for person in dict.fromkeys(named)]
    return owners, {((row.person, "" if row.person else row.team), row.month): row for row in rows}


def _editor(
    page: Page,
    owners: Sequence[Owner],
    known: Mapping[tuple[Owner, date], MonthTarget],
    months: Sequence[date],
    key: str,
) -> None:
    names = [person or team or page.say(words.WHOLE_TEAM) for person, team in owners]
    values = [
        [float(known[owner, month].target) if (owner, month) in known else None for owner in owners] for month in months
    ]
    table = pa.table(
        [pa.array(names, pa.string()), *(pa.array(column, pa.float64()) for column in values)],
        names=["name", *(str(place) for place in range(len(months)))],
    )
    numbers = {
        str(place): st.column_config.NumberColumn(
            page.say(words.MONTHS[month.month - 1]), min_value=0, format="localized"
        )
        for place, month in enumerate(months)
    }
    st.data_editor(
        table,
        hide_index=True,
        column_config={"name": st.column_config.TextColumn(page.say(words.PERSON), pinned=True), **numbers},
        disabled=True if page.store.is_sample else ["name"],
        placeholder="",
        key=key,
    )


def _save(page: Page, rows: Sequence[Mapping[str, object]]) -> None:
    by = page.viewer.name or page.say(words.MANAGER)
    # As of the latest sheet, so that setting a target does not move the day from which everything is looked at.
    as_of = page.reader.latest_as_of() or page.today
    page.store.commit([form_sheet(Kind.TARGETS, rows, by, as_of, page.say(words.FORM_NAME))], by, "form")
    st.session_state[_SAVED] = st.session_state.get(_SAVED, 0) + 1
    st.session_state["targets_said"] = len(rows)
    st.rerun()
