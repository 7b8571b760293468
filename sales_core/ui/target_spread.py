"""A year's or quarter's target spread over months and people: chosen, looked at, saved at once."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import streamlit as st

from sales_core.model.period import Period, PeriodKind
from sales_core.reports.target_spread import Offer, Wish, offer, set_now, spread_plan
from sales_core.reports.targets_kpi import STANDING
from sales_core.reports.targets_months import year_of
from sales_core.text import format as fmt
from sales_core.text import targets as target_words
from sales_core.text import targets_plan as words
from sales_core.ui.page import Page
from sales_core.ui.target_parts import unit
from sales_core.ui.target_preview import preview
from sales_core.ui.target_save import saves

Owner = tuple[str, str]  # person and team; the person is "" for a team's own target, both are for everybody's
_STEPS = {"money": 1000.0, "percent": 0.01}
_WIDTH = 170
_WHOLE = ("count", "days", "score")


def spread(page: Page, metric: str, owners: Sequence[Owner]) -> None:
    """Opens a dialog with the amount, by what it is cut, and what that comes to."""
    title = page.say(words.SPREAD)
    if owners and st.button(title, icon=":material/call_split:", key="spread_targets"):
        st.dialog(title, width="large")(_spread)(page, metric, owners)


def _spread(page: Page, metric: str, owners: Sequence[Owner]) -> None:
    key = f"spread_{metric}_{year_of(page.question).name}_{page.language}_{saves()}"
    wish = _wish(page, metric, owners, key)
    preview(page, metric, spread_plan(page.question, wish) if wish.amount else (), "spread")


def _wish(page: Page, metric: str, owners: Sequence[Owner], key: str) -> Wish:
    with st.container(horizontal=True):
        owner, span = _owner(page, owners, key), _span(page, key)
        wish = Wish(metric, span, owner, Decimal(0), people=() if owner[0] else _people(page, owner))
        wish = replace(wish, amount=_amount(page, wish, key))
    offered = offer(page.question, wish)
    if offered.missing:
        st.caption(page.say(words.NO_LAST_YEAR, month=fmt.month(offered.missing, page.language)))
    with st.container(horizontal=True):
        if metric not in STANDING:
            wish = replace(wish, shape=_shape(page, offered, key))
        return replace(wish, split=_split(page, offered, key)) if wish.people else wish


def _owner(page: Page, owners: Sequence[Owner], key: str) -> Owner:
    whole = page.say(target_words.WHOLE_TEAM)
    return st.selectbox(
        page.say(words.WHO), owners, format_func=lambda who: who[0] or who[1] or whole, key=f"{key}_owner", width=_WIDTH
    )


def _people(page: Page, owner: Owner) -> tuple[str, ...]:
    """Those who sell, of the whole or of one team."""
    team_of = {person.person: person.team for person in page.listed}
    return tuple(person for person in page.people if not owner[1] or team_of.get(person) == owner[1])


def _span(page: Page, key: str) -> Period:
    year = year_of(page.question)
    starts = {Period.containing(month.start, PeriodKind.QUARTER, year.fiscal_start) for month in year.months()}
    spans = [year, *sorted(starts, key=lambda quarter: quarter.start)]
    return st.selectbox(
        page.say(words.SPAN),
        spans,
        format_func=lambda span: page.say(words.WHOLE_YEAR) if span == year else page.period_name(span),
        key=f"{key}_span",
        width=_WIDTH,
    )


def _amount(page: Page, wish: Wish, key: str) -> Decimal:
    """What is set now is a start; a rate's is the same in every month."""
    rate, whole = wish.metric in STANDING, unit(wish.metric) in _WHOLE
    value = st.number_input(
        page.say(words.AMOUNT_RATE if rate else words.AMOUNT),
        min_value=0.0,
        value=float(set_now(page.question, wish)),
        step=_STEPS.get(unit(wish.metric), 1.0),
        format="%.0f" if whole else "%.2f",
        key=f"{key}_amount_{wish.owner}_{wish.span.name}",
        width=_WIDTH,
    )
    return Decimal(f"{value:.4f}" if rate else f"{value:.0f}" if whole else f"{value:.2f}")


def _shape(page: Page, offered: Offer, key: str) -> str:
    shape = st.segmented_control(
        page.say(words.SHAPE),
        offered.shapes,
        default=offered.shapes[0],
        format_func=lambda name: page.say(words.SHAPES[name]),
        key=f"{key}_shape",
        required=True,
    )
    return str(shape)


def _split(page: Page, offered: Offer, key: str) -> str:
    return str(
        st.selectbox(
            page.say(words.SPLIT),
            offered.splits,
            format_func=lambda name: page.say(words.SPLITS[name]),
            key=f"{key}_split",
            width=2 * _WIDTH,
        )
    )
