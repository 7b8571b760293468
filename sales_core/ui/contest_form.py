"""The form of a contest: which KPI, who wins, on which days, for what."""

from datetime import date, timedelta
from decimal import Decimal

import streamlit as st

from sales_core.model.period import Period, PeriodKind
from sales_core.model.recognition import MEASURES
from sales_core.reports.contest_steps import Draft, lacks, teams
from sales_core.reports.contests import Contest, asked_of
from sales_core.reports.person_values import told_in, ways
from sales_core.reports.question import Question
from sales_core.text import contests as words
from sales_core.text import recognition as recognition_words
from sales_core.ui import contest_keep
from sales_core.ui.contest_told import terms
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.recognition_told import named, of_people

_HUNDRED = Decimal(100)


def opened(page: Page, before: Contest | None = None) -> None:
    """Open the form; before: the contest that is changed."""
    st.dialog(page.say(words.CHANGE if before else words.NEW))(_form)(page, before)


def _form(page: Page, before: Contest | None) -> None:
    asked, was = page.wide, before.terms if before else None
    title = st.text_input(page.say(words.NAME), was.title if was else "", key="contest_title").strip()
    start, end = _days(page, (was.starts_on, was.ends_on) if was else _month(page))
    of_days = asked_of(asked, start, max(start, end))
    metric, measure = _metric(page, of_days, was.metric if was else "revenue", was.measure if was else "amount")
    rules = tuple(words.RULES)
    rule = st.selectbox(
        page.say(words.RULE), rules, rules.index(was.rule) if was else 0, key="contest_rule",
        format_func=lambda one: page.say(words.RULES[one]),
    )  # fmt: skip
    unit = told_in(asked, metric, measure)
    goal = _goal(page, rule, unit, was.goal if was else None)
    prize = st.text_input(page.say(words.PRIZE), was.prize if was else "", key="contest_prize").strip()
    team = _team(page, asked, was.team if was else None)
    seen_by = _seen_by(page, was.seen_by if was else _as_the_board(page))
    number = was.contest_id if was else ""
    draft = Draft(title, metric, measure, rule, goal, start, end, team, prize, seen_by, number)
    code = lacks(asked, draft)
    if code and title:
        st.error(page.say(words.LACKS[code]), icon=":material/error:")
    elif not code:
        st.caption(plain(f"{terms(page, draft, unit)} {page.say(words.TIES)}"))
    if st.button(page.say(words.SAVE), type="primary", disabled=bool(code), key="contest_save"):
        contest_keep.save(page, draft)


def _month(page: Page) -> tuple[date, date]:
    """What is left of the month, or the next one once it is nearly over."""
    month = Period.containing(page.today, PeriodKind.MONTH)
    return (
        (page.today, month.end)
        if month.end - page.today > timedelta(days=6)
        else (month.next().start, month.next().end)
    )


def _days(page: Page, days: tuple[date, date]) -> tuple[date, date]:
    told = st.date_input(page.say(words.DAYS), days, key="contest_days")
    told = told if isinstance(told, tuple) else (told,)
    return (told[0], told[-1]) if told else days


def _metric(page: Page, asked: Question, was: str, measure: str) -> tuple[str, str]:
    known = [key for key in of_people(asked) if ways(asked, key)]
    place = known.index(was) if was in known else 0
    with st.container(horizontal=True, vertical_alignment="bottom"):
        metric = st.selectbox(
            page.say(words.KPI), known, place, format_func=lambda one: named(page, one), key="contest_kpi", width=200
        )
        offered = [one for one in MEASURES if one in ways(asked, metric)]
        chosen = st.segmented_control(
            page.say(words.MEASURE), offered, default=measure if measure in offered else offered[0], required=True,
            format_func=lambda one: page.say(recognition_words.MEASURES[one]), key=f"contest_measure_{metric}",
            help=page.say(recognition_words.MEASURE_HELP),
        )  # fmt: skip
    return metric, chosen or offered[0]


def _goal(page: Page, rule: str, unit: str, was: Decimal | None) -> Decimal | None:
    percent = unit == "percent"
    labels = (words.LEAST, words.LEAST_PERCENT) if rule == "best" else (words.GOAL, words.GOAL_PERCENT)
    value = None if was is None else float(was * (_HUNDRED if percent else 1))
    told = st.number_input(page.say(labels[percent]), value=value, step=None, key=f"contest_goal_{unit}")
    if told is None:
        return None
    return Decimal(str(round(told, 4))) / (_HUNDRED if percent else 1)


def _team(page: Page, asked: Question, was: str | None) -> str:
    offered = teams(asked)
    if len(offered) < 2:
        return was if was is not None else (offered or ("",))[0]
    return st.selectbox(
        page.say(words.TEAM), offered, offered.index(was) if was in offered else 0, key="contest_team",
        format_func=lambda one: one or page.say(words.EVERYBODY),
    )  # fmt: skip


def _seen_by(page: Page, was: str) -> str:
    names = tuple(words.SEEN_BYS)
    return st.selectbox(
        page.say(words.SEEN_BY), names, names.index(was), key="contest_seen", help=page.say(words.SEEN_HELP),
        format_func=lambda one: page.say(words.SEEN_BYS[one]),
    )  # fmt: skip


def _as_the_board(page: Page) -> str:
    return "team" if page.settings.recognition.shown == "names" else "own"
