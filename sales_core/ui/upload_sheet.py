"""One dropped sheet: what was understood, what can be changed, what a commit would do."""

import streamlit as st

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import SheetResult, Status
from sales_core.text import format as fmt
from sales_core.text import uploads as words
from sales_core.text import uploads_review as review
from sales_core.ui.cards import cards
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.upload_choices import choices
from sales_core.ui.upload_columns import columns
from sales_core.ui.upload_counts import count_cards
from sales_core.ui.upload_issues import by_row, issue_table, rejected_download, say
from sales_core.ui.upload_question import question
from sales_core.ui.upload_rejected import about_sheet, from_table
from sales_core.ui.upload_review import comparison, reading, whole
from sales_core.ui.upload_rows import first_rows


def sheet_body(page: Page, sheet: Prepared, result: SheetResult, key: str) -> None:
    """Everything about one sheet, below its line."""
    if result.status is Status.ALREADY_IMPORTED:
        st.info(page.say(words.AGAIN, number=result.batch_id), icon=":material/content_copy:")
        return
    asked = question(page, sheet, result, key)
    if result.status is not Status.COMMITTED and sheet.issues and not asked:
        show = st.warning if result.status is Status.HELD else st.error
        show(plain(say(page, sheet.issues[0])), icon=icon(result.status))
    if sheet.header_row is None and not sheet.mapping:
        reading(page, sheet, key)
        return
    if result.compared:
        comparison(page, sheet, result.compared, key, choose=result.status is Status.COMMITTED)
    if sheet.rows.read:
        cards(count_cards(page, sheet.kind, result.rows, result.amount), key)
        if result.status is Status.COMMITTED and not result.rows.accepted and result.rows.duplicate:
            st.caption(page.say(words.ALL_KNOWN))
    whole(page, result)
    choices(page, sheet, key)
    reading(page, sheet, key)
    if sheet.remembered:
        st.caption(page.say(review.REMEMBERED))
    if sheet.kind:
        _tabs(page, sheet, key)


def icon(status: Status) -> str:
    """The sign of a status; its word always stands beside it."""
    return {
        Status.COMMITTED: ":material/check_circle:",
        Status.ALREADY_IMPORTED: ":material/content_copy:",
        Status.HELD: ":material/help:",
        Status.REFUSED: ":material/block:",
    }[status]


def _tabs(page: Page, sheet: Prepared, key: str) -> None:
    names = [page.say(words.TAB_ROWS)] if sheet.table is not None and len(sheet.table) else []
    names += [page.say(words.TAB_COLUMNS), page.say(words.TAB_ISSUES, count=fmt.count(len(sheet.issues)))]
    *rows, mapping, issues = st.tabs(names, key=f"tabs_{key}")
    if rows and sheet.kind:
        with rows[0]:
            first_rows(page, sheet.kind, sheet.table, key)
    with mapping:
        columns(page, sheet, key)
    with issues:
        issue_table(page, sheet.issues, key)
        rejected, told, count = sheet.rejected, by_row(page, sheet.issues), sheet.rows.rejected
        name, about = sheet.file_name, about_sheet(sheet)
        rejected_download(page, told, lambda: from_table(rejected), count, name, key, about)
