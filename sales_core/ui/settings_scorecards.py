"""What each role is scored by, and how often people are reviewed."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import streamlit as st

from sales_core.figures.reviews import named
from sales_core.metrics import BY_KEY
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind
from sales_core.model.scorecard import AGAINST, Measure, Scorecard
from sales_core.model.settings import REVIEW_PERIODS
from sales_core.model.settings_text import encode
from sales_core.reports.kpis import kpi_keys
from sales_core.reports.scorecards import card_of, check_card, review_question, roles
from sales_core.text import format as fmt
from sales_core.text import reviews as review_words
from sales_core.text import scorecards as words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.settings_grid import Cell, decimal, grid, ratio
from sales_core.ui.settings_save import key, locked, offer, save

_FIELDS: Mapping[str, tuple[Text, Cell]] = {
    "key": (review_words.MEASURE, "choice"),
    "weight": (words.WEIGHT, "number"),
    "against": (review_words.AGAINST, "choice"),
    "floor": (review_words.FLOOR, "number"),
    "target": (review_words.TARGET, "number"),
    "cap": (review_words.CAP, "number"),
}


def scorecards(page: Page) -> None:
    """The section."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        period = st.selectbox(
            page.say(words.PERIOD),
            REVIEW_PERIODS,
            REVIEW_PERIODS.index(page.settings.review_period),
            format_func=lambda name: page.say(words.PERIODS[name]),
            key=key("review_period"),
            disabled=locked(page) is not None,
        )
        role = st.selectbox(
            page.say(words.ROLE),
            roles(page.question),
            format_func=lambda name: name or page.say(words.EVERYBODY),
            key="settings_card_role",
        )
    kept = card_of(review_question(page.question, page.today), role)
    st.caption(page.say(_whose(page, role)))
    st.caption(page.say(words.HINT))
    told = Scorecard(role, _grid(page, role, kept))
    cards = page.settings.scorecards if told.measures == kept.measures else with_card(page.settings.scorecards, told)
    issues = check_card(told, [one.key for one in BY_KEY.values() if one.direction == "down"])
    wrong = list(dict.fromkeys(_told(page, issue) for issue in issues))
    offer(page, words.SETTINGS, {"review_period": period, "scorecards": cards}, wrong)
    _reset(page, role)


def with_card(cards: Sequence[Scorecard], card: Scorecard) -> tuple[Scorecard, ...]:
    """The scorecards with this one in place of the role's own."""
    return (*_without(cards, card.role), card)


def _without(cards: Sequence[Scorecard], role: str) -> tuple[Scorecard, ...]:
    return tuple(card for card in cards if card.role.casefold() != role.casefold())


def _whose(page: Page, role: str) -> Text:
    held = {card.role.casefold() for card in page.settings.scorecards}
    if role.casefold() in held:
        return words.OWN
    return words.OF_EVERYBODY if "" in held else words.DEFAULT


def _grid(page: Page, role: str, card: Scorecard) -> tuple[Measure, ...]:
    keys = dict.fromkeys((*kpi_keys(page.question), *(one.key for one in card.measures)))
    choices = {
        "key": {name: named(name) for name in keys},
        "against": {name: review_words.AGAINSTS[name] for name in AGAINST},
    }
    rows = grid(page, f"card_{role}", [_shown(one) for one in card.measures], _FIELDS, choices)
    return tuple(_read(row) for row in rows)


def _shown(one: Measure) -> dict[str, object]:
    """Ratios as percentages, as they are typed."""
    limits = {"floor": one.floor, "target": one.target, "cap": one.cap}
    times = 100 if _is_ratio(one.key, one.against) else 1
    shown = {name: value * times for name, value in limits.items()}
    return {"key": one.key, "weight": one.weight * 100, "against": one.against} | shown


def _read(row: Mapping[str, Any]) -> Measure:
    name, against = str(row["key"] or ""), str(row["against"] or "value")
    number = ratio if _is_ratio(name, against) else _number
    return Measure(name, ratio(row["weight"]), against, *(number(row[limit]) for limit in ("floor", "target", "cap")))


def _number(value: float | None) -> Decimal:
    found = decimal(value, 4)
    return found if found.is_nan() else Decimal(f"{found.normalize():f}")


def _is_ratio(name: str, against: str) -> bool:
    return against != "value" or (name in BY_KEY and BY_KEY[name].unit == "percent")


def _told(page: Page, issue: Issue) -> str:
    if issue.code == "card_weights":
        return page.say(words.PROBLEMS[issue.code], sum=fmt.percent(Decimal(issue.value)))
    code = f"{issue.code}_{issue.column}" if issue.code == "card_order" else issue.code
    return page.say(words.PROBLEMS[code], row=issue.row or "", kpi=page.say(named(issue.value)))


def _reset(page: Page, role: str) -> None:
    """Take the role's own scorecard away."""
    kept = _without(page.settings.scorecards, role)
    off = kept == page.settings.scorecards or locked(page) is not None
    if st.button(page.say(words.RESET), key=key("card_reset"), type="tertiary", disabled=off):
        save(page, words.SETTINGS, Kind.SETTINGS, [{"name": "scorecards", "value": encode(kept)}])
