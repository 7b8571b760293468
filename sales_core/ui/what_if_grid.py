"""The grid of open deals that can be supposed to stand otherwise."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa
import streamlit as st

from sales_core.reports.what_if import LOST, OPEN, WON, IfDeal, Supposed, stands
from sales_core.text import what_if as words
from sales_core.ui.cells import date_format, number_format
from sales_core.ui.columns import Show
from sales_core.ui.deal_names import says_customer
from sales_core.ui.page import Page
from sales_core.ui.stage_names import stage_names

_OUTCOMES = {"=won": WON, "=lost": LOST}  # choices of the column of stages that are no stages


def grid(
    page: Page,
    rows: Sequence[IfDeal],
    supposed: Mapping[str, Supposed],
    key: str,
    keep: Callable[[dict[str, Supposed]], None],
) -> None:
    """Show `rows` as they are supposed to stand. keep: is given what the reader supposes of some of them."""
    told = [supposed.get(row.key) or stands(row) for row in rows]

    def note() -> None:
        edits = {int(place): cells for place, cells in st.session_state[key]["edited_rows"].items()}
        keep({rows[place].key: edited(told[place], rows[place], cells) for place, cells in edits.items()})

    st.data_editor(
        _table(page, rows, told),
        hide_index=True,
        column_config=_columns(page, rows),
        disabled=["deal", "customer", "person"],
        height=430 if len(rows) > 12 else "content",
        placeholder="",
        key=key,
        on_change=note,
    )


def edited(told: Supposed, row: IfDeal, cells: Mapping[str, Any]) -> Supposed:
    """What is supposed of a deal with some cells typed anew; a stage that was emptied is as it stands."""
    if "stage" in cells:
        choice = cells["stage"] or row.stage
        told = replace(told, outcome=_OUTCOMES.get(choice, OPEN), stage=row.stage if choice in _OUTCOMES else choice)
    if "amount" in cells:
        told = replace(told, amount=_money(cells["amount"], row.amount))
    if "expected_close" in cells:
        day = cells["expected_close"]
        told = replace(told, expected_close=date.fromisoformat(str(day)[:10]) if day else None)
    return told


def _money(typed: float | None, stands_at: Decimal | None) -> Decimal | None:
    """The amount as it stands where that is what was typed, with all its decimals."""
    amount = None if typed is None else Decimal(str(typed))
    return stands_at if amount == stands_at else amount


def _table(page: Page, rows: Sequence[IfDeal], told: Sequence[Supposed]) -> pa.Table:
    outcomes = {outcome: choice for choice, outcome in _OUTCOMES.items()}
    columns: dict[str, pa.Array] = {
        "deal": pa.array([row.deal for row in rows], pa.string()),
        "customer": pa.array([row.customer for row in rows], pa.string()),
        "person": pa.array([row.person for row in rows], pa.string()),
        "stage": pa.array([outcomes.get(one.outcome, one.stage) for one in told], pa.string()),
        "amount": pa.array([None if one.amount is None else float(one.amount) for one in told], pa.float64()),
        "expected_close": pa.array([one.expected_close for one in told], pa.date32()),
    }
    if len(page.people) == 1:
        columns.pop("person")
    if says_customer(rows):
        columns.pop("customer")
    return pa.table(columns)


def _columns(page: Page, rows: Sequence[IfDeal]) -> dict[str, Any]:
    names = stage_names(page)
    known = [stage.name for stage in page.settings.stages if stage.status == "open"]
    choices = [*dict.fromkeys((*known, *(row.stage for row in rows))), *_OUTCOMES]

    def named(choice: object) -> str:
        stage = str(choice)
        if stage in _OUTCOMES:
            return page.say(words.OUTCOMES[_OUTCOMES[stage]])
        return page.say(names[stage]) if stage in names else stage

    return {
        "deal": st.column_config.TextColumn(page.say(words.DEAL), width=270),
        "customer": st.column_config.TextColumn(page.say(words.CUSTOMER), width=200),
        "person": st.column_config.TextColumn(page.say(words.PERSON)),
        "stage": st.column_config.SelectboxColumn(
            page.say(words.STAGE), options=choices, format_func=named, required=True
        ),
        "amount": st.column_config.NumberColumn(
            page.say(words.AMOUNT), min_value=0, format=number_format(Show.MONEY, page.currency, page.language)
        ),
        "expected_close": st.column_config.DateColumn(page.say(words.CLOSE), format=date_format(page.language)),
    }
