"""The section on what moved the KPI that is drawn."""

from functools import partial
from types import SimpleNamespace

import streamlit as st

from sales_core.figures.contribution import contribution_bars, named
from sales_core.metrics import Metric
from sales_core.reports.contribution import AGAINST, Contribution, contribution, spans_of, told_by
from sales_core.reports.kpis import Board
from sales_core.text import contribution as words
from sales_core.text import format as fmt
from sales_core.text.core import Text
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.contribution_behind import behind
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.target_parts import heading

_ALL = 1_000_000  # parts that a download names
COMPARED = {"previous": words.AGAINST_PREVIOUS, "last_year": words.AGAINST_LAST_YEAR}
COLUMNS = (
    Column("part", words.VALUE),
    Column("now", words.NOW, Show.NUMBER),
    Column("before", words.BEFORE, Show.NUMBER),
    Column("change", words.CHANGE, Show.NUMBER),
)


def section(page: Page, metric: Metric, board: Board) -> None:
    """What moved the KPI since an earlier period; nothing where there is none, or no sheet tells its parts apart."""
    kpi = next((kpi for kpi in board.of(None) if kpi.key == metric.key), None)
    against = [name for name in AGAINST if kpi is not None and getattr(kpi, name) is not None]
    told = {name: fed for name in against if (fed := told_by(page.question, metric.key, name))}
    if not told:
        return
    heading(page.say(words.TITLE))
    by, chosen = _asked(page, told)
    found = contribution(page.question, metric.key, by, chosen)
    title = before(page, chosen)

    def opened(place: object) -> None:
        behind(page, found, found.parts[int(str(place))], chosen)

    chart(page, contribution_bars(found, title, page.currency, page.language), "contribution", opened)
    download(page, "contribution", page.say(words.TITLE), partial(_listed, page, found, chosen), COLUMNS)


def before(page: Page, against: str) -> str:
    """The name of what is compared with: a whole period, or its first days."""
    _, span = spans_of(page.question, against)
    whole = page.period.previous() if against == "previous" else page.period.year_before()
    if (span.start, span.end) == (whole.start, whole.end):
        return page.period_name(whole)
    name = f"{fmt.day_short(span.start, page.language)}–{fmt.day_short(span.end, page.language)}"
    return name if against == "previous" else f"{page.period_name(whole)} ({name})"


def _asked(page: Page, told: dict[str, tuple[str, ...]]) -> tuple[str, str]:
    """By what the change is split, and against which period."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        left = st.container(width="content")
        against = one_of(page, words.AGAINST, {name: COMPARED[name] for name in told}, "against")
        with left:
            return one_of(page, words.BY, {by: words.DIMENSIONS[by] for by in told[against]}, "by"), against


def one_of(page: Page, label: Text, shown: dict[str, Text], name: str) -> str:
    """What the reader chose of `shown`, the first until then; no control for one only."""
    if len(shown) == 1:
        return next(iter(shown))
    key = f"contribution_{name}_{page.language}"
    if st.session_state.get(key) not in shown:
        st.session_state[key] = next(iter(shown))
    chosen = st.segmented_control(
        page.say(label),
        list(shown),
        format_func=lambda one: page.say(shown[one]),
        key=key,
        label_visibility="collapsed",
        required=True,
    )
    return str(chosen)


def _listed(page: Page, found: Contribution, against: str) -> list[SimpleNamespace]:
    """Every part by name, for the download."""
    whole = contribution(page.question, found.key, found.by, against, _ALL)
    return [
        SimpleNamespace(part=named(part, found.by, page.language), now=part.now, before=part.before, change=part.change)
        for part in whole.parts
    ]
