"""The frame: who looks, at whom, which period, from when, in which language."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING
from sales_core.reports.question import ask
from sales_core.reports.roster import Person, roster
from sales_core.store.reader import Reader
from sales_core.store.store import Store
from sales_core.text.core import Language
from sales_core.ui import state, stores
from sales_core.ui.page import Page

TEAM = "team:"  # what a chosen team starts with in the address, to tell it from a person
_PAGE = "frame_page"


def current() -> Page:
    """The page that is running; made from the address when a page file runs without the frame."""
    made: Page | None = st.session_state.get(_PAGE)
    return made or make(stores.current())


def start(store: Store) -> Page:
    """Make the page of this run from the address and hand it to whoever asks for the current one."""
    page = make(store)
    st.session_state[_PAGE] = page
    return page


def make(store: Store) -> Page:
    """What the address asks for; what it does not say, or says wrongly, is filled in from the data."""
    chosen = state.choices()
    viewer = store.viewer(chosen.get("viewer") or None)
    known_at = end_of(_date(chosen.get("known", "")))
    wide = store.reader(viewer, known_at)
    listed = roster(wide)
    people = _people(chosen.get("person", ""), listed)
    reader = store.reader(viewer, known_at, people) if people else wide
    now = min(today(), known_on() or date.max)
    latest = min(wide.latest_as_of() or now, now)
    period = _period(chosen.get("period", ""), wide) or ask(wide, latest).period
    question = ask(reader, latest, period, _date(chosen.get("as_of", "")))
    team = chosen["person"].removeprefix(TEAM) if people and chosen["person"].startswith(TEAM) else ""
    page = Page(
        store=store,
        question=question,
        language=language(chosen.get("lang", "")),
        viewer=viewer,
        person=None if team else _only(people or wide.viewer.scope),
        team=team,
        people=reader.people(),
        roster=_roster(wide, listed),
        listed=listed,
        today=today(),
    )
    compared = _date(chosen.get("compare", ""))
    if compared is None or compared >= (known_on() or date.max):
        return page
    return replace(page, compared_with=compared, earlier=lambda: _known_at_the_end_of(compared, page))


def _known_at_the_end_of(day: date, page: Page) -> Page:
    """The same people and period; looked back on from as late a day as the uploads of then describe."""
    reader = page.store.reader(page.reader.viewer, end_of(day))
    as_of = min(page.as_of, reader.latest_as_of() or page.as_of, day)
    question = ask(reader, day, page.period, as_of)
    return replace(page, question=question, people=reader.people())


def language(chosen: str = "") -> Language:
    """The chosen language, else that of the reader's browser, else English."""
    if chosen in tuple(Language):
        return Language(chosen)
    return Language.ZH if (st.context.locale or "").lower().startswith("zh") else Language.EN


def today() -> date:
    """The reader's own date, by the time zone of the browser."""
    return datetime.now(zone()).astimezone(zone()).date()


def end_of(day: date | None) -> datetime | None:
    """The end of the reader's day as the log writes moments: UTC without a zone."""
    if day is None:
        return None
    return datetime.combine(day, time.max).replace(tzinfo=zone()).astimezone(UTC).replace(tzinfo=None)


def zone() -> tzinfo | None:
    """The time zone of the browser; None, which stands for the server's own, when it is not known."""
    try:
        return ZoneInfo(st.context.timezone or "")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def known_on() -> date | None:
    """The day up to which uploads count; None for all of them."""
    return _date(state.choices().get("known", ""))


def viewers(page: Page) -> tuple[str, ...]:
    """Names that a viewer can take: everybody in the roster."""
    everybody = page.listed if page.viewer.sees_all else roster(page.store.reader(EVERYTHING))
    return tuple(row.person for row in everybody)


def _people(chosen: str, listed: tuple[Person, ...]) -> tuple[str, ...] | None:
    """The people whom a choice names; None for all, and for a name that is not listed."""
    if chosen.startswith(TEAM):
        return tuple(row.person for row in listed if row.team == chosen.removeprefix(TEAM)) or None
    return (chosen,) if any(row.person == chosen for row in listed) else None


def _only(people: tuple[str, ...]) -> str | None:
    """The one person looked at: the one chosen, or a salesperson who sees nobody else."""
    return people[0] if len(people) == 1 else None


def _roster(reader: Reader, listed: tuple[Person, ...]) -> tuple[str, ...]:
    """Salespeople first, so that a manager does not take a colour from them."""
    sellers = reader.people()
    return (*sellers, *sorted(row.person for row in listed if row.person not in sellers))


def _period(text: str, reader: Reader) -> Period | None:
    try:
        return Period.parse(text, reader.settings.fiscal_start)
    except ValueError:
        return None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
