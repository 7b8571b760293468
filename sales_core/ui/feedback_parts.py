"""What the feedback page says, counts and lists."""

from collections.abc import Sequence
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import streamlit as st

from sales_core.metrics import BY_KEY
from sales_core.reports.feedback import STATES, WAITING, feedback, feedback_counts
from sales_core.reports.kpis import Board, Kpi, kpi_board
from sales_core.reports.kpis_spans import NOW
from sales_core.reports.tiers import tiers
from sales_core.text import common
from sales_core.text import feedback as words
from sales_core.text import format as fmt
from sales_core.text.core import Text
from sales_core.text.measures import measured, moved
from sales_core.text.words import sentence
from sales_core.ui.cards import Card
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.kpi_behind import behind
from sales_core.ui.kpi_parts import before
from sales_core.ui.page import Page
from sales_core.ui.target_parts import heading

KPIS = ("csat", "nps", "feedback_in_time")
_ANSWERS = {
    "csat": ("feedback", "csat_answers"),
    "nps": ("feedback", "nps_answers"),
    "feedback_in_time": ("cases", "due_cases"),
}
FEW = 5  # answers below which a score says little
CASE = (
    Column("state", words.STATE, words=words.STATES),
    Column("customer", words.CUSTOMER, width=200),
    Column("tier", words.TIER),
    Column("person", words.PERSON),
    Column("type", words.TYPE, words=words.TYPES),
    Column("score", words.SCORE, Show.COUNT),
    Column("comment", words.COMMENT, width=230),
    Column("received_on", words.RECEIVED, Show.DATE),
    Column("owner", words.OWNER, words={"": words.NOBODY}),
    Column("due_on", words.DUE, Show.DATE),
    Column("days_late", words.DAYS_LATE, Show.DAYS),
    Column("resolution", words.RESOLUTION, width=220),
    Column("resolved_on", words.RESOLVED_ON, Show.DATE),
    Column("asked_on", words.ASKED_ON, Show.DATE),
    Column("new_score", words.NEW_SCORE, Show.COUNT),
)


def board(page: Page) -> Board:
    """The scores with their trend, of everybody in question together."""
    return kpi_board(page.question, KPIS, by_person=False)


def says(page: Page, found: Board) -> tuple[str, str]:
    """Who waits for an answer, and what the scores are."""
    waiting = [case for case in feedback(page.question) if case.state in WAITING]
    late = sum(case.state == "late" for case in waiting)
    scores = [_score(page, found, kpi) for kpi in found.of(None) if kpi.value is not None and kpi.key in KPIS[:2]]
    told = (
        page.say(words.SCORES, period=page.period_name(), scores=page.say(common.COMMA).join(scores)) if scores else ""
    )
    if not waiting:
        return page.say(words.ANSWERED), told
    if len(waiting) == 1:
        text = words.WAITING_LATE if late else words.WAITING_ONE
        return page.say(text, customer=waiting[0].customer, day=page.day(waiting[0].due_on)), told
    return page.say(words.WAITING, count=fmt.count(len(waiting)), late=fmt.count(late)), told


def cards(page: Page) -> list[Card]:
    """CSAT, NPS and answers in time, each with its sample; who waits, and who waits too long."""
    found, counts = board(page), feedback_counts(page.question)
    days = dict(page.settings.feedback_days)
    return [
        *(_kpi(page, found, kpi) for kpi in found.of(None)),
        _count(page, words.OPEN, page.say(words.OPEN_HELP, **days), counts["open"] + counts["late"], WAITING),
        _count(page, words.LATE, page.say(words.LATE_HELP), counts["late"], ("late",)),
    ]


def listed(page: Page, states: Sequence[str] = STATES) -> list[Any]:
    """The feedback in these states, with the customer's tier."""
    cases = [case for case in feedback(page.question) if case.state in states]
    named = {case.customer for case in cases}
    tier_of = {row.customer: row.tier for row in tiers(page.question) if row.customer in named}
    return [SimpleNamespace(**vars(case), tier=tier_of.get(case.customer, ""), case=case) for case in cases]


def columns(rows: Sequence[Any]) -> tuple[Column, ...]:
    """Those that the rows have something for."""
    return tuple(one for one in CASE if any(getattr(row, one.field) not in (None, "", 0) for row in rows))


def chosen_state(page: Page) -> str:
    """Which of the states that there are is listed; what waits, unless told otherwise."""
    counts = feedback_counts(page.question)
    names = {"waiting": page.say(words.OPEN)} | {state: page.say(words.STATES[state]) for state in STATES[2:]}
    known = [name for name in names if name == "waiting" or counts[name]]
    if len(known) < 2:
        return "waiting"
    chosen = st.segmented_control(
        page.say(words.STATE),
        known,
        default="waiting",
        required=True,
        format_func=lambda name: names[name],
        key="feedback_state",
        label_visibility="collapsed",
    )
    return chosen or "waiting"


def states_of(chosen: str) -> tuple[str, ...]:
    """The states that a choice of the list stands for."""
    return WAITING if chosen == "waiting" else (chosen,)


def answers(found: Board, key: str) -> int:
    """How many answers a score of the period is made of."""
    family, name = _ANSWERS[key]
    told = found.measured.sums.get(family, {}).get((NOW, None), {})
    return int(told.get(name) or 0)


def _score(page: Page, found: Board, kpi: Kpi) -> str:
    count = answers(found, kpi.key)
    value = measured(kpi.value, kpi.unit, page.currency, page.language)
    label = page.say(BY_KEY[kpi.key].label)
    return page.say(
        words.SCORE_OF_ONE if count == 1 else words.SCORE_OF, kpi=label, value=value, count=fmt.count(count)
    )


def _kpi(page: Page, found: Board, kpi: Kpi) -> Card:
    metric, count = BY_KEY[kpi.key], answers(found, kpi.key)
    value = measured(kpi.value, kpi.unit, page.currency, page.language)
    return Card(
        page.say(words.SHORT.get(kpi.key, metric.label)),
        page.say(words.VALUE, value=value, count=fmt.count(count)) if count else value,
        change=moved(kpi.change, kpi.unit, page.language),
        against=before(page, found),
        number=kpi.value,
        unit=kpi.unit,
        help=sentence((page.say(metric.definition), page.say(words.SAMPLE, few=FEW)), page.language),
        on_open=lambda: behind(page, kpi.key, None, kpi.value),
    )


def _count(page: Page, label: Text, advice: str, value: int, states: Sequence[str]) -> Card:
    title = f"{page.say(label)} {fmt.count(value)}"
    opens = (lambda: drill(page, title, listed(page, states), CASE, "feedback")) if value else None
    return Card(
        page.say(label), fmt.count(value), number=Decimal(value), more_is_better=False, help=advice, on_open=opens
    )


def above(page: Page) -> None:
    """The list's title, and what a row is picked for."""
    heading(page.say(words.LIST))
    if page.keeps and feedback(page.question):
        st.caption(page.say(words.PICK))
