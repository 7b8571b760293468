"""What the customer tiers page says and lists."""

from collections.abc import Callable, Sequence

from sales_core.reports.tier_row import QUIET_DAYS, TierRow
from sales_core.reports.tiers_summary import Chosen, TierCounts, TierTotal, tier_counts, tier_list, tier_totals
from sales_core.text import format as fmt
from sales_core.text import tier_choice as choice
from sales_core.text import tiers as words
from sales_core.text.core import Text
from sales_core.ui.cards import Card
from sales_core.ui.columns import Column, Show
from sales_core.ui.compare import listed
from sales_core.ui.page import Page
from sales_core.ui.tier_behind import behind
from sales_core.ui.tier_filter import MOST
from sales_core.ui.tier_told import how, how_text

_CONTACT = (
    Column("contact", words.CONTACT, words=words.CONTACTS),
    Column("days_overdue", words.DAYS_OVERDUE, Show.DAYS),
    Column("last_contact_on", words.LAST_CONTACT, Show.DATE, words.LAST_CONTACT_HELP),
    Column("next_due", words.NEXT_DUE, Show.DATE),
)
_SAID = (
    Column("by", choice.BY, words=choice.BYS),
    Column("computed", choice.COMPUTED, help=choice.COMPUTED_HELP),
)


def sentence(page: Page, totals: Sequence[TierTotal], counts: TierCounts) -> str:
    """How much hangs on the A customers."""
    a = _of(totals, "A")
    if not counts.buying or a is None:
        return page.say(words.NO_REVENUE, all=fmt.count(counts.customers), months=page.settings.tier_months)
    told = words.FINDING_ONE if a.customers == 1 else words.FINDING
    numbers = {"count": fmt.count(a.customers), "all": fmt.count(counts.buying), "share": fmt.percent(a.share, 0)}
    return page.say(told, months=page.settings.tier_months, **numbers)


def detail(page: Page, totals: Sequence[TierTotal], urgent: Sequence[TierRow]) -> str:
    """How well the A customers are looked after; `urgent`: the most urgent customers first."""
    a = _of(totals, "A")
    if a is None or a.overdue is None:
        return "" if a is None else page.say(words.NO_CONTACTS)
    late = [row for row in urgent if row.tier == "A" and row.contact == "overdue"]
    said = page.say(words.NEVER, count=fmt.count(a.never)) if a.never else ""
    if late:
        worst = max(late, key=lambda row: row.days_overdue or 0)
        days = fmt.days(worst.days_overdue, page.language)
        overdue = page.say(words.OVERDUE, count=fmt.count(a.overdue), days=days, customer=worst.customer)
        return f"{overdue} {said}".strip()
    return said or page.say(words.IN_TOUCH)


def cards(page: Page, totals: Sequence[TierTotal], counts: TierCounts) -> list[Card]:
    """A customers, their share, overdue by tier, new, dormant; not yet bought where contacts are not kept."""
    a = _of(totals, "A")
    overdue = _overdue(page, totals)
    return [
        Card(
            page.say(words.A_CUSTOMERS),
            fmt.count(a.customers if a else 0),
            number=a.customers if a else 0,
            help=how(page),
            on_open=_opener(page, words.A_CUSTOMERS, "a_customers", fmt.count(a.customers)) if a else None,
        ),
        Card(
            page.say(words.A_SHARE),
            fmt.percent(a.share if a else None),
            more_is_better=None,
            number=a.share if a else None,
            unit="percent",
            help=page.say(words.A_SHARE_HELP, months=page.settings.tier_months),
            on_open=_opener(page, words.A_SHARE, "a_share", fmt.percent(a.share)) if a and a.share else None,
        ),
        overdue or _count(page, words.PROSPECTS, words.PROSPECTS_HELP, counts.prospects, "prospects"),
        _count(page, words.NEW, words.NEW_HELP, counts.new, "new"),
        _count(page, words.DORMANT, words.DORMANT_HELP, counts.dormant, "dormant"),
    ]


def cards_at(page: Page) -> list[Card]:
    """The same cards of a page on another day."""
    return cards(page, tier_totals(page.question), tier_counts(page.question))


def list_at(then: Page, page: Page, chosen: Chosen) -> list[TierRow]:
    """The customers of the list as they were on another day, and those who are on it no more."""
    everybody = tier_list(page.question, chosen)
    return listed(tier_list(then.question, chosen), everybody[:MOST], everybody, ("customer",))


def columns(page: Page, rows: Sequence[TierRow], everything: bool = False) -> tuple[Column, ...]:
    """The columns that `rows` have something for; `everything`: with the numbers behind tier and segment."""
    months = page.settings.tier_months
    behind = (
        Column("orders", words.ORDERS.filled(months=months), Show.COUNT),
        *(Column(name, label, Show.COUNT) for name, label in words.SCORES.items()),
        Column("cumulative_share", words.CUMULATIVE, Show.PERCENT),
        Column("first_order_on", words.FIRST_ORDER, Show.DATE),
        Column("cadence_days", words.CADENCE, Show.DAYS),
        Column("reason", choice.REASON),
        Column("decided_by", choice.DECIDED_BY),
        Column("until", choice.UNTIL, Show.DATE),
    )
    return (
        Column("customer", words.CUSTOMER),
        Column("person", words.OWNER, words={"": words.UNOWNED}),
        Column("tier", words.TIER_LABEL, help=how_text(page)),
        *(_SAID if any(row.tier != row.computed for row in rows) else ()),
        *(_CONTACT if any(row.contact for row in rows) else ()),
        Column("revenue", words.REVENUE.filled(months=months), Show.WHOLE_MONEY),
        Column("share", words.SHARE, Show.PERCENT),
        Column("segment", words.SEGMENT, help=words.SEGMENT_HELP.filled(months=months), words=words.SEGMENTS),
        Column("last_order_on", words.LAST_ORDER, Show.DATE),
        Column("life", words.LIFE, words=words.LIVES),
        *(behind if everything else ()),
    )


def _of(totals: Sequence[TierTotal], tier: str) -> TierTotal | None:
    return next((row for row in totals if row.tier == tier), None)


def _opener(page: Page, label: Text, number: str, value: str) -> Callable[[], None]:
    return lambda: behind(page, number, f"{page.say(label)} {value}")


def _count(page: Page, label: Text, help_: Text, value: int, number: str) -> Card:
    return Card(
        page.say(label),
        fmt.count(value),
        more_is_better=label is not words.DORMANT,
        number=value,
        help=page.say(help_, days=QUIET_DAYS, factor=f"{page.settings.risk_factor.normalize():f}"),
        on_open=_opener(page, label, number, fmt.count(value)) if value else None,
    )


def _overdue(page: Page, totals: Sequence[TierTotal]) -> Card | None:
    known = [row for row in totals if row.overdue is not None and row.cadence_days]
    if not known:
        return None
    cadence = ", ".join(
        page.say(words.CADENCE_OF, tier=row.tier, days=fmt.days(row.cadence_days, page.language)) for row in known
    )
    label = page.say(words.OVERDUE_CARD, tiers=" · ".join(row.tier for row in known))
    value = " · ".join(fmt.count(row.overdue) for row in known)
    return Card(
        label,
        value,
        help=page.say(words.OVERDUE_HELP, cadence=cadence),
        on_open=(lambda: behind(page, "overdue", f"{label}: {value}")) if any(row.overdue for row in known) else None,
    )
