"""The numbers of the recognition page, each opening what it counts."""

from collections.abc import Callable, Sequence
from typing import Any

from sales_core.reports.contests import Contest
from sales_core.reports.leaderboard import Board, leaderboard
from sales_core.text import format as fmt
from sales_core.text import recognition as words
from sales_core.ui import award_parts, badge_parts, contest_parts
from sales_core.ui.card import Card
from sales_core.ui.page import Page
from sales_core.ui.recognition_board import behind, place_told
from sales_core.ui.recognition_told import by, figure


def of(page: Page, board: Board) -> list[Card]:
    """First place or own place, contests that run, awards of the period, badges of the period."""
    contests, given, reached = _running(page), award_parts.in_period(page), badge_parts.in_period(page)
    period = page.period_name()
    return [
        _place(page, board),
        _count(page.say(words.RUNNING), page.say(words.RUNNING_HELP), contests, page, contest_parts.show_list),
        _count(page.say(words.GIVEN), page.say(words.GIVEN_HELP, period=period), given, page, award_parts.show_list),
        _count(
            page.say(words.REACHED), page.say(words.REACHED_HELP, period=period), reached, page, badge_parts.show_list
        ),
    ]


def at(page: Page, board: Board) -> list[Card]:
    """The same of a page on another day."""
    return of(page, leaderboard(page.question, board.key, board.measure))


def _running(page: Page) -> list[Contest]:
    return [one for one in contest_parts.found(page) if one.state == "running"]


def _place(page: Page, board: Board) -> Card:
    row = next((row for row in board.rows if row.rank is not None), None)
    told = page.say(words.PLACE_HELP, by=by(page, board.key, board.measure))
    if row is None:
        return Card(page.say(words.PLACE), fmt.EMPTY, help=told)
    value = figure(page, row.value, board.unit, board.measure)
    opened = (lambda: behind(page, board, row)) if row.is_seen else None
    if board.hidden:
        return Card(page.say(words.PLACE), place_told(page, row), help=told, on_open=opened)
    label = f"{page.say(words.LEADER)} · {row.person}"
    return Card(label, value, help=told, on_open=opened, number=row.value, unit=board.unit)


def _count(
    label: str, help: str, rows: Sequence[Any], page: Page, show: Callable[[Page, str, Sequence[Any]], None]
) -> Card:
    opened = (lambda: show(page, label, rows)) if rows else None
    return Card(label, fmt.count(len(rows)), help=help, number=len(rows), on_open=opened)
