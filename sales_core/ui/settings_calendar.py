"""Which days the team works."""

from datetime import date

import streamlit as st

from sales_core.reports.settings import countries
from sales_core.text import settings as words
from sales_core.ui.page import Page
from sales_core.ui.settings_grid import grid
from sales_core.ui.settings_save import key, locked, offer


def calendar(page: Page) -> None:
    """The section."""
    settings, closed = page.settings, locked(page) is not None
    codes = list(dict.fromkeys((settings.country, *words.COUNTRIES, "", *countries())))
    country = st.selectbox(
        page.say(words.COUNTRY),
        codes,
        format_func=lambda code: _country(page, code),
        key=key("country"),
        disabled=closed,
    )
    workdays = st.pills(
        page.say(words.WORKDAYS),
        range(7),
        selection_mode="multi",
        default=settings.workdays,
        format_func=lambda day: page.say(words.WEEKDAYS[day]),
        key=key("workdays"),
        disabled=closed,
    )
    off, work = _extra(page)
    wanted = {
        "country": country,
        "workdays": tuple(sorted(workdays)),
        "extra_holidays": off,
        "extra_workdays": work,
    }
    offer(page, words.CALENDAR, wanted, [] if workdays else [page.say(words.NO_WORKDAYS)])


def _extra(page: Page) -> tuple[tuple[date, ...], tuple[date, ...]]:
    """Days off and working days of the team's own."""
    st.markdown(page.say(words.EXTRA))
    stored = [{"day": day, "kind": "off"} for day in page.settings.extra_holidays]
    stored += [{"day": day, "kind": "work"} for day in page.settings.extra_workdays]
    fields = {"day": (words.EXTRA_DAY, "date"), "kind": (words.EXTRA_KIND, "choice")}
    edited = grid(page, "extra_days", stored, fields, {"kind": words.EXTRA_KINDS})  # type: ignore[arg-type]  # literals
    dated = [row for row in edited if row["day"]]
    off = sorted({row["day"] for row in dated if row["kind"] != "work"})
    return tuple(off), tuple(sorted({row["day"] for row in dated if row["kind"] == "work"}))


def _country(page: Page, code: str) -> str:
    name = words.COUNTRIES.get(code) if code else words.NO_COUNTRY
    return f"{page.say(name)} ({code})" if name and code else page.say(name) if name else code
