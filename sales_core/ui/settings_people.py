"""The roster: who is in the team, in which role, from when until when."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import streamlit as st

from sales_core.reports.settings import RosterRow, roster_rows
from sales_core.text import settings as words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.settings_grid import Cell, grid
from sales_core.ui.settings_save import offer_people

_FIELDS: Mapping[str, tuple[Text, Cell]] = {
    "person": (words.PERSON, "text"),
    "role": (words.ROLE, "text"),
    "team": (words.TEAM, "text"),
    "manager": (words.MANAGER, "text"),
    "region": (words.REGION, "text"),
    "email": (words.EMAIL, "text"),
    "joined_on": (words.JOINED, "date"),
    "left_on": (words.LEFT, "date"),
}


def people(page: Page) -> None:
    """The section."""
    st.caption(page.say(words.PEOPLE_HINT))
    known = roster_rows(page.question)
    edited = grid(page, "people", [asdict(row) for row in known], _FIELDS, rows_may="add")
    offer_people(page, changed(known, edited), list(_problems(page, known, edited)))


def changed(known: Sequence[RosterRow], edited: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The rows to keep: new people, and those of whom anything differs; `edited` begins with the known ones."""
    before: list[dict[str, Any]] = [asdict(row) for row in known]
    rows = [dict(row) | {"person_id": old["person_id"]} for row, old in zip(edited, before, strict=False)]
    differing = [
        row for row, old in zip(rows, before, strict=False) if any(_differs(row, old, name) for name in _FIELDS)
    ]
    return [*differing, *(dict(row) for row in edited[len(known) :])]


def _differs(row: Mapping[str, Any], old: Mapping[str, Any], name: str) -> bool:
    """An empty text and none at all are the same."""
    return (row[name] or None) != (old[name] or None)


def _problems(page: Page, known: Sequence[RosterRow], edited: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    names = [row["person"] or "" for row in edited]
    if "" in names:
        yield page.say(words.UNNAMED)
    for name, times in Counter(names).items():
        if name and times > 1:
            yield page.say(words.TWICE, name=name)
    for old, name in zip(known, names, strict=False):
        if name and name != old.person and not old.person_id:
            yield page.say(words.RENAMED, person=old.person)
