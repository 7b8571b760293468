"""What a held sheet waits for, answered in place."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date

import streamlit as st

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import SheetResult, Status
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind
from sales_core.text import format as fmt
from sales_core.text import uploads as words
from sales_core.text import uploads_review as review
from sales_core.text.core import Text
from sales_core.ui.clocks import EARLIEST
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.upload_answers import accept, answer_as_of, answer_kind, answer_setting, answers, leave_out
from sales_core.ui.upload_issues import say

DAYS = ("day", "closed", "starts", "ends")  # details that are days


def question(page: Page, sheet: Prepared, result: SheetResult, key: str) -> bool:
    """Ask the first thing that the sheet waits for; False when it waits for nothing, or for what is not asked here."""
    if result.status is not Status.HELD:
        return False
    answer = answers(sheet.sha256).get(sheet.sheet)
    if answer and answer.left_out:
        _left_out(page, sheet, key)
        return True
    issue = next((issue for issue in result.issues if issue.code in _ASK or issue.code.startswith("guard_")), None)
    if issue:
        _ASK.get(issue.code, _guard)(page, sheet, issue, key)
    return issue is not None


def _left_out(page: Page, sheet: Prepared, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(page.say(review.LEFT_OUT), width="content")
        if st.button(page.say(review.LOOK_AGAIN), key=f"look_{key}"):
            leave_out(sheet.sha256, sheet.sheet, left_out=False)
            st.rerun()


def _guard(page: Page, sheet: Prepared, issue: Issue, key: str) -> None:
    """What differs, with its evidence: right, or not to be taken."""
    st.markdown(f"**{plain(say(page, _dated(page, issue)))}**")
    told: dict[str, tuple[Text, Callable[[], None]]] = {
        "accept": (review.TAKE, lambda: accept(sheet.sha256, sheet.sheet, issue.code))
    }
    if issue.code == "guard_vanished":
        told = {
            "replace": (review.GONE, lambda: answer_setting(sheet.sha256, sheet.sheet, "upload", "replace")),
            "add": (review.STAY, lambda: answer_setting(sheet.sha256, sheet.sheet, "upload", "add")),
        }
    told["leave"] = (review.NOT_THIS, lambda: leave_out(sheet.sha256, sheet.sheet))
    with st.container(horizontal=True):
        for name, (label, answered) in told.items():
            if st.button(page.say(label), key=f"{name}_{key}_{issue.code}"):
                answered()
                st.rerun()


def _dated(page: Page, issue: Issue) -> Issue:
    """The days in its details as the reader writes them."""
    told = ((name, page.day(date.fromisoformat(text)) if name in DAYS else text) for name, text in issue.detail)
    return replace(issue, detail=tuple(told))


def _year(page: Page, sheet: Prepared, issue: Issue, key: str) -> None:
    st.markdown(f"**{plain(page.say(review.ASK_YEAR, value=issue.value))}**")
    with st.container(horizontal=True):
        for year in range(page.today.year - 2, page.today.year + 1):
            if st.button(str(year), key=f"year_{year}_{key}"):
                answer_setting(sheet.sha256, sheet.sheet, "year", str(year))
                st.rerun()


def _order(page: Page, sheet: Prepared, issue: Issue, key: str) -> None:
    value = issue.value
    st.markdown(f"**{plain(page.say(words.ASK_ORDER, value=value))}** :gray[{page.say(words.ASK_ORDER_HELP)}]")
    with st.container(horizontal=True):
        for answer, label in readings(page, value).items():
            if st.button(label, key=f"order_{answer}_{key}"):
                answer_setting(sheet.sha256, sheet.sheet, "day_first", answer)
                st.rerun()


def readings(page: Page, value: str) -> dict[str, str]:
    """Answer → what the date would be with it: `Day first: 3 Apr 2026`."""
    parts = [int(part) for part in re.findall(r"\d+", value)][:3]
    found = {"yes": page.say(words.DAY_FIRST_PLAIN), "no": page.say(words.MONTH_FIRST_PLAIN)}
    if len(parts) == 3:
        one, two, year = parts
        year += 2000 if year < 100 else 0
        with suppress(ValueError):
            found = {
                "yes": page.say(words.DAY_FIRST, day=page.day(date(year, two, one))),
                "no": page.say(words.MONTH_FIRST, day=page.day(date(year, one, two))),
            }
    return found


def _date(page: Page, sheet: Prepared, issue: Issue, key: str) -> None:
    st.markdown(f"**{page.say(words.ASK_DATE)}**")
    day = st.date_input(
        page.say(words.ASK_DATE),
        value=None,
        key=f"date_{key}",
        label_visibility="collapsed",
        min_value=EARLIEST,
        format="YYYY-MM-DD",
        width=220,
    )
    if day:
        answer_as_of(sheet.sha256, sheet.sheet, day, dated=True)
        st.rerun()


def _mostly(page: Page, sheet: Prepared, issue: Issue, key: str) -> None:
    st.markdown(f"**{page.say(words.ASK_MOSTLY)}**")
    if st.button(page.say(words.TAKE_REST, count=fmt.count(sheet.rows.accepted)), key=f"mostly_{key}"):
        answer_setting(sheet.sha256, sheet.sheet, "accept_rejected", "yes")
        st.rerun()


def _across(page: Page, sheet: Prepared, issue: Issue, key: str) -> None:
    """Months, people or products stand across: what the figures below them are."""
    st.markdown(f"**{plain(page.say(review.ASK_ACROSS, columns=issue.value))}** :gray[{page.say(review.ACROSS_HELP)}]")
    with st.container(horizontal=True):
        for kind in map(Kind, review.ACROSS):
            if st.button(page.say(review.ACROSS[kind.value]), key=f"across_{kind}_{key}"):
                answer_kind(sheet.sha256, sheet.sheet, kind)
                st.rerun()


_ASK: dict[str, Callable[[Page, Prepared, Issue, str], None]] = {
    "columns_across": _across,
    "day_month_unclear": _order,
    "dates_without_year": _year,
    "no_date_column": _date,
    "mostly_rejected": _mostly,
    "mixed_currencies": _guard,
}
