"""Who sets targets, and how what was set is kept: a batch like any upload, undone like one."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

import streamlit as st

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import add_months
from sales_core.text import format as fmt
from sales_core.text import targets as words
from sales_core.text.core import Text
from sales_core.ui.guard import allow, sees
from sales_core.ui.page import Page
from sales_core.ui.plain import plain

_SAVED, _SAID = "targets_saved", "targets_said"
# Whoever has no name is kept by a word of the language spoken then, and told in the one spoken now.
EDITORS = {"": words.MANAGER, words.MANAGER.en: words.MANAGER, words.MANAGER.zh: words.MANAGER}


def may_edit(page: Page) -> bool:
    """Whoever leads somebody sets targets; a salesperson does not set the own one."""
    return page.viewer.leads


def saves() -> int:
    """How often something was saved in this session: a part of the keys of what starts anew then."""
    return int(st.session_state.get(_SAVED, 0))


def target_row(
    owner: tuple[str, str], month: date, target: Decimal | None, metric: str, reason: str = ""
) -> dict[str, object]:
    """One row of the targets sheet, of a person or (person "") of a team."""
    return {
        "person": owner[0],
        "team": owner[1],
        "metric": metric,
        "starts_on": month,
        "ends_on": add_months(month, 1) - timedelta(days=1),
        "target": target,
        "reason": reason,
    }


def save(page: Page, rows: Sequence[Mapping[str, object]]) -> None:
    """Keep the targets as one batch and show the page anew; PermissionError for those of anybody not led."""
    people = [str(row["person"]) for row in rows if row["person"]]
    whole = page.viewer.sees_all or len(people) == len(rows)
    allow(page, may_edit(page) and whole and sees(page, people), "these targets")
    told = words.SAVED_ONE if len(rows) == 1 else words.SAVED
    keep(page, Kind.TARGETS, rows, words.FORM_NAME, page.say(told, count=fmt.count(len(rows))))


def keep(page: Page, kind: Kind, rows: Sequence[Mapping[str, object]], form: Text, said: str) -> None:
    """Keep what was filled in as one batch and show the page anew; it then says `said` once."""
    # As of the latest sheet, so that setting a target does not move the day from which everything is looked at.
    as_of = page.reader.latest_as_of() or page.today
    page.store.commit([form_sheet(kind, rows, editor(page), as_of, page.say(form))], editor(page), "form")
    said_after(said)
    st.rerun()


def said_after(said: str) -> None:
    """Count what was saved; the next run says so."""
    st.session_state[_SAVED] = saves() + 1
    st.session_state[_SAID] = said


def editor(page: Page) -> str:
    """Who sets targets, as the log keeps it."""
    return page.viewer.name or page.say(words.MANAGER)


def told_editor(page: Page, kept: str) -> str:
    """The name of an editor as the log keeps it, in the language of the page."""
    return page.say(EDITORS[kept]) if kept in EDITORS else kept


def greet() -> None:
    """Say once, after the run that saved, what was saved."""
    if said := st.session_state.pop(_SAID, ""):
        st.toast(plain(said), icon=":material/check_circle:")
