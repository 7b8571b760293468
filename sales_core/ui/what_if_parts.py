"""What each supposed deal does to the landing."""

from collections.abc import Sequence
from types import SimpleNamespace

import streamlit as st

from sales_core.reports.what_if import OPEN, Part, Supposed, stands
from sales_core.text import common
from sales_core.text import what_if as words
from sales_core.text.core import Text
from sales_core.ui.columns import Column, Show
from sales_core.ui.page import Page
from sales_core.ui.stage_names import stage_names
from sales_core.ui.table import table

COLUMNS = (
    Column("deal", words.DEAL, width=270),
    Column("supposed", words.SUPPOSED),
    Column("before", words.BEFORE, Show.MONEY),
    Column("after", words.AFTER, Show.MONEY),
    Column("part", words.PART, Show.MONEY),
)


def parts(page: Page, changed: Sequence[Part]) -> None:
    """The changed deals, those that move the landing most first."""
    if not changed:
        return
    st.markdown(f"##### {page.say(words.PARTS)}")
    rows = [
        SimpleNamespace(
            deal=one.deal.deal,
            supposed=told(page, stands(one.deal), one.supposed),
            before=one.before,
            after=one.after,
            part=one.part,
        )
        for one in changed
    ]
    table(page, rows, COLUMNS, "what_if_parts")


def told(page: Page, was: Supposed, now: Supposed) -> str:
    """What differs, in words."""
    names = stage_names(page)

    def stage(one: Supposed) -> str:
        known: Text | None = words.OUTCOMES[one.outcome] if one.outcome != OPEN else names.get(one.stage)
        return page.say(known) if known else one.stage

    pairs = [
        (stage(was), stage(now)),
        (page.money_exact(was.amount), page.money_exact(now.amount)),
        *([] if was.expected_close == now.expected_close else [(_day(page, was), _day(page, now))]),
    ]
    changed = [page.say(words.FROM_TO, before=before, after=after) for before, after in pairs if before != after]
    return page.say(common.COMMA).join(changed)


def _day(page: Page, one: Supposed) -> str:
    return page.day(one.expected_close) if one.expected_close else page.say(words.NO_DATE)
