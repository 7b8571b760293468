"""The steps of the pipeline: their names, how likely they are to be won, and what counts as won and lost."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import streamlit as st

from sales_core.model.settings import Stage
from sales_core.text import settings as words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.settings_grid import Cell, decimal, grid, ratio
from sales_core.ui.settings_save import key, locked, offer

_FIELDS: Mapping[str, tuple[Text, Cell]] = {
    "position": (words.POSITION, "number"),
    "name": (words.STAGE, "text"),
    "name_zh": (words.STAGE_ZH, "text"),
    "probability": (words.PROBABILITY, "number"),
    "status": (words.STATUS, "choice"),
    "aliases": (words.ALIASES, "text"),
}


def stages(page: Page) -> None:
    """The section."""
    st.caption(page.say(words.STAGES_HINT))
    stored = [
        vars(stage) | {"position": place, "probability": stage.probability * 100, "aliases": ", ".join(stage.aliases)}
        for place, stage in enumerate(page.settings.stages, 1)
    ]
    edited = grid(page, "stages", stored, _FIELDS, {"status": words.STATUSES})
    stalled = st.number_input(
        page.say(words.STALLED),
        1.0,
        10.0,
        float(page.settings.stalled_after),
        0.1,
        key=key("stalled"),
        disabled=locked(page) is not None,
    )
    wanted = read(edited)
    told = [page.say(words.STAGE_PROBLEMS[code]) for code in problems(wanted)]
    offer(page, words.STAGES, {"stages": wanted, "stalled_after": decimal(stalled, 2)}, told)


def read(rows: Sequence[Mapping[str, Any]]) -> tuple[Stage, ...]:
    """The stages in the order of their numbers; one without a number comes last."""
    placed = sorted(rows, key=lambda row: float("inf") if row["position"] is None else row["position"])
    return tuple(
        Stage(
            row["name"] or "",
            row["name_zh"] or row["name"] or "",
            ratio(row["probability"] or 0),
            row["status"] or "open",
            tuple(name.strip() for name in (row["aliases"] or "").replace("，", ",").split(",") if name.strip()),
        )
        for row in placed
    )


def problems(wanted: Sequence[Stage]) -> Iterator[str]:
    """Codes of what is wrong: unnamed, probability, no_won, no_open."""
    if any(not stage.name for stage in wanted):
        yield "unnamed"
    if any(not 0 <= stage.probability <= 1 for stage in wanted):
        yield "probability"
    for status in ("won", "open"):
        if all(stage.status != status for stage in wanted):
            yield f"no_{status}"
