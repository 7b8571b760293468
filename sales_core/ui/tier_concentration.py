"""The section on how much of the revenue hangs on few customers."""

from functools import partial

import streamlit as st

from sales_core.figures.pareto import concentrated, pareto_curve
from sales_core.reports.concentration import Concentration, Point, concentration, top_behind
from sales_core.text import format as fmt
from sales_core.text import tier_moves as words
from sales_core.ui.cards import Card, cards
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.tier_behind import COLUMNS

_COLUMNS = (Column("tier", words.PART, words=words.PARTS), *COLUMNS[1:])


def section(page: Page) -> None:
    """One line that says it; the shares of the greatest and the curve when it is opened."""
    found = concentration(page.question)
    if found is None:
        return
    label = plain(concentrated(found, page.language))
    with st.expander(label, icon=":material/pie_chart:", key="tier_concentration", on_change="rerun") as it:
        if not it.open:
            return
        cards(_cards(page, found), "tops", page.then(_cards_at))
        chart(page, pareto_curve(found, page.language), "pareto")


def _cards_at(page: Page) -> list[Card]:
    found = concentration(page.question)
    return _cards(page, found) if found else []


def _cards(page: Page, found: Concentration) -> list[Card]:
    return [_card(page, top) for top in found.tops]


def _card(page: Page, top: Point) -> Card:
    label, share = page.say(words.TOP, count=top.customers), fmt.percent(top.share)
    return Card(
        label,
        share,
        more_is_better=None,
        number=top.share,
        unit="percent",
        help=page.say(words.TOP_HELP, count=top.customers, months=page.settings.tier_months),
        on_open=partial(_behind, page, top.customers, f"{label}: {share}"),
    )


def _behind(page: Page, count: int, title: str) -> None:
    drill(page, title, top_behind(page.question, count), _COLUMNS, "top", sums=("amount",), by="tier")
