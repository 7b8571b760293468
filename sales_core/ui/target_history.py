"""The history of a year's targets: every change with its reason, and who approved or reopened the plan."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import TypeVar

import streamlit as st

from sales_core.model.period import Period
from sales_core.reports.plan_decisions import PlanDecision, plan_decisions
from sales_core.reports.target_changes import TargetChange, target_changes
from sales_core.reports.targets_months import year_of
from sales_core.text import format as fmt
from sales_core.text import targets as target_words
from sales_core.text import targets_plan as words
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.lineage import lineage
from sales_core.ui.page import Page
from sales_core.ui.table import table
from sales_core.ui.target_parts import label, unit
from sales_core.ui.target_rows import SHOWN
from sales_core.ui.target_save import EDITORS
from sales_core.ui.upload_lines import moment

MOST = 500
Row = TypeVar("Row", PlanDecision, TargetChange)
_DECISIONS = (
    Column("when", words.WHEN),
    Column("decided_by", words.BY, words=EDITORS),
    Column("state", words.DECISION, words=words.DECISIONS),
    Column("reason", words.WHY),
)


def history(page: Page, metric: str) -> None:
    """Opened on demand."""
    year = page.period_name(year_of(page.question))
    title = page.say(words.HISTORY, metric=page.say(label(metric)), year=year)
    with st.expander(title, icon=":material/history:", key=f"target_history_{metric}", on_change="rerun") as opened:
        if not opened.open:
            return
        decided, changed = _of(metric, plan_decisions(page.question)), _of(metric, target_changes(page.question))
        if not decided and not changed:
            st.caption(page.say(words.NO_HISTORY))
            return
        _decisions(page, metric, decided)
        _changes(page, metric, changed)


def _decisions(page: Page, metric: str, rows: Sequence[PlanDecision]) -> None:
    if rows:
        st.markdown(f"**{page.say(words.DECISIONS_TITLE)}**")
        before = page.then(lambda at: _dated(at, _of(metric, plan_decisions(at.question))))
        table(
            page, _dated(page, rows), _DECISIONS, "plan_decisions", lambda row: _source(page, row), before, by=("when",)
        )


def _changes(page: Page, metric: str, rows: Sequence[TargetChange]) -> None:
    if not rows:
        return
    columns = _columns(metric, undone=any(row.undone for row in rows))
    st.markdown(f"**{page.say(words.CHANGES_TITLE)}**")
    told = words.HISTORY_MOST if len(rows) > MOST else words.HISTORY_PICK
    st.caption(page.say(told, shown=fmt.count(MOST), count=fmt.count(len(rows))))
    listed = [_line(page, row) for row in rows]
    before = page.then(lambda at: [_line(at, row) for row in _of(metric, target_changes(at.question))])
    by = ("when", "name", "span")
    table(page, listed[:MOST], columns, "target_changes", lambda row: _source(page, row), before, by)
    download(page, "target_changes", page.say(words.CHANGES_TITLE), listed, columns)


def _of(metric: str, rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.metric == metric]


def _dated(page: Page, rows: Sequence[PlanDecision]) -> list[SimpleNamespace]:
    return [SimpleNamespace(**(vars(row) | {"when": moment(page, row.submitted_at)})) for row in rows]


def _columns(metric: str, undone: bool) -> tuple[Column, ...]:
    amount = SHOWN.get(unit(metric), Show.NUMBER)
    return (
        Column("when", words.WHEN),
        Column("changed_by", words.BY),
        Column("name", words.TARGET_OF),
        Column("span", words.PERIOD),
        Column("before", words.BEFORE, amount),
        Column("after", words.AFTER, amount),
        Column("reason", words.WHY),
        Column("told", words.FROM),
        *([Column("state", words.TAKEN_BACK)] if undone else []),
    )


def _line(page: Page, row: TargetChange) -> SimpleNamespace:
    told = {
        "when": moment(page, row.changed_at),
        "name": row.person or row.team or page.say(target_words.WHOLE_TEAM),
        "span": page.period_name(Period.of_days(row.starts_on, row.ends_on, page.period.fiscal_start)),
        "told": page.say(words.FORM_SOURCE) if row.source == "form" else row.file_name,
        "state": page.say(words.TAKEN_BACK) if row.undone else "",
    }
    return SimpleNamespace(**(vars(row) | told))


def _source(page: Page, row: SimpleNamespace) -> None:
    st.dialog(page.say(words.SOURCE_OF), width="large")(lineage)(page, row.batch_id, row.row_number)
