"""Contests on the page: what runs, how it stands, who has won."""

from collections.abc import Sequence
from types import SimpleNamespace

import streamlit as st

from sales_core.figures.recognition import rank_bars
from sales_core.reports.contest_steps import may_set, teams
from sales_core.reports.contests import Contest, contests
from sales_core.text import contests as words
from sales_core.ui import contest_form, contest_keep
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.contest_told import stands, terms, winners
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.recognition_told import colours, figure
from sales_core.ui.review_parts import day_of
from sales_core.ui.table import table

_PLACES = (
    Column("rank", words.RANK, Show.COUNT),
    Column("person", words.PERSON),
    Column("value", words.VALUE),
    Column("reached_on", words.REACHED, Show.DATE),
    Column("won", words.WON_COLUMN, words=words.WINS),
)
_LIST = (
    Column("title", words.CONTEST, width=200),
    Column("state", words.STATE, words=words.STATES),
    Column("starts_on", words.STARTS, Show.DATE),
    Column("ends_on", words.ENDS, Show.DATE),
    Column("winners", words.WINNERS),
    Column("prize", words.PRIZE),
)


def found(page: Page) -> tuple[Contest, ...]:
    """The contests that the page is about."""
    return contests(page.question, day_of(page))


def section(page: Page) -> None:
    """Running and coming ones whole, past ones in a list that folds away."""
    st.markdown(f"#### {page.say(words.TITLE)}")
    all_of_them = found(page)
    open_ones = [one for one in all_of_them if one.state != "closed"]
    if not all_of_them:
        st.caption(page.say(words.NONE))
    for one in open_ones:
        with st.container(border=True):
            _open(page, one)
    if page.keeps and teams(page.wide) and st.button(page.say(words.NEW), icon=":material/add:", key="contest_new"):
        contest_form.opened(page)
    past = [one for one in all_of_them if one.state == "closed"]
    if past:
        st.markdown(f"##### {page.say(words.PAST, count=len(past))}")
        st.caption(page.say(words.PICK))
        rows = listed_rows(page, past)
        before = page.then(lambda at: listed_rows(at, [one for one in found(at) if one.state == "closed"]))
        table(page, rows, _LIST, "contests_past", lambda row: _result(page, row.contest), before, by=("title",))
        download(page, "contests", page.say(words.TITLE), rows, _LIST)


def listed_rows(page: Page, rows: Sequence[Contest]) -> list[SimpleNamespace]:
    """One row per contest."""
    return [
        SimpleNamespace(
            title=one.terms.title,
            state=one.state,
            starts_on=one.terms.starts_on,
            ends_on=one.terms.ends_on,
            winners=winners(page, one),
            prize=one.terms.prize,
            contest=one,
        )
        for one in rows
    ]


def show_list(page: Page, title: str, rows: Sequence[Contest]) -> None:
    """Open the contests behind a number."""
    st.dialog(title, width="large")(lambda: table(page, listed_rows(page, rows), _LIST, "contests_behind"))()


def _open(page: Page, one: Contest) -> None:
    state = page.say(words.STATES[one.state])
    st.markdown(f"**{plain(one.terms.title)}** · :gray[{plain(state)}]")
    st.markdown(plain(stands(page, one, day_of(page))))
    st.caption(plain(terms(page, one.terms, one.unit)))
    _bars(page, one)
    _acts(page, one)


def _bars(page: Page, one: Contest) -> None:
    if len([row for row in one.places if row.rank is not None]) < 2:
        return
    shades = colours(page, [row.person for row in one.places])
    bars = rank_bars(
        one.places, lambda value: figure(page, value, one.unit, one.terms.measure), shades, "", page.language,
        one.terms.goal,
    )  # fmt: skip
    chart(page, bars, f"contest_{one.terms.contest_id}")


def _acts(page: Page, one: Contest) -> None:
    if not page.keeps or not may_set(page.wide, one.terms.team):
        return
    number = one.terms.contest_id
    with st.container(horizontal=True):
        if one.state == "closed":
            if st.button(page.say(words.REOPEN), icon=":material/undo:", key=f"contest_reopen_{number}"):
                contest_keep.reopen(page, one)
            return
        if one.state == "ended" and st.button(
            page.say(words.CLOSE),
            icon=":material/lock:",
            key=f"contest_close_{number}",
            help=page.say(words.CLOSE_HELP),
        ):
            contest_keep.close(page, one)
        if st.button(page.say(words.CHANGE), icon=":material/edit:", key=f"contest_change_{number}", type="tertiary"):
            contest_form.opened(page, one)
        if st.button(page.say(words.DROP), icon=":material/delete:", key=f"contest_drop_{number}", type="tertiary"):
            contest_keep.drop(page, one)


def _result(page: Page, one: Contest) -> None:
    st.dialog(plain(one.terms.title), width="large")(_result_body)(page, one)


def _result_body(page: Page, one: Contest) -> None:
    st.markdown(plain(stands(page, one, day_of(page))))
    st.caption(plain(terms(page, one.terms, one.unit)))
    rows = [
        SimpleNamespace(
            rank=row.rank,
            person=row.person,
            value=figure(page, row.value, one.unit, one.terms.measure),
            reached_on=row.reached_on,
            won=str(row.won),
        )
        for row in one.places
    ]
    days = any(row.reached_on for row in rows)
    table(page, rows, [one for one in _PLACES if days or one.field != "reached_on"], "contest_places")
    _acts(page, one)
