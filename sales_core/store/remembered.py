"""Answers that hold for the next sheet with the same headers: written with a batch, forgotten with its undo."""

import json
from collections.abc import Mapping
from dataclasses import replace

import duckdb

from sales_core.intake.prepared import Choices, Prepared
from sales_core.model.kinds import Kind
from sales_core.store.compare import signature

LASTING = ("day_first", "header_row")  # and unit.HEADER; a date, a year or a guard's answer is one sheet's own
KEPT = ("year",)  # with the batch, so that its corrected rows are read with it, but not for the next sheet
CURRENCIES = "mixed_currencies"  # the one acceptance that lies in the nature of a sheet


def remembered(own: duckdb.DuckDBPyConnection) -> dict[str, Choices]:
    """Header signature → what was decided for the latest upload with these headers that counts and had answers."""
    found = own.execute(
        "select signature, choices from live_batch where signature <> '' and choices is not null order by batch_id"
    ).fetchall()
    decoded = ((told, _for_the_next(_decoded(text))) for told, text in found)
    return {told: choices for told, choices in decoded if choices != Choices()}


def _for_the_next(choices: Choices) -> Choices:
    return replace(choices, settings=tuple(pair for pair in choices.settings if pair[0] not in KEPT))


def lasting(own: duckdb.DuckDBPyConnection, sheet: Prepared) -> str | None:
    """JSON of what is to be kept of a sheet's answers, those that it was read with from memory included."""
    if sheet.corrects:
        return None  # its answers are those of the sheet that it corrects
    chosen = sheet.choices
    known = remembered(own).get(signature(sheet), Choices()) if sheet.remembered else Choices()
    settings = {name: value for name, value in chosen.settings if name in (*LASTING, *KEPT) or name.startswith("unit.")}
    if CURRENCIES in dict(chosen.settings).get("accept", "").split():
        settings["accept"] = CURRENCIES
    kept = Choices(
        chosen.kind or known.kind,
        tuple((dict(known.mapping) | dict(chosen.mapping)).items()),
        tuple((dict(known.settings) | settings).items()),
    )
    return None if kept == Choices() else _encoded(kept)


def _encoded(choices: Choices) -> str:
    told = {
        "kind": choices.kind,
        "mapping": dict(choices.mapping),
        "settings": dict(choices.settings),
    }
    return json.dumps({name: value for name, value in told.items() if value}, ensure_ascii=False)


def _decoded(text: str) -> Choices:
    told: Mapping[str, dict[str, str]] = json.loads(text)
    kind = told.get("kind")
    return Choices(
        Kind(str(kind)) if kind else None,
        tuple(told.get("mapping", {}).items()),
        tuple(told.get("settings", {}).items()),
    )
