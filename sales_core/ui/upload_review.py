"""A dropped sheet beside the last upload of the same sheet, and how it was read, to change."""

from dataclasses import dataclass

import streamlit as st

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import ComparedRow, Comparison, SheetResult
from sales_core.model.kinds import Kind
from sales_core.text import format as fmt
from sales_core.text import uploads_review as words
from sales_core.text.fields import FIELD_LABELS
from sales_core.ui import stores
from sales_core.ui.chosen import kept_in_step
from sales_core.ui.columns import Column
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.table import table
from sales_core.ui.upload_answers import answer_setting, answers
from sales_core.ui.upload_lines import MONEY
from sales_core.ui.upload_values import shown

MOST = 200
NAMING = 4  # values that say which row it is
_COLUMNS = (
    Column("change", words.CHANGE),
    Column("what", words.WHAT),
    Column("difference", words.DIFFERENCE),
)


@dataclass(frozen=True)
class _Line:
    change: str
    what: str
    difference: str


def comparison(page: Page, sheet: Prepared, compared: Comparison, key: str, choose: bool) -> None:
    """One line that opens to the rows that differ; `choose`: and whether to add to that upload or replace it."""
    with st.expander(plain(against(page, sheet.kind, compared)), key=f"against_{key}", on_change="rerun") as body:
        if body.open:
            rows = stores.own().compared_rows(sheet, compared.batch_id)
            table(page, [_line(page, sheet.kind, row) for row in rows], _COLUMNS, f"compared_{key}")
            if len(rows) == MOST:
                st.caption(page.say(words.MOST, count=MOST))
    if choose and (compared.vanished or compared.changed):
        _upload(page, sheet, key)


def against(page: Page, kind: Kind | None, compared: Comparison) -> str:
    """`Against the upload of 16 Nov 2026: 12 new, 3 changed, 5 gone; total ¥1,200.00 → ¥1,310.00`."""
    told = page.say(
        words.AGAINST,
        day=page.day(compared.as_of),
        new=fmt.count(compared.new),
        changed=fmt.count(compared.changed),
        gone=fmt.count(compared.vanished),
    )
    if kind not in MONEY:
        return told
    before, after = page.money_exact(compared.amount_before), page.money_exact(compared.amount_after)
    return f"{told}{page.say(words.TOTAL, before=before, after=after)}"


def whole(page: Page, result: SheetResult) -> None:
    """`All orders: ¥1,200,000.00 → ¥1,350,000.00`, of kinds whose amounts add up to money."""
    if result.whole is not None and result.kind in MONEY:
        before, after = page.money_exact(result.whole.before), page.money_exact(result.whole.after)
        st.markdown(plain(page.say(words.WHOLE[result.kind], before=before, after=after)))


def _line(page: Page, kind: Kind | None, row: ComparedRow) -> _Line:
    known = row.after or row.before
    naming = [shown(page, kind, name, value) for name, value in list(known.items())[:NAMING]]
    changed = [
        f"{page.say(FIELD_LABELS[name])}: "
        f"{shown(page, kind, name, row.before.get(name))} → {shown(page, kind, name, row.after.get(name))}"
        for name in dict.fromkeys([*row.before, *row.after])
        if row.change == "changed" and row.before.get(name) != row.after.get(name)
    ]
    amount = next((name for name in ("amount", "target") if known.get(name) is not None), None)
    told = "; ".join(changed) if changed else shown(page, kind, amount, known[amount]) if amount else ""
    return _Line(page.say(words.CHANGES[row.change]), " · ".join(naming), told)


def _upload(page: Page, sheet: Prepared, key: str) -> None:
    known = dict(sheet.choices.settings).get("upload", "add")
    name = kept_in_step(f"upload_{key}_{page.language}", known)
    st.segmented_control(
        page.say(words.UPLOAD),
        list(words.UPLOADS),
        format_func=lambda option: page.say(words.UPLOADS[option]),
        key=name,
        on_change=lambda: answer_setting(sheet.sha256, sheet.sheet, "upload", st.session_state[name]),
        help=page.say(words.UPLOAD_HELP),
        required=True,
    )


def reading(page: Page, sheet: Prepared, key: str) -> None:
    """Header row and order of day and month: what was understood and can be told otherwise."""
    told = dict(answers(sheet.sha256)[sheet.sheet].choices.settings) if sheet.sheet in answers(sheet.sha256) else {}
    if sheet.header_row is None and "header_row" not in told:
        return
    opened = st.expander(page.say(words.READING), key=f"reading_{key}", icon=":material/tune:")
    with opened, st.container(horizontal=True, vertical_alignment="bottom"):
        _header_row(page, sheet, key, told)
        _order(page, sheet, key, told)


def _header_row(page: Page, sheet: Prepared, key: str, told: dict[str, str]) -> None:
    known = int(told.get("header_row") or sheet.header_row or 1)
    found = st.number_input(
        page.say(words.HEADER_ROW),
        min_value=1,
        value=known,
        step=1,
        key=f"header_row_{key}_{known}",
        help=page.say(words.HEADER_ROW_HELP),
        width=170,
    )
    if found != known:
        answer_setting(sheet.sha256, sheet.sheet, "header_row", str(found))
        st.rerun()


def _order(page: Page, sheet: Prepared, key: str, told: dict[str, str]) -> None:
    kept = kept_in_step(f"day_first_{key}_{page.language}", told.get("day_first", ""))
    st.selectbox(
        page.say(words.ORDER),
        list(words.ORDERS),
        format_func=lambda option: page.say(words.ORDERS[option]),
        key=kept,
        on_change=lambda: answer_setting(sheet.sha256, sheet.sheet, "day_first", st.session_state[kept]),
        width=220,
    )
