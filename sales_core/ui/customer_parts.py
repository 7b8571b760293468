"""What the page of one customer says and shows first."""

from datetime import date
from functools import partial

from sales_core.figures.customer import month_bars
from sales_core.reports.customer import (
    Bought,
    Owner,
    bought,
    bought_rows,
    customer_months,
    customer_named,
    month_rows,
    owners,
)
from sales_core.reports.tier_row import TierRow, waited
from sales_core.text import customer as words
from sales_core.text import format as fmt
from sales_core.text import tiers as tier_words
from sales_core.text.words import listed, sentence
from sales_core.ui.card import Card
from sales_core.ui.chart import chart
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.tier_behind import COLUMNS

_SPANS = 3  # earlier owners that are named


def finding(page: Page, row: TierRow) -> str:
    """How much it bought, beside the time before."""
    found, months = bought(page.question, row.customer), page.settings.tier_months
    change = found.revenue - found.before
    if not found.revenue and not found.before:
        return page.say(words.NOTHING, customer=row.customer, months=months)
    told = words.UP if change > 0 else words.DOWN if change else words.LEVEL
    numbers = {"revenue": page.money(found.revenue), "change": page.money(abs(change)), "months": months}
    return page.say(told, customer=row.customer, **numbers)


def owned(page: Page, row: TierRow) -> str:
    """Who looks after it, and who did before."""
    spans = owners(page.question, row.customer)
    since = next((one.since for one in spans if one.person == row.person and one.until is None), None)
    if not row.person:
        now = page.say(words.NOBODY)
    elif since:
        now = page.say(words.OWNED_SINCE, person=row.person, day=page.day(since))
    else:
        now = page.say(words.OWNED, person=row.person)
    past = [one for one in spans if one.person and one.person != row.person][:_SPANS]
    before = listed([_span(page, one) for one in past], page.language)
    return sentence([now, page.say(words.BEFORE, people=before) if past else ""], page.language)


def cards(page: Page, row: TierRow) -> list[Card]:
    """Revenue, what is open, when contact is due, and whether it buys as usual."""
    found = bought(page.question, row.customer)
    return [_revenue(page, row, found), *([_deals(page, row, found)] if found.open_deals else []), *_due(page, row),
            _health(page, row)]  # fmt: skip


def cards_at(page: Page, customer: str) -> list[Card]:
    """The same cards of a page on another day."""
    row = customer_named(page.question, customer)
    return cards(page, row) if row else []


def months(page: Page, row: TierRow) -> None:
    """Revenue by month; a bar opens its rows."""
    rows = customer_months(page.question, row.customer)
    if any(one.revenue for one in rows):
        amounts = {str(one.month): one.revenue for one in rows}

        def behind(day: object) -> None:
            month = date.fromisoformat(str(day))
            told = {"month": fmt.month(month, page.language), "amount": page.money_exact(amounts[str(day)])}
            title = page.say(words.MONTH_BEHIND, customer=row.customer, **told)
            drill(page, title, month_rows(page.question, row, month), COLUMNS, "customer_month", sums=("amount",))

        chart(page, month_bars(rows, page.currency, page.language), "customer_months", behind)


def _span(page: Page, one: Owner) -> str:
    return page.say(words.SPAN, person=one.person, since=page.day(one.since), until=page.day(one.until))


def _revenue(page: Page, row: TierRow, found: Bought) -> Card:
    spans = {"months": page.settings.tier_months}
    label, change = page.say(words.REVENUE, **spans), found.revenue - found.before
    title = f"{label} {page.money(found.revenue)}"
    rows = partial(bought_rows, page.question, row)
    return Card(
        label,
        page.money(found.revenue),
        ("+" if change > 0 else "") + page.money(change) if change else "",
        page.say(words.AGAINST, **spans),
        number=found.revenue,
        unit="money",
        help=page.say(words.REVENUE_HELP, before=page.money(found.before), **spans),
        on_open=(lambda: drill(page, title, rows(), COLUMNS, "revenue", sums=("amount",))) if row.orders else None,
    )


def _deals(page: Page, row: TierRow, found: Bought) -> Card:
    value = page.money(found.open_amount)
    title = f"{page.say(words.DEALS)} {value}"
    return Card(
        page.say(words.DEALS),
        value,
        number=found.open_amount,
        unit="money",
        help=page.say(words.DEALS_HELP),
        on_open=lambda: drill(
            page, title, bought_rows(page.question, row, "open"), COLUMNS, "open_deals", sums=("amount",)
        ),
    )


def _due(page: Page, row: TierRow) -> list[Card]:
    """Nothing where no contacts are kept."""
    if row.contact is None:
        return []
    late = page.say(words.LATE, days=fmt.days(row.days_overdue, page.language)) if row.days_overdue else ""
    cadence = fmt.days(row.cadence_days, page.language)
    value = (
        page.say(tier_words.CONTACTS["never"]) if row.contact == "never" else fmt.day_short(row.next_due, page.language)
    )
    title = f"{page.say(words.DUE)}: {value}"
    return [
        Card(
            page.say(words.DUE),
            value,
            late,
            more_is_better=False,
            help=page.say(words.DUE_HELP, cadence=cadence, tier=row.tier),
            on_open=lambda: drill(page, title, bought_rows(page.question, row, "told"), COLUMNS, "last_told"),
        )
    ]


def _health(page: Page, row: TierRow) -> Card:
    days = waited(row, page.as_of)
    value = page.say(tier_words.LIVES[row.life])
    if days is None:
        return Card(page.say(words.HEALTH), value, help=page.say(words.NEVER_BOUGHT))
    told = fmt.days(days, page.language)
    usual = page.say(words.USUAL, days=fmt.days(row.rhythm, page.language)) if row.rhythm else page.say(words.NO_USUAL)
    rows = partial(bought_rows, page.question, row, "last")
    return Card(
        page.say(words.HEALTH),
        value,
        page.say(words.WAITED, days=told),
        more_is_better=False if row.life in ("at_risk", "dormant") else None,
        arrow=False,
        help=page.say(words.HEALTH_HELP, day=page.day(row.last_order_on), waited=told, usual=usual),
        on_open=lambda: drill(page, value, rows(), COLUMNS, "last_bought", sums=("amount",)),
    )
