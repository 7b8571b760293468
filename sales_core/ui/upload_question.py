"""What a held sheet waits for, answered in place."""

import re
from contextlib import suppress
from datetime import date

import streamlit as st

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import Status
from sales_core.text import format as fmt
from sales_core.text import uploads as words
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.upload_answers import answer_as_of, answer_setting
from sales_core.ui.when import EARLIEST

ASKED = ("day_month_unclear", "no_date_column", "mostly_rejected")


def question(page: Page, sheet: Prepared, key: str) -> bool:
    """Ask what the sheet waits for; False when it waits for nothing, or for something that is not asked here."""
    codes = {issue.code: issue for issue in sheet.issues} if sheet.status is Status.HELD else {}
    if issue := codes.get("day_month_unclear"):
        _order(page, sheet, issue.value, key)
    if "no_date_column" in codes:
        _date(page, sheet, key)
    if "mostly_rejected" in codes:
        _mostly(page, sheet, key)
    return not codes.keys().isdisjoint(ASKED)


def _order(page: Page, sheet: Prepared, value: str, key: str) -> None:
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


def _date(page: Page, sheet: Prepared, key: str) -> None:
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


def _mostly(page: Page, sheet: Prepared, key: str) -> None:
    st.markdown(f"**{page.say(words.ASK_MOSTLY)}**")
    if st.button(page.say(words.TAKE_REST, count=fmt.count(sheet.rows.accepted)), key=f"mostly_{key}"):
        answer_setting(sheet.sha256, sheet.sheet, "accept_rejected", "yes")
        st.rerun()
