"""Empty sheets to fill in: a header in the reader's language, a row of guidance, and checks on the cells."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

import xlsxwriter

from sales_core.model.entities import entity_of
from sales_core.model.kinds import FieldType, Kind

ROWS = 2_000  # rows that are checked while they are filled in
FORMATS = {
    FieldType.TEXT: "@",
    FieldType.ID: "@",
    FieldType.DATE: "yyyy-mm-dd",
    FieldType.MONEY: "#,##0.00",
    FieldType.NUMBER: "0.####",
    FieldType.PERCENT: "0%",
}
SIGNED = frozenset({"amount", "quantity", "discount", "cost"})  # negative for returns
FREE_DATES = frozenset({"starts_on"})  # a month in words is welcome too


def template(
    kind: Kind,
    headers: Mapping[str, str],
    guidance: Mapping[str, str],
    choices: Mapping[str, Sequence[str]] | None = None,
    sheet: str = "",
) -> bytes:
    """The xlsx file of a template.

    headers: field → label, in the order of the columns wanted. guidance: field → the sentence under the header.
    choices: field → the values offered in a list. sheet: the tab's name.
    """
    entity = entity_of(kind)
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    page = book.add_worksheet(sheet[:31] or kind.value)
    bold = book.add_format({"bold": True, "bg_color": "#E8EEF7", "border": 1})
    grey = book.add_format({"italic": True, "font_color": "#666666", "text_wrap": True, "valign": "top"})
    names = [name for name in headers if name in entity.names()]
    for place, name in enumerate(names):
        style = book.add_format({"num_format": FORMATS[entity.type_of(name)] if name not in FREE_DATES else "@"})
        page.set_column(place, place, max(14, 2 * len(headers[name])), style)
        page.write_string(0, place, headers[name], bold)
        page.write_string(1, place, guidance.get(name, ""), grey)
        if rule := _rule(name, entity.type_of(name), (choices or {}).get(name, ())):
            page.data_validation(2, place, ROWS, place, rule)
    page.set_row(1, 48)
    page.freeze_panes(2, 0)
    book.close()
    return out.getvalue()


def _rule(name: str, kind: FieldType, offered: Sequence[str]) -> dict[str, Any] | None:
    """What Excel checks in the cells of a column; None where anything may stand."""
    if offered:
        return {"validate": "list", "source": list(offered), "error_type": "warning"}
    if kind is FieldType.DATE and name not in FREE_DATES:
        return {"validate": "date", "criteria": ">=", "value": "=DATE(1990,1,1)", "error_type": "warning"}
    if kind is FieldType.PERCENT:
        return {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1, "error_type": "warning"}
    if kind in (FieldType.MONEY, FieldType.NUMBER):
        least = -1e15 if name in SIGNED else 0
        return {"validate": "decimal", "criteria": ">=", "value": least, "error_type": "warning"}
    return None
