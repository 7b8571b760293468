"""What each person earns by the team's plan, and why, to the cent."""

from sales_core.figures.incentives import earned_bars
from sales_core.model.kinds import Kind
from sales_core.reports.incentives_summary import Earned, earned
from sales_core.text import incentives as words
from sales_core.ui import (
    empty,
    frame,
    incentive_credits,
    incentive_lines,
    incentive_parts,
    pay_if,
    plans_link,
    statements,
    target_save,
)
from sales_core.ui.cards import cards
from sales_core.ui.chart import chart
from sales_core.ui.download import download
from sales_core.ui.finding import finding
from sales_core.ui.incentive_behind import behind_line, behind_number
from sales_core.ui.page import Page
from sales_core.ui.table import table


def show(page: Page, told: Earned) -> None:
    """The page of a period that has statements."""
    finding(incentive_parts.sentence(page, told), incentive_parts.detail(page, told))

    def person(name: object) -> None:
        behind_number(page, incentive_parts.earned_by(page, told, str(name)), told.rows, str(name))

    cards(incentive_parts.cards(page, told), before=page.then(incentive_lines.cards_at))
    if told.earned:
        chart(page, earned_bars(told, page.roster, page.currency, page.language), "incentives_chart", person)
    if len(told.earners) > 1:
        incentive_parts.heading(page, words.PEOPLE_TITLE)
        before = page.then(incentive_lines.people_at)
        people = incentive_lines.people(told)
        table(page, people, incentive_lines.PEOPLE, "earners", lambda row: person(row.person), before, by=("person",))
    statements.section(page, told.statements)
    incentive_parts.heading(page, words.STATEMENT_TITLE, incentive_parts.plan(page, told.plan))
    plans_link.link(page)
    lines = incentive_lines.lines(page, told.statements)
    then, same = page.then(incentive_lines.lines_at), incentive_lines.SAME
    table(
        page,
        lines,
        incentive_lines.columns(lines),
        "statement",
        lambda line: behind_line(page, line.row, line.period),
        then,
        same,
    )
    download(page, "incentives", page.say(words.STATEMENT_TITLE), lines, incentive_lines.LINES)
    pay_if.section(page)
    incentive_credits.section(page, told.rows)


page = frame.current()
target_save.greet()
told = earned(page.question)
if told.rows:
    show(page, told)
elif any(page.reader.has(kind) for kind in (Kind.ORDERS, Kind.DEALS, Kind.COLLECTIONS)):
    empty.nothing(page)
else:
    empty.needs(page, Kind.ORDERS, Kind.TARGETS)
