"""Opens what is behind the numbers of a page and reads the dialog as a user does."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest

from sales_core.text import common, lineage
from sales_core.text.core import Language

EN = Language.EN
_SUM = re.compile(r"(.+) (-?)[^\d-]*([\d,]+(?:\.\d+)?)$")


@dataclass(frozen=True)
class Opened:
    """A dialog of rows: its title, what it says above them, and the rows by heading."""

    title: str
    lines: tuple[str, ...]
    rows: pd.DataFrame

    def total(self, column: str = "Amount", **where: str) -> Decimal:
        """The sum of a column, of the rows whose other columns say so."""
        return sum((value for value in self._where(where)[column] if not pd.isna(value)), Decimal(0))

    def count(self, column: str = "", **where: str) -> int:
        """How many rows, or different values of a column."""
        rows = self._where(where)
        return rows[column].nunique() if column else len(rows)

    def _where(self, where: dict[str, str]) -> pd.DataFrame:
        rows = self.rows
        for name, value in where.items():
            rows = rows[rows[name] == value]
        return rows

    def named(self, **fields: str) -> list[SimpleNamespace]:
        """The rows as objects: field=heading; None where there is no such heading or value."""
        return [
            SimpleNamespace(**{name: _cell(row.get(heading)) for name, heading in fields.items()})
            for row in self.rows.to_dict("records")
        ]


def _cell(value: Any) -> Any:
    return None if value is None or pd.isna(value) else value


def press(app: AppTest, key: str) -> Opened:
    """What a card's button opens."""
    return dialog(app.button(key=key).click().run())


def pick(app: AppTest, key: str, what: Any) -> Opened:
    """What a row of a table (by its place) or a bar of a chart (by its data) opens."""
    app.session_state[f"{key}_picked"] = what
    return dialog(app.run())


def dialog(app: AppTest) -> Opened:
    assert not app.exception, [shown.stack_trace for shown in app.exception]
    (box,) = [block for block in blocks(app._tree) if block.type == "dialog"]
    captions = tuple(shown.value.replace("\\", "") for shown in box.caption)
    tables = [shown.value for shown in box.dataframe if str(shown.key).startswith("drill_")]
    return Opened(box.proto.dialog.title.replace("\\", ""), captions, tables[0] if tables else pd.DataFrame())


def blocks(block: Any) -> Iterator[Any]:
    for child in getattr(block, "children", {}).values():
        yield child
        yield from blocks(child)


def adds_up(opened: Opened) -> None:
    """What is said above the rows is what they come to, and each leads to a cell of a sheet."""
    assert len(opened.rows), opened.title
    assert (opened.rows["File"].str.len() > 0).all(), opened.title
    assert (opened.rows["Row"].astype(int) > 1).all(), opened.title
    assert lineage.PICK.say(EN) in opened.lines, f"{opened.title}: no row can be picked"
    told = {line.split(" · ")[0]: line.split(" · ")[1:] for line in opened.lines}
    text = common.ROW_BEHIND if len(opened.rows) == 1 else common.ROWS_BEHIND
    assert text.say(EN, count=f"{len(opened.rows):,}") in told, (opened.title, told)
    for start, sums in told.items():
        rows = opened.rows
        if found := re.fullmatch(r"(.*): ([\d,]+) rows?", start):
            by = next(name for name in rows if found[1] in set(rows[name].fillna("—").replace("", "—")))
            rows = rows[rows[by].fillna("—").replace("", "—") == found[1]]
            assert len(rows) == int(found[2].replace(",", ""))
        for said in sums:
            column, minus, amount = _SUM.fullmatch(said).groups()
            total = sum((value for value in rows[column] if not pd.isna(value)), Decimal(0))
            assert Decimal(minus + amount.replace(",", "")) == round(total, 2), (opened.title, said)


def charts(app: AppTest) -> dict[str, list[dict[str, Any]]]:
    """The traces of each chart whose bars or points open something, by the chart's key."""
    found = {}
    for shown in app.get("plotly_chart"):
        if list(shown.proto.selection_mode):
            found[shown.key] = json.loads(shown.proto.spec or shown.proto.figure.spec)["data"]
    return found


def tables(app: AppTest) -> dict[str, pd.DataFrame]:
    """The tables whose rows open something, by key."""
    return {str(shown.key): shown.value for shown in app.dataframe if list(shown.proto.selection_mode)}
