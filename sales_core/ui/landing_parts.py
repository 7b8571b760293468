"""The section that says where a period will land, how sure that is, and how past forecasts fared."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace

import streamlit as st

from sales_core.figures import theme
from sales_core.figures.landing import landing_ranges
from sales_core.model.kinds import Kind
from sales_core.reports.landing import NEEDED, TOO_THIN, LandingRow, landing, landing_deals
from sales_core.reports.landing_past import LEAST, PastForecast, past_forecasts, record
from sales_core.text import format as fmt
from sales_core.text import landing as words
from sales_core.text.core import Text
from sales_core.text.words import sentence as joined
from sales_core.ui.cards import Card, cards
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.table import table
from sales_core.ui.target_parts import heading, who
from sales_core.ui.target_rows import opener

DEALS = (
    Column("deal", words.DEAL),
    Column("customer", words.CUSTOMER),
    Column("person", words.PERSON),
    Column("stage", words.STAGE),
    Column("amount", words.AMOUNT, Show.MONEY),
    Column("expected_close", words.CLOSE, Show.DATE),
    Column("won", words.WON, Show.PERCENT),
    Column("closes", words.CLOSES, Show.PERCENT),
    Column("expected", words.EXPECTED, Show.MONEY, words.FROM_DEALS_HELP),
)
PAST = (
    Column("name", words.PAST_PERIOD),
    Column("said_on", words.SAID_ON, Show.DATE),
    Column("landing", words.LANDING, Show.WHOLE_MONEY),
    Column("low", words.LOW, Show.WHOLE_MONEY),
    Column("high", words.HIGH, Show.WHOLE_MONEY),
    Column("actual", words.CAME, Show.WHOLE_MONEY),
    Column("error", words.ERROR, Show.PERCENT),
    Column("inside", words.INSIDE, words=words.INSIDES),
)


def lands(page: Page) -> tuple[Decimal, Decimal] | None:
    """Between what the running period's revenue is likely to end; None where that is not known."""
    rows = landing(page.question) if page.as_of >= page.period.start else ()
    if not rows or rows[0].reason or rows[0].low is None or rows[0].high is None:
        return None
    return rows[0].low, rows[0].high


def section(page: Page) -> None:
    """The landing of the running period's revenue; nothing for one that has ended or has not begun."""
    rows = landing(page.question)
    if not rows or rows[0].reason not in (None, TOO_THIN) or page.as_of < page.period.start:
        return
    heading(page.say(words.TITLE))
    whole = rows[0]
    if whole.reason == TOO_THIN:
        st.caption(page.say(words.THIN, deals=NEEDED))
        return
    st.markdown(plain(sentence(page, whole)))
    cards(_cards(page, whole), "landing", page.then(_cards_at))
    people = [row for row in rows if row.level == "person" and row.landing is not None]
    if len(people) > 1:
        colours = theme.person_colours(page.roster)
        chart(page, landing_ranges(people, page.money, colours, page.language), "landing")
    _record(page)


def sentence(page: Page, row: LandingRow) -> str:
    """Where it lands, and the chance to reach the target."""
    told = {"landing": page.money(row.landing), "low": page.money(row.low), "high": page.money(row.high)}
    said = page.say(words.FINDING, who=who(page), period=page.period_name(), **told)
    if row.probability is None:
        return said
    chance = page.say(words.CHANCE, target=page.money(row.target), probability=fmt.percent(row.probability, 0))
    return joined([said, chance], page.language)


def _cards_at(page: Page) -> list[Card]:
    """The cards of the page as of another moment; none where nothing could be said."""
    rows = landing(page.question)
    return _cards(page, rows[0]) if rows and rows[0].landing is not None else []


def _cards(page: Page, row: LandingRow) -> list[Card]:
    from_deals = Card(
        page.say(words.FROM_DEALS),
        page.money(row.from_deals),
        number=row.from_deals,
        unit="money",
        help=page.say(words.FROM_DEALS_HELP),
        on_open=(lambda: deals_behind(page)) if row.deals else None,
    )
    chance = Card(
        page.say(words.PROBABILITY),
        fmt.percent(row.probability, 0),
        help=page.say(words.PROBABILITY_HELP),
        number=row.probability,
        unit="percent",
    )
    return [
        _money(page, words.LANDING, row.landing, page.say(words.METHOD)),
        replace(_money(page, words.ACTUAL, row.actual), on_open=opener(page, "revenue") if row.actual else None),
        *([from_deals] if page.reader.has(Kind.DEALS) else []),
        _money(page, words.RUN_RATE, row.from_run_rate, page.say(words.RUN_RATE_HELP)),
        *([] if row.probability is None else [chance]),
    ]


def _money(page: Page, label: Text, value: Decimal | None, help: str = "") -> Card:
    return Card(page.say(label), page.money(value), help=help, number=value, unit="money")


def deals_behind(page: Page) -> None:
    """The open deals that the landing counts, with what each counts for."""
    drill(page, page.say(words.DEALS, period=page.period_name()), landing_deals(page.question), DEALS, "landing_deals")


def past(page: Page, person: str | None) -> None:
    """What was forecast for earlier periods and what came, of a person; None: the team."""
    table(page, _named(page, past_forecasts(page.question), person), PAST, "past_forecasts")


def _record(page: Page) -> None:
    """How good forecasts have been; worked out when asked for the list, for it reads six periods."""
    with st.expander(page.say(words.PAST), on_change="rerun", key="landing_past") as opened:
        if not opened.open:
            return
        found = past_forecasts(page.question)
        told = record(found)
        if told is None:
            st.caption(page.say(words.NO_RECORD, least=LEAST))
            return
        error = fmt.percent(told.mean_error, 0)
        st.caption(page.say(words.RECORD, inside=told.inside, forecasts=told.forecasts, error=error))
        before = page.then(lambda at: _named(at, past_forecasts(at.question)))
        table(page, _named(page, found), PAST, "landing_past", before=before, by=("period",))


def _named(page: Page, found: Sequence[PastForecast], person: str | None = None) -> list[SimpleNamespace]:
    """Those of a person, None for the team's, with their periods in the reader's words."""
    parse, fiscal_start = type(page.period).parse, page.period.fiscal_start
    return [
        SimpleNamespace(**vars(row), name=page.period_name(parse(row.period, fiscal_start)))
        for row in found
        if row.person == person
    ]
