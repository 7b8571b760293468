"""The section on how deals come through the stages, and on what was won and lost."""

from collections.abc import Sequence
from types import SimpleNamespace

import streamlit as st

from sales_core.figures.funnel import funnel_bars
from sales_core.reports.funnel import WON, FunnelRow, funnel, funnel_deals
from sales_core.reports.pipeline_summary import PipelineSummary
from sales_core.reports.win_loss import WinLossRow, closed_deals, told_by, win_loss
from sales_core.text import closed_deals as words
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.stage_names import stage_names
from sales_core.ui.table import table
from sales_core.ui.target_parts import heading

_BY = "closed_by"
_COUNTED = (
    Column("won", words.COUNT_WON, Show.COUNT),
    Column("lost", words.COUNT_LOST, Show.COUNT),
    Column("win_rate", words.RATE, Show.SHARE, words.RATE_HELP),
    Column("won_amount", words.AMOUNT_WON, Show.WHOLE_MONEY),
    Column("lost_amount", words.AMOUNT_LOST, Show.WHOLE_MONEY),
)
_REASONS = (Column("lost", words.COUNT_LOST, Show.COUNT), Column("share", words.SHARE, Show.SHARE), _COUNTED[-1])
DEALS = (
    Column("deal", words.DEAL),
    Column("customer", words.CUSTOMER),
    Column("person", words.OWNER),
    Column("status", words.STATUS, words=words.STATUSES),
    Column("amount", words.AMOUNT, Show.MONEY),
    Column("closed_on", words.CLOSED, Show.DATE),
    Column("lost_reason", words.REASON),
    Column("competitor", words.COMPETITOR),
)


def section(page: Page, summary: PipelineSummary) -> None:
    """Nothing while no deal has closed."""
    stages, ways = funnel(page.question), told_by(page.question)
    if not stages and not ways:
        return
    heading(page.say(words.TITLE))
    left, right = st.columns(2) if stages and ways else (st.container(), st.container())
    if stages:
        with left:
            _funnel(page, stages, summary.won_deals + summary.lost_deals)
    if ways:
        with right:
            _compared(page, ways)


def _funnel(page: Page, stages: Sequence[FunnelRow], closed: int) -> None:
    names = stage_names(page)

    def behind(stage: object) -> None:
        reached = words.WON if stage == WON else names.get(str(stage))
        title = page.say(words.REACHED, stage=page.say(reached) if reached else str(stage))
        rows = funnel_deals(page.question, str(stage))
        drill(page, title, rows, DEALS, "funnel", sums=("amount",), by="status")

    chart(page, funnel_bars(stages, names, page.language, closed), "funnel", behind)
    st.caption(page.say(words.FUNNEL_HELP))


def _compared(page: Page, ways: tuple[str, ...]) -> None:
    by = st.selectbox(
        page.say(words.BY), ways, format_func=lambda way: page.say(words.BYS[way]), key=f"{_BY}_{page.language}"
    )
    rows = _rows(page, by)
    columns = (Column("name", words.BYS[by]), *(_REASONS if by == "reason" else _COUNTED))

    def behind(row: SimpleNamespace) -> None:
        title = f"{page.say(words.BYS[by])}: {row.name}"
        drill(page, title, closed_deals(page.question, by, row.value), DEALS, "closed", sums=("amount",))

    table(page, rows, columns, f"win_loss_{by}", behind, page.then(lambda at: _rows(at, by)), by=("value",))
    download(page, "win_loss", page.say(words.BYS[by]), rows, columns)


def _rows(page: Page, by: str) -> list[SimpleNamespace]:
    return [SimpleNamespace(**vars(row), name=name_of(page, by, row)) for row in win_loss(page.question, by)]


def name_of(page: Page, by: str, row: WinLossRow) -> str:
    """A value in the reader's words."""
    if by == "size" and row.value in words.SIZES:
        return page.say(words.SIZES[row.value], least=page.money(row.least), greatest=page.money(row.greatest))
    return row.value or page.say(words.NOT_SAID)
