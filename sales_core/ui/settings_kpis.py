"""The KPIs that the team makes for itself."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import streamlit as st

from sales_core.metrics import BY_KEY
from sales_core.model.own_kpi import OwnKpi, key_of
from sales_core.text import metrics as metric_words
from sales_core.text import own_kpis as words
from sales_core.text.core import Text
from sales_core.ui.kpi_names import names
from sales_core.ui.page import Page
from sales_core.ui.settings_grid import Cell, grid
from sales_core.ui.settings_save import offer

_FIELDS: Mapping[str, tuple[Text, Cell]] = {
    "name": (words.NAME, "text"),
    "top": (words.TOP, "choice"),
    "bottom": (words.BOTTOM, "choice"),
    "unit": (words.UNIT, "choice"),
    "direction": (words.DIRECTION, "choice"),
}


def own_kpis(page: Page) -> None:
    """The section."""
    st.caption(page.say(words.HINT))
    known = names(page)
    choices = {"top": known, "bottom": known, "unit": metric_words.UNITS, "direction": metric_words.DIRECTIONS}
    stored = [{**vars(row), "bottom": row.bottom or None} for row in page.settings.own_kpis]
    wanted = read(grid(page, "own_kpis", stored, _FIELDS, choices))
    told = [page.say(words.PROBLEMS[code]) for code in problems(wanted)]
    offer(page, words.SETTINGS, {"own_kpis": wanted}, told)


def read(rows: Sequence[Mapping[str, Any]]) -> tuple[OwnKpi, ...]:
    """The KPIs of the grid; a ratio is a percent and better when higher unless something else is said."""
    return tuple(
        OwnKpi(
            (row["name"] or "").strip(),
            row["top"] or "",
            row["bottom"] or "",
            row["unit"] or "percent",
            row["direction"] or "up",
        )
        for row in rows
    )


def problems(wanted: Sequence[OwnKpi]) -> Iterator[str]:
    """Codes of what is wrong: unnamed, taken, alone."""
    keys = [key_of(row.name) for row in wanted]
    built_in = {key_of(text) for metric in BY_KEY.values() for text in (metric.key, metric.label.en, metric.label.zh)}
    if any(not row.name or not row.top for row in wanted):
        yield "unnamed"
    if len(set(keys)) < len(keys) or built_in & set(keys):
        yield "taken"
    if any(row.top in BY_KEY and not row.bottom for row in wanted):
        yield "alone"
