"""Targets set by hand: a person × month grid whose save is an upload like any other, and the tools beside it."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa
import streamlit as st

from sales_core.reports.plan_decisions import approved_plan
from sales_core.reports.targets_months import year_of
from sales_core.reports.targets_planned import MonthTarget, month_targets
from sales_core.text import targets as words
from sales_core.text import targets_plan as plan_words
from sales_core.ui import target_copy, target_lock, target_spread
from sales_core.ui.page import Page
from sales_core.ui.target_parts import label, unit
from sales_core.ui.target_save import may_edit, save, saves, target_row

Owner = tuple[str, str]  # person and team; the person is "" for a team's own target, both are for everybody's
Known = Mapping[tuple[Owner, date], MonthTarget]


def target_grid(page: Page, metrics: Sequence[str], metric: str, open_: bool = False) -> None:
    """Let the year's targets of one of `metrics` be edited; `metric` is chosen at first."""
    if not may_edit(page):
        return
    year = page.period_name(year_of(page.question))
    with st.expander(page.say(words.EDIT, year=year), expanded=open_, icon=":material/edit:", key="set_targets"):
        if page.store.is_sample:
            st.info(page.say(words.SAMPLE_READ_ONLY), icon=":material/lock:")
        chosen = _metric(page, metrics, metric)
        plan = approved_plan(page.question, chosen)
        if plan:
            target_lock.note(page, plan)
        rows = _grid(page, chosen, open_=page.keeps and plan is None)
        if page.keeps:
            with st.container(horizontal=True, vertical_alignment="bottom"):
                if plan is None:
                    _save(page, rows)
                    target_spread.spread(page, chosen, _known(page, ())[0])
                    target_copy.copy(page, chosen)
                target_lock.decide(page, chosen, plan)


def _save(page: Page, rows: Sequence[Mapping[str, object]]) -> None:
    """Why they change can be said once something was changed."""
    reason = reason_field(page, f"targets_reason_{saves()}") if rows else ""
    if st.button(page.say(words.SAVE), key="save_targets", type="primary", disabled=not rows):
        save(page, [{**row, "reason": reason} for row in rows])


def _grid(page: Page, metric: str, open_: bool) -> list[dict[str, object]]:
    """The grid and what was changed in it. open_: whether it can be."""
    year = year_of(page.question)
    months = [month.start for month in year.months()]
    owners, known = _known(page, month_targets(page.question, metric, year))
    key = f"target_grid_{metric}_{year.name}_{page.language}_{saves()}"
    _editor(page, owners, known, months, key, unit(metric), open_)
    if not open_:
        return []
    edits = st.session_state[key]["edited_rows"] if key in st.session_state else {}
    st.caption(page.say(words.EDIT_RATE_HINT if unit(metric) == "percent" else words.EDIT_HINT))
    return edited_rows(edits, owners, known, months, metric)


def reason_field(page: Page, key: str) -> str:
    """Why targets are set; kept with them."""
    return st.text_input(
        page.say(plan_words.REASON), key=key, placeholder=page.say(plan_words.REASON_HINT), width=320
    ).strip()


def edited_rows(
    edits: Mapping[int, Mapping[str, Any]],
    owners: Sequence[Owner],
    known: Known,
    months: Sequence[date],
    metric: str,
) -> list[dict[str, object]]:
    """One row of the targets sheet per edited cell; an emptied cell takes the target away.

    The team that the sheet named stays with the person, so that the new target takes the place of the old one.
    """
    told = []
    for place, cells in edits.items():
        owner = owners[int(place)]
        for name, value in cells.items():
            if name.isdigit():
                month = months[int(name)]
                team = known[owner, month].team if (owner, month) in known else owner[1]
                target = None if value is None else Decimal(str(value))
                told.append(target_row((owner[0], team), month, target, metric))
    return told


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
    page: Page, owners: Sequence[Owner], known: Known, months: Sequence[date], key: str, unit_: str, open_: bool
) -> None:
    names = [person or team or page.say(words.WHOLE_TEAM) for person, team in owners]
    values = [
        [float(known[owner, month].target) if (owner, month) in known else None for owner in owners] for month in months
    ]
    table = pa.table(
        [pa.array(names, pa.string()), *(pa.array(column, pa.float64()) for column in values)],
        names=["name", *(str(place) for place in range(len(months)))],
    )
    written = "percent" if unit_ == "percent" else "localized"
    numbers = {
        str(place): st.column_config.NumberColumn(page.say(words.MONTHS[month.month - 1]), min_value=0, format=written)
        for place, month in enumerate(months)
    }
    st.data_editor(
        table,
        hide_index=True,
        column_config={"name": st.column_config.TextColumn(page.say(words.PERSON), pinned=True), **numbers},
        disabled=["name"] if open_ else True,
        placeholder="",
        key=key,
    )
