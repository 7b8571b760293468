"""Whom to contact today, and what there is to talk about."""

from sales_core.figures.care import care_bars
from sales_core.model.kinds import Kind
from sales_core.reports.care import care_counts
from sales_core.reports.care_lines import contacts_to_make
from sales_core.reports.tiers_summary import tier_counts
from sales_core.text import care as words
from sales_core.ui import care_log, care_parts, care_plan, empty, frame, target_save
from sales_core.ui.cards import cards
from sales_core.ui.chart import chart
from sales_core.ui.download import download
from sales_core.ui.finding import finding
from sales_core.ui.page import Page
from sales_core.ui.table import table


def show(page: Page) -> None:
    """The page of a team that has customers."""
    target_save.greet()
    rows, counts = care_parts.lines(page), care_counts(page.question)
    finding(*care_parts.says(page, rows))
    cards(care_parts.cards(page), before=page.then(care_parts.cards))
    if len(counts) > 1:
        chart(page, care_bars(counts, page.language), "care_chart", lambda bar: care_parts.of_person(page, bar, counts))
    care_parts.above(page, rows)
    then = page.then(lambda at: care_parts.lines_at(at, rows, page))
    columns, key = care_parts.columns(page, rows), care_parts.key("care")
    table(page, rows, columns, key, lambda row: care_log.open_customer(page, row), then, by=("customer",))
    if rows:
        everything = care_parts.columns(page, rows, everything=True)
        download(page, "contacts", page.say(words.LIST), lambda: contacts_to_make(page.question), everything)
    care_plan.section(page)


page = frame.current()
if tier_counts(page.question).customers:
    show(page)
else:
    empty.needs(page, Kind.CUSTOMERS, Kind.CONTACTS)
