"""Keeps what the settings page changes, as an upload of its own that can be undone."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.settings_text import encode
from sales_core.text import settings as words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.plain import plain

_SAVED = "settings_saved"


def locked(page: Page) -> Text | None:
    """Why the settings cannot be changed here, None when they can."""
    if page.store.is_sample:
        return words.SAMPLE
    return None if page.viewer.sees_all else words.OTHERS


def key(name: str) -> str:
    """The key of a control; it changes with each save, so that every control shows again what is stored."""
    return f"settings_{name}_{st.session_state.get(_SAVED, 0)}"


def offer(page: Page, section: Text, wanted: Mapping[str, Any], problems: Sequence[str] = ()) -> None:
    """Show what is wrong, and a button that saves those of the `wanted` settings that differ from the stored ones."""
    changed = {name: value for name, value in wanted.items() if value != getattr(page.settings, name)}
    rows = [{"name": name, "value": encode(value)} for name, value in changed.items()]
    _button(page, section, Kind.SETTINGS, rows, problems)


def offer_people(page: Page, rows: Sequence[Mapping[str, object]], problems: Sequence[str] = ()) -> None:
    """The same for changed rows of the people sheet."""
    _button(page, words.PEOPLE, Kind.PEOPLE, rows, problems)


def greet() -> None:
    """Say once, after the run that saved, that it was saved."""
    if said := st.session_state.pop("settings_said", ""):
        st.toast(said, icon=":material/check_circle:")


def _button(
    page: Page, section: Text, kind: Kind, rows: Sequence[Mapping[str, object]], problems: Sequence[str]
) -> None:
    for problem in problems:
        st.error(plain(problem), icon=":material/error:")
    pressed = st.button(
        page.say(words.SAVE),
        key=f"settings_save_{section.en}",
        type="primary",
        disabled=bool(problems) or not rows or locked(page) is not None,
    )
    if pressed:
        save(page, section, kind, rows)


def save(page: Page, section: Text, kind: Kind, rows: Sequence[Mapping[str, object]]) -> None:
    """Commit the rows as an upload of their own and show the page anew; PermissionError for who may not change them."""
    if locked(page) is not None:
        raise PermissionError(f"{page.viewer.name} may not change the settings")
    # The roster belongs to the sheets' own time; settings hold from the day that they are made.
    as_of = (page.reader.latest_as_of() or page.today) if kind is Kind.PEOPLE else page.today
    name = page.say(words.FORM, section=page.say(section))
    page.store.commit([form_sheet(kind, rows, page.viewer.name, as_of, name)], page.viewer.name, "form")
    st.session_state[_SAVED] = st.session_state.get(_SAVED, 0) + 1
    st.session_state["settings_said"] = page.say(words.SAVED)
    st.rerun()
