"""The controls of the two clocks: the business date, what was known when, and the moment compared with."""

from datetime import date

import streamlit as st

from sales_core.reports.upload_moments import UploadDay, upload_days
from sales_core.text import compare
from sales_core.text import frame as words
from sales_core.ui.chosen import chosen, in_step, pick
from sales_core.ui.frame import known_on, zone
from sales_core.ui.page import Page

EARLIEST, LAST = date(1900, 1, 1), date(2199, 12, 31)  # left out, the calendar takes only ten years around today


def clocks(page: Page) -> None:
    """The day looked back from, the day up to which uploads count, and an earlier one to compare with.

    While everything came on one day there is nothing to choose but the first.
    """
    st.date_input(
        page.say(words.AS_OF),
        key=in_step("as_of", page.as_of),
        min_value=min(EARLIEST, page.as_of),
        max_value=max(page.period.end, page.as_of),
        on_change=chosen,
        args=("as_of", page.as_of),
        format="YYYY-MM-DD",
        help=page.say(words.AS_OF_HELP),
    )
    days, known = upload_days(page.reader, zone()), known_on()
    if len(days) > 1 or known:
        _known(page, days, known)
    looked_at = known or (days[0].day if days else page.today)
    earlier = [row.day for row in days if row.day < looked_at]
    if earlier or page.compared_with:
        _compared(page, earlier, looked_at)


def _known(page: Page, days: tuple[UploadDay, ...], known: date | None) -> None:
    """The days of uploads, for only they change what is known; another day may come from a link."""
    now = str(known or "")
    names = {str(row.day): page.say(words.KNOWN_DAY, day=page.day(row.day), sheets=row.sheets) for row in days}
    options = ["", *names]
    names = {now: page.day(known)} | names | {"": page.say(words.KNOWN_NOW)}
    pick(page.say(words.KNOWN), options, names, "known", now, page.language, help=page.say(words.KNOWN_HELP))


def _compared(page: Page, earlier: list[date], looked_at: date) -> None:
    """Days of uploads before the one looked at, each with how long before; another day may come from a link."""
    now = str(page.compared_with or "")
    offered = dict.fromkeys([*earlier, *([page.compared_with] if page.compared_with else [])])
    names = {str(day): page.say(compare.DAY, day=page.day(day), days=(looked_at - day).days) for day in offered}
    names[""] = page.say(compare.NOTHING)
    options = ["", *(str(day) for day in earlier)]
    language = f"{page.language}_{looked_at}"  # from which the words of the options count
    pick(page.say(compare.WITH), options, names, "compare", now, language, help=page.say(compare.WITH_HELP))
