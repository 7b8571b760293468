"""The section on how customers moved between tiers since the last period."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from sales_core.figures.tier_moves import moves_matrix, tier_name, ways
from sales_core.reports.tier_moves import Flow, Moved, moment_before, moved_rows, tier_moves, who_moved
from sales_core.text import format as fmt
from sales_core.text import tier_moves as words
from sales_core.text import tiers as tier_words
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.customer_link import customers_list
from sales_core.ui.download import download
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.plain import plain

_ROWS = (
    Column("customer", tier_words.CUSTOMER),
    Column("day", tier_words.DAY, Show.DATE),
    Column("person", tier_words.OWNER, words={"": tier_words.UNOWNED}),
    Column("detail", tier_words.DETAIL),
    Column("amount_was", words.AMOUNT_WAS, Show.MONEY),
    Column("amount_now", words.AMOUNT_NOW, Show.MONEY),
)
_WHO = (
    Column("customer", tier_words.CUSTOMER),
    Column("revenue_was", words.REVENUE_WAS, Show.WHOLE_MONEY),
    Column("revenue_now", words.REVENUE_NOW, Show.WHOLE_MONEY),
)
_ALL = (
    *_WHO[:1],
    Column("way", words.WAY, words=words.WAYS),
    Column("was", words.WAS),
    Column("now", words.NOW),
    *_WHO[1:],
)


def section(page: Page) -> None:
    """One line that says who moved; the matrix of moves when it is opened. Nothing where nobody bought."""
    flows, day = tier_moves(page.question), _day(page)
    if not flows:
        return
    label = plain(finding(page, flows))
    with st.expander(label, icon=":material/swap_vert:", key="tier_moves", on_change="rerun") as it:
        if not it.open:
            return
        st.caption(page.say(words.HELP, months=page.settings.tier_months, day=day))
        figure = moves_matrix(flows, day, page.currency, page.language)
        chart(page, figure, "moves", lambda place: _behind(page, flows[int(place)]))
        title = page.say(words.LIST, day=day)
        download(page, "tier_moves", title, partial(who_moved, page.question), _ALL)


def finding(page: Page, flows: Sequence[Flow]) -> str:
    """How many went which way."""
    counts = ways(flows)
    if not counts:
        return page.say(words.SAME, day=_day(page))
    told = [
        page.say(words.COUNT_OF, count=fmt.count(count), way=_lower(page.say(words.WAYS[way])))
        for way, count in counts.items()
    ]
    return page.say(words.MOVED, day=_day(page), ways=" · ".join(told))


def _behind(page: Page, flow: Flow) -> None:
    told = words.BEHIND_ONE if flow.customers == 1 else words.BEHIND
    title = page.say(
        told,
        was=tier_name(flow.was, flow.way, page.language),
        now=tier_name(flow.now, flow.way, page.language),
        count=fmt.count(flow.customers),
        before=page.money(flow.revenue_was),
        after=page.money(flow.revenue_now),
    )
    rows = moved_rows(page.question, flow.was, flow.now, flow.way)
    who = [one for one in who_moved(page.question) if _between(one) == _between(flow)]
    act = partial(customers_list, page, who, _WHO, "moved_who")
    drill(page, title, rows, _ROWS, "tier_moved", act, sums=("amount_was", "amount_now"))


def _between(one: Flow | Moved) -> tuple[str | None, str | None, str]:
    return one.was, one.now, one.way


def _day(page: Page) -> str:
    return page.day(moment_before(page.question).as_of)


def _lower(word: str) -> str:
    return word[:1].lower() + word[1:]
