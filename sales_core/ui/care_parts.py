"""What the care page says, counts and lists."""

from collections.abc import Callable, Sequence

import streamlit as st

from sales_core.reports.care import CareCount, care, care_counts
from sales_core.reports.care_behind import care_behind
from sales_core.reports.care_lines import CareLine, care_lines
from sales_core.reports.visits import Visit, monday_of, visits_of_week
from sales_core.text import care as words
from sales_core.text import feedback as feedback_words
from sales_core.text import format as fmt
from sales_core.text import tiers as tier_words
from sales_core.text.core import Text
from sales_core.text.words import sentence
from sales_core.ui.cards import Card
from sales_core.ui.columns import Column, Show
from sales_core.ui.compare import listed
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.target_parts import heading
from sales_core.ui.target_save import saves
from sales_core.ui.tier_behind import COLUMNS

MOST = 100  # customers listed: more are no list to work through
_COLUMNS = (
    Column("customer", words.CUSTOMER, width=200),
    Column("tier", words.TIER, help=tier_words.TIER_HELP),
    Column("reason", words.REASON, words=words.REASONS),
    Column("days_overdue", words.OVERDUE, Show.DAYS),
    Column("last_contact_on", words.LAST_ON, Show.DATE, tier_words.LAST_CONTACT_HELP),
    Column("last_said", words.LAST_SAID, width=260),
    Column("deal", words.DEAL, width=180),
    Column("deal_amount", words.DEAL_AMOUNT, Show.WHOLE_MONEY),
    Column("feedback", words.FEEDBACK, words=feedback_words.TYPES),
    Column("score", words.SCORE, Show.NUMBER),
)
_ALL = (
    Column("due_on", words.DUE_ON, Show.DATE),
    Column("feedback_on", words.FEEDBACK_ON, Show.DATE),
    Column("cadence_days", tier_words.CADENCE, Show.DAYS),
    Column("revenue", tier_words.REVENUE_OF_WINDOW, Show.WHOLE_MONEY),
)


def lines(page: Page) -> tuple[CareLine, ...]:
    """The first of those to contact, with what there is to talk about."""
    return care_lines(page.question, care(page.question)[:MOST])


def lines_at(then: Page, rows: Sequence[CareLine], page: Page) -> list[CareLine]:
    """The same as known on another day, and those who are on the list no more."""
    was = care_lines(then.question, care(then.question)[:MOST])
    return listed(was, rows, care(page.question), ("customer",))


def says(page: Page, rows: Sequence[CareLine]) -> tuple[str, str]:
    """How many are to be contacted, and who has waited longest of those that come first."""
    counts = care_counts(page.question)
    due, a_tier = sum(one.due for one in counts), sum(one.a_tier for one in counts)
    today = sum(row.reason == "visit" for row in rows)
    told = page.say(words.VISITS_TODAY, count=today) if today else ""
    late = [row for row in rows if row.days_overdue and row.tier == rows[today % len(rows)].tier]
    if late:
        worst = max(late, key=lambda row: row.days_overdue or 0)
        days = fmt.days(worst.days_overdue, page.language)
        told = sentence((told, page.say(words.LONGEST, customer=worst.customer, days=days)), page.language)
    if not rows:
        return page.say(words.NOBODY), told
    if due == 1 and len(rows) == 1:
        return page.say(words.FINDING_ONE, customer=rows[0].customer), told
    return page.say(words.FINDING_FEW if due < 2 else words.FINDING, count=fmt.count(due), a=fmt.count(a_tier)), told


def cards(page: Page) -> list[Card]:
    """How many are to be contacted and of which kind; visits of the week where any are planned."""
    counts = care_counts(page.question)
    cadence = ", ".join(
        page.say(tier_words.CADENCE_OF, tier=tier, days=fmt.days(days, page.language))
        for tier, days in page.settings.cadence
    )
    told = [
        _card(page, "due", words.DUE, page.say(words.DUE_HELP, cadence=cadence), sum(one.due for one in counts)),
        _card(page, "a_tier", words.A_TIER, page.say(words.A_TIER_HELP), sum(one.a_tier for one in counts)),
        _card(page, "promised", words.PROMISED, page.say(words.PROMISED_HELP), sum(one.promised for one in counts)),
        _card(page, "never", words.NEVER, page.say(words.NEVER_HELP), sum(one.never for one in counts)),
    ]
    planned = visits_of_week(page.question, monday_of(page.as_of))
    return [*told, _visits(page, planned)] if planned else told


def columns(page: Page, rows: Sequence[CareLine], everything: bool = False) -> tuple[Column, ...]:
    """Those that the rows have something for; who it is where there are several people."""
    several = len({row.person for row in rows}) > 1
    who = (Column("person", words.PERSON, words={"": tier_words.UNOWNED}),) if several or everything else ()
    shown = [*_COLUMNS[:1], *who, *_COLUMNS[1:], *(_ALL if everything else ())]
    return tuple(one for one in shown if everything or any(getattr(row, one.field) not in (None, "") for row in rows))


def of_person(page: Page, person: str, counts: Sequence[CareCount]) -> None:
    """Open the rows behind one person's bar."""
    due = next(one.due for one in counts if one.person == person)
    _open(page, "due", f"{person or page.say(tier_words.UNOWNED)} · {page.say(words.DUE)} {due:,}", person)()


def _card(page: Page, number: str, label: Text, advice: str, value: int) -> Card:
    told = f"{page.say(label)} {fmt.count(value)}"
    opens = _open(page, number, told) if value else None
    return Card(page.say(label), fmt.count(value), number=value, more_is_better=False, help=advice, on_open=opens)


def _open(page: Page, number: str, told: str, person: str | None = None) -> Callable[[], None]:
    return lambda: drill(page, told, care_behind(page.question, number, person), COLUMNS, number)


def _visits(page: Page, planned: Sequence[Visit]) -> Card:
    done = [one for one in planned if one.state == "done"]
    value = page.say(words.OF, done=len(done), all=len(planned))
    title = f"{page.say(words.VISITS)} {value}"
    return Card(
        page.say(words.VISITS),
        value,
        help=page.say(words.VISITS_HELP),
        on_open=lambda: drill(page, title, planned, VISITS, "visits"),
    )


VISITS = (
    Column("planned_on", words.PLANNED_ON, Show.DATE),
    Column("person", words.PERSON),
    Column("customer", words.CUSTOMER),
    Column("state", words.STATE, words=words.STATES),
    Column("done_on", words.DONE_ON, Show.DATE),
    Column("done_by", words.HOW),
)


def above(page: Page, rows: Sequence[CareLine]) -> None:
    """The list's title, what a row is picked for, and how many there are beside those listed."""
    heading(page.say(words.LIST))
    told = [page.say(words.PICK)] if page.keeps and rows else []
    if (every := len(care(page.question))) > len(rows):
        told.append(page.say(words.HIDDEN, shown=fmt.count(len(rows)), count=fmt.count(every)))
    if told:
        st.caption(sentence(told, page.language))


def key(name: str) -> str:
    """The key of a table; another one after each save, so that no other row stands selected in its place."""
    return f"{name}_{saves()}"
