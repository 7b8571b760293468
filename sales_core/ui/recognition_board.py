"""The leaderboard: by which KPI and how, who stands where."""

from decimal import Decimal

import streamlit as st

from sales_core.figures.recognition import rank_bars
from sales_core.model.recognition import MEASURES
from sales_core.reports.leaderboard import Board, LeaderRow, leaderboard
from sales_core.reports.person_values import ways
from sales_core.reports.targets_kpi import METRICS
from sales_core.text import format as fmt
from sales_core.text import recognition as words
from sales_core.text.core import Text
from sales_core.text.words import listed, sentence
from sales_core.ui import kpi_behind, target_rows
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.recognition_told import by, capital, colours, figure, label_of, named, of_people
from sales_core.ui.table import table

_SHOWS = {"money": Show.MONEY, "percent": Show.PERCENT, "days": Show.DAYS, "count": Show.COUNT}
_NAMED = 3  # people in a sentence


def known(page: Page) -> list[str]:
    """The KPIs that people can be compared by: those that each answers for."""
    return of_people(page.question)


def asked(page: Page) -> Board:
    """The board that is asked for, with the controls that ask for it."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        key = st.selectbox(
            page.say(words.KPI), known(page), format_func=lambda one: named(page, one), key="recognition_kpi", width=240
        )
        offered = [one for one in MEASURES if one in ways(page.wide, key)]
        first = "attainment" if "attainment" in offered else offered[0]
        measure = st.segmented_control(
            page.say(words.MEASURE), offered, default=first, required=True, key=f"recognition_by_{key}",
            format_func=lambda one: page.say(words.MEASURES[one]), help=page.say(words.MEASURE_HELP),
        )  # fmt: skip
    return leaderboard(page.question, key, measure or first)


def finding(page: Page, board: Board) -> str:
    """Who leads; of who sees only the own place, that."""
    placed, told = [row for row in board.rows if row.rank is not None], _told(page, board)
    if not placed:
        return page.say(words.FINDING_NONE, **told)
    first = placed[0]
    value = figure(page, first.value, board.unit, board.measure)
    if board.hidden:
        return page.say(words.FINDING_OWN, person=first.person, rank=first.rank, of=first.of, value=value, **told)
    leaders = [row.person for row in placed if row.rank == 1]
    said = words.FINDING if len(leaders) == 1 else words.FINDING_TIE
    return page.say(said, person=listed(leaders[:_NAMED], page.language), value=value, **told)


def detail(page: Page, board: Board) -> str:
    """Who comes next, or why nobody else is named."""
    if board.hidden:
        return "" if page.viewer.leads else page.say(words.HIDDEN)
    following = next((row for row in board.rows if row.rank not in (1, None)), None)
    parts = [] if following is None else [_follows(page, board, following)]
    return sentence(parts, page.language)


def show(page: Page, board: Board) -> None:
    """Chart, table and download; of the own place alone nothing more than the cards say."""
    if len([row for row in board.rows if row.rank is not None]) > 1:
        title = page.say(words.CHART, by=capital(by(page, board.key, board.measure)))
        bars = rank_bars(
            board.rows, lambda value: figure(page, value, board.unit, board.measure),
            colours(page, [row.person for row in board.rows]), title, page.language,
        )  # fmt: skip
        chart(page, bars, "recognition_chart", lambda person: _behind(page, board, str(person)))
    columns = _columns(page, board)
    st.caption(page.say(words.PICK_ROW))
    before = page.then(lambda at: leaderboard(at.question, board.key, board.measure).rows)
    rows = board.rows
    table(page, rows, columns, "recognition", lambda row: _behind(page, board, row.person), before, by=("person",))
    download(page, "leaderboard", page.say(words.BOARD), rows, columns)


def behind(page: Page, board: Board, row: LeaderRow) -> None:
    """The rows behind one person's figure, of attainment with what set the target; growth opens those of the period."""
    if row.is_seen and board.measure == "attainment" and board.key in METRICS:
        target_rows.behind(page, board.key, row.person)
    elif row.is_seen:
        kpi_behind.behind(page, board.key, row.person, _amount(page, board, row.person))


def place_told(page: Page, row: LeaderRow) -> str:
    """The place among how many."""
    return fmt.EMPTY if row.rank is None else page.say(words.PLACE_OF, rank=row.rank, of=row.of)


def _behind(page: Page, board: Board, person: str) -> None:
    row = next((row for row in board.rows if row.person == person), None)
    if row is not None:
        behind(page, board, row)


def _amount(page: Page, board: Board, person: str) -> Decimal | None:
    rows = leaderboard(page.question, board.key, "amount").rows
    return next((row.value for row in rows if row.person == person), None)


def _columns(page: Page, board: Board) -> tuple[Column, ...]:
    how, kpi = words.BY[board.measure], label_of(page, board.key)
    label = Text(capital(how.en.format(kpi=kpi.en)), how.zh.format(kpi=kpi.zh))
    value = Column("value", label, _SHOWS.get(board.unit, Show.NUMBER))
    shown = (Column("rank", words.PLACE, Show.COUNT), Column("person", words.PERSON), value)
    if not any(row.rank_before for row in board.rows):
        return shown
    return (*shown, Column("rank_before", words.RANK_BEFORE, Show.COUNT, words.RANK_BEFORE_HELP))


def _follows(page: Page, board: Board, row: LeaderRow) -> str:
    people = [one.person for one in board.rows if one.rank == row.rank][:_NAMED]
    value = figure(page, row.value, board.unit, board.measure)
    return page.say(words.NEXT_UP, person=listed(people, page.language), value=value)


def _told(page: Page, board: Board) -> dict[str, str]:
    return {"by": by(page, board.key, board.measure), "period": page.period_name()}
