"""What was found in a sheet, by row and column, and its rejected rows to download."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from sales_core.intake.rows.corrections import About
from sales_core.model.issue import Issue
from sales_core.text import format as fmt
from sales_core.text import uploads as words
from sales_core.text import uploads_review as review
from sales_core.text.issues import say_issue
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import XLSX
from sales_core.ui.page import Page
from sales_core.ui.table import table
from sales_core.ui.upload_rejected import Rejected, rejected_xlsx

MOST = 1000
_COLUMNS = (
    Column("row", words.SHEET_ROW, Show.COUNT),
    Column("column", words.ISSUE_COLUMN),
    Column("value", words.ISSUE_VALUE),
    Column("told", words.ISSUE_TEXT),
)


@dataclass(frozen=True)
class _Line:
    row: int | None
    column: str
    value: str
    told: str


def say(page: Page, issue: Issue) -> str:
    """The issue in the reader's language: what is wrong and what to do."""
    detail = dict(issue.detail)
    for units in review.MIXED_UNITS:
        if units.zh in detail.get("likely", ""):
            detail["likely"] = detail["likely"].replace(units.zh, page.say(units))
    values = {"sheet": issue.sheet, "row": issue.row, "column": issue.column, "value": issue.value}
    return say_issue(issue.code, page.language, **(values | detail))  # a detail may name the sheet itself


def issue_table(page: Page, issues: Sequence[Issue], key: str) -> None:
    """The issues in the order of the sheet."""
    if not issues:
        st.caption(page.say(words.NO_ISSUES))
        return
    told = sorted(issues[:MOST], key=lambda issue: issue.row or 0)
    rows = [_Line(issue.row, issue.column, issue.value, say(page, issue)) for issue in told]
    table(page, rows, _COLUMNS, f"issues_{key}")


def by_row(page: Page, issues: Iterable[Issue]) -> dict[int | None, list[str]]:
    """Row → what is wrong with it."""
    reasons: dict[int | None, list[str]] = {}
    for issue in issues:
        reasons.setdefault(issue.row, []).append(say(page, issue))
    return reasons


def reasons_of(page: Page, batch_id: str) -> dict[int | None, list[str]]:
    """Row → what is wrong with it in an upload, or in the latest upload that tried to correct it."""
    found = by_row(page, page.store.issues(batch_id))
    since = page.store.past.since().get(batch_id)
    for later in since.by if since else ():
        found |= by_row(page, page.store.issues(later))
    return found


def rejected_download(
    page: Page,
    reasons: Mapping[int | None, Sequence[str]],
    rows: Callable[[], Sequence[Rejected]],
    count: int,
    name: str,
    key: str,
    about: About | None = None,
) -> None:
    """Offer the rejected rows, each with its reason, to correct and upload again; `rows` is called when asked for."""
    if not count:
        return
    st.download_button(
        page.say(words.DOWNLOAD_REJECTED, count=fmt.count(count)),
        lambda: rejected_xlsx(page, rows(), reasons, about),
        file_name=f"{name.rsplit('.', maxsplit=1)[0]}_rejected.xlsx",
        mime=XLSX,
        key=f"rejected_{key}",
        icon=":material/download:",
        on_click="ignore",
        help=page.say(words.REJECTED_HINT),
    )
