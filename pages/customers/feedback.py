"""What customers said, and who waits for an answer."""

from sales_core.model.kinds import Kind
from sales_core.text import feedback as words
from sales_core.ui import empty, feedback_add, feedback_case, feedback_parts, feedback_trends, frame, target_save
from sales_core.ui.cards import cards
from sales_core.ui.care_parts import key
from sales_core.ui.download import download
from sales_core.ui.finding import finding
from sales_core.ui.page import Page
from sales_core.ui.table import table


def show(page: Page) -> None:
    """The page of a team that has asked its customers."""
    board = feedback_parts.board(page)
    finding(*feedback_parts.says(page, board))
    cards(feedback_parts.cards(page), before=page.then(feedback_parts.cards))
    feedback_trends.scores(page, board)
    acting(page)
    feedback_trends.themes(page)


def acting(page: Page) -> None:
    """The list to act on."""
    feedback_parts.above(page)
    states = feedback_parts.states_of(feedback_parts.chosen_state(page))
    rows, then = feedback_parts.listed(page, states), page.then(lambda at: feedback_parts.listed(at, states))
    columns = feedback_parts.columns(rows)
    table(page, rows, columns, key("feedback"), lambda row: feedback_case.open_case(page, row), then, by=("key",))
    if rows:
        download(page, "feedback", page.say(words.LIST), rows, feedback_parts.CASE)
    feedback_add.section(page)


page = frame.current()
target_save.greet()
if page.reader.has(Kind.FEEDBACK):
    show(page)
else:
    empty.needs(page, Kind.FEEDBACK)
    feedback_add.section(page)
