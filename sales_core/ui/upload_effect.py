"""The numbers that an upload changed, worked out when they are asked for."""

from dataclasses import dataclass
from datetime import timedelta

import streamlit as st

from sales_core.metrics import BY_KEY
from sales_core.model.batch import Batch
from sales_core.model.kinds import Kind
from sales_core.reports.batch_effect import MOST_MONTHS, Effect, Moved, batch_effect
from sales_core.text import lineage as words
from sales_core.text.measures import measured
from sales_core.ui.columns import Column
from sales_core.ui.page import Page
from sales_core.ui.table import table

COLUMNS = (
    Column("month", words.MONTH),
    Column("kpi", words.KPI),
    Column("before", words.BEFORE),
    Column("after", words.AFTER),
)
JUST = timedelta(microseconds=1)  # the log's moments are at least this far apart
_KEPT = "uploads_effect"  # batch, viewer and what it changed


@dataclass(frozen=True)
class _Line:
    month: str
    kpi: str
    before: str
    after: str


def upload_effect(page: Page, batch: Batch) -> None:
    """Closed until it is opened: every KPI that the upload moved, before and after."""
    if batch.kind is Kind.SETTINGS:
        return
    label = page.say(words.EFFECT)
    with st.expander(label, icon=":material/difference:", key=f"effect_{batch.batch_id}", on_change="rerun") as body:
        if body.open:
            st.caption(page.say(words.EFFECT_HINT))
            _table(page, batch, _effect(page, batch))


def _table(page: Page, batch: Batch, effect: Effect) -> None:
    if not effect.moved:
        st.caption(page.say(words.EFFECT_NONE))
        return
    table(page, [_line(page, moved) for moved in effect.moved], COLUMNS, f"effect_rows_{batch.batch_id}")
    if effect.months > MOST_MONTHS:
        st.caption(page.say(words.EFFECT_MONTHS, shown=MOST_MONTHS, count=effect.months))


def _line(page: Page, moved: Moved) -> _Line:
    before, after = (
        "—" if value is None else measured(value, moved.unit, page.currency, page.language)
        for value in (moved.before, moved.after)
    )
    return _Line(page.period_name(moved.month), page.say(BY_KEY[moved.key].label), before, after)


def _effect(page: Page, batch: Batch) -> Effect:
    """Kept for the session: what an upload changed when it came does not change any more."""
    wanted = (page.store.address, batch.batch_id, page.viewer, page.today)
    kept = st.session_state.get(_KEPT)
    if kept is None or kept[0] != wanted:
        with st.spinner(page.say(words.EFFECT_WORKING)):
            kept = st.session_state[_KEPT] = (wanted, _worked_out(page, batch))
    return kept[1]


def _worked_out(page: Page, batch: Batch) -> Effect:
    """The store as it was known just before the upload, and with it."""
    newest = page.store.batches()[0]
    last = newest.submitted_at == batch.submitted_at and batch.state_at == batch.submitted_at
    changed_since = any(other.state_at > batch.submitted_at for other in page.store.batches())
    before = page.store.reader(page.viewer, batch.submitted_at - JUST)
    after = page.store.reader(page.viewer, None if last and not changed_since else batch.submitted_at)
    try:
        return batch_effect(before, after, int(batch.batch_id), batch.kind, page.today)
    finally:
        before.close()
        after.close()
