"""The rows of progress against target, and the rows of sheets behind them."""

from collections.abc import Callable, Sequence
from types import SimpleNamespace

import streamlit as st

from sales_core.reports.progress_rows import rows_behind
from sales_core.reports.targets import TargetRow
from sales_core.text import targets as words
from sales_core.text import targets_heat as heat
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.target_parts import label, unit, who

SHOWN = {"money": Show.WHOLE_MONEY, "count": Show.COUNT, "percent": Show.PERCENT, "days": Show.DAYS}
SAME = ("level", "team", "person")  # what tells one row from another
BEHIND = (
    Column("what", words.WHAT, words=words.WHATS),
    Column("day", words.DAY, Show.DATE),
    Column("person", words.PERSON),
    Column("customer", words.CUSTOMER),
    Column("subject", words.SUBJECT),
    Column("amount", words.AMOUNT, Show.MONEY),
)


def named_rows(page: Page, rows: Sequence[TargetRow]) -> list[SimpleNamespace]:
    """The rows with a name for each to show."""
    return [SimpleNamespace(**vars(row), name=name_of(page, row)) for row in rows]


def name_of(page: Page, row: TargetRow) -> str:
    """What a row is called."""
    if row.person is None:
        return row.team or page.say(words.WHOLE_TEAM)
    return row.person or page.say(words.UNASSIGNED)


def columns(metric: str) -> tuple[Column, ...]:
    """Target, actual and gap by person or team; run rates of what is counted in pieces have a decimal."""
    amount = SHOWN.get(unit(metric), Show.NUMBER)
    rate = Show.NUMBER if amount is Show.COUNT else amount
    return (
        Column("name", words.PERSON),
        Column("target", words.TARGET, amount, words.TARGET_HELP),
        Column("actual", words.ACTUAL, amount),
        Column("attainment", words.ATTAINMENT, Show.PERCENT, words.ATTAINMENT_HELP),
        Column("expected", words.EXPECTED, rate),
        Column("pace", words.PACE, Show.PERCENT, words.PACE_HELP),
        Column("gap", words.GAP, amount, words.GAP_HELP),
        Column("required_run_rate", words.RUN_RATE, rate, words.RUN_RATE_HELP),
    )


def market_note(page: Page, metric: str) -> None:
    """Why there is no new-market revenue where no market is said to be new."""
    if metric == "new_market_revenue" and not page.settings.new_markets:
        st.caption(page.say(heat.NO_MARKETS))


def behind(page: Page, metric: str, person: str | None, act: Callable[[], None] | None = None, team: str = "") -> None:
    """The rows of sheets behind what a person (None: everybody, or a team) reached, those that set the target first.

    act: as for a drill.
    """
    name = (team or who(page)) if person is None else person or page.say(words.UNASSIGNED)
    title = page.say(words.ROWS_OF, person=name, metric=page.say(label(metric)), period=page.period_name())
    sums = ("amount",) if unit(metric) == "money" else ()
    drill(page, title, rows_behind(page.question, metric, person, team), BEHIND, metric, act, sums, by="what")


def opener(page: Page, metric: str) -> Callable[[], None]:
    """Opens what is behind everybody's number."""
    return lambda: behind(page, metric, None)


def person_opener(page: Page, metric: str) -> Callable[[object], None]:
    """Opens what is behind a person's bar."""
    return lambda person: behind(page, metric, str(person))


def row_opener(page: Page, metric: str) -> Callable[[SimpleNamespace], None]:
    """Opens what is behind a row of the table; of one of several teams, what its people did."""
    return lambda row: behind(page, metric, row.person, team=row.team if row.level == "subteam" else "")
