"""What the standup says: progress, what changed since an earlier upload, what needs attention."""

import streamlit as st

from sales_core.reports.changes import Changes
from sales_core.reports.standup import StandupRow, standup
from sales_core.text import format as fmt
from sales_core.text import standup as words
from sales_core.text.core import Text
from sales_core.text.measures import measured
from sales_core.ui import pipeline_drill, standup_behind, target_parts
from sales_core.ui.cards import Card
from sales_core.ui.page import Page
from sales_core.ui.plain import plain


def told(page: Page, row: StandupRow, since: str) -> str:
    """What changed, in a sentence; `since` says since when."""
    if row.since is None:
        return page.say(words.SINCE_NONE)
    counts = ((words.TOLD_WON, row.won), (words.TOLD_LOST, row.lost), (words.TOLD_NEW, row.new))
    parts = [page.say(words.TOLD_SOLD, amount=page.money(row.sold))] if row.sold else []
    parts += [page.say(text, count=count) for text, count in (*counts, (words.TOLD_SLIPPED, row.slipped)) if count]
    if not parts:
        return page.say(words.TOLD_NOTHING, since=since)
    return page.say(words.TOLD, since=since, parts=page.say(words.PART_COMMA).join(parts))


def coverage(page: Page, row: StandupRow) -> list[Card]:
    """How much is in the pipeline for what is still needed; no card for a team that keeps no deals."""
    if row.due_amount is None:
        return []
    ratio = row.pipeline_coverage
    value = measured(ratio, "ratio", page.currency, page.language)
    due = page.say(words.DUE, amount=page.money(row.due_amount))
    told = f"{page.say(words.COVERAGE_HELP)} {due}"
    opener = (lambda: pipeline_drill.due(page, page.say(words.COVERAGE))) if row.due_amount else None
    return [Card(page.say(words.COVERAGE), value, help=told, number=ratio, unit="ratio", on_open=opener)]


def cards_at(page: Page) -> list[Card]:
    """The cards of the page as of another moment."""
    rows = standup(page.question)
    return [*target_parts.cards(page, rows[0], ()), *coverage(page, rows[0])] if rows else []


def heading(page: Page, text: Text, **values: object) -> None:
    """The title of a section."""
    st.markdown(f"#### {plain(page.say(text, **values))}")


def nothing(page: Page) -> None:
    """That nothing needs attention."""
    st.caption(page.say(words.ATTENTION_NONE))


def change_cards(page: Page, row: StandupRow, happened: Changes) -> list[Card]:
    """Revenue, and deals won, lost, new and slipped, with their amounts."""
    told = (
        (words.WON, words.WON_HELP, "won"),
        (words.LOST, words.LOST_HELP, "lost"),
        (words.NEW, words.NEW_HELP, "new"),
        (words.SLIPPED, words.SLIPPED_HELP, "slipped"),
    )
    orders = page.say(words.ORDER if row.orders == 1 else words.ORDERS, count=row.orders)
    title = f"{page.say(words.SOLD)} {page.money_exact(row.sold)}"
    sold = Card(
        page.say(words.SOLD),
        page.money(row.sold),
        help=f"{page.say(words.SOLD_HELP)} {orders}",
        on_open=(lambda: standup_behind.sold(page, title, happened)) if row.sold else None,
    )
    return [sold, *(_counted(page, label, help, code, happened) for label, help, code in told)]


def _counted(page: Page, label: Text, help: Text, code: str, happened: Changes) -> Card:
    amounts = [change.amount for change in happened.deals if change.code == code]
    value = fmt.count(len(amounts))
    if total := sum(amount for amount in amounts if amount):
        value = page.say(words.COUNT_AMOUNT, count=value, amount=page.money(total))
    title = f"{page.say(label)} {value}"
    opener = (lambda: standup_behind.deals(page, title, happened, code)) if amounts else None
    return Card(page.say(label), value, help=page.say(help), on_open=opener)
