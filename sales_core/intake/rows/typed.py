"""The data rows with every field of their entity in the store's type, and what is wrong with each row."""

from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.columns.columns import fields_of
from sales_core.intake.columns.date_columns import odd_values
from sales_core.intake.columns.detect import Verdict
from sales_core.intake.columns.told import answers_of
from sales_core.intake.prepared import Mapped
from sales_core.intake.rows.discounts import money_off, times
from sales_core.intake.tables.body import Body
from sales_core.intake.tables.table import Table
from sales_core.intake.tables.targets import metric_cells, metric_named, spans_of, unpivot, with_percents, year_column
from sales_core.intake.values.asof import Origin, as_of, year_of
from sales_core.intake.values.dates import order_of, with_both
from sales_core.intake.values.distinct import Read
from sales_core.intake.values.readers import ARROW, MONEY, is_share, read_column
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Entity, FieldType, Kind

SPANNED = {Kind.TARGETS: "target", Kind.MEASURES: "measured"}  # kinds of a value per period, and its field


@dataclass
class Typed:
    """values: every field of the entity; cells: what those were read from.

    codes: (field, header, cells, codes) for columns with wrong cells.
    across: for months across, the header that each row's target stood under. shares: discounts in percent of the price.
    kept: columns by header that are mapped but stay with their row as they stand. reasons: field → why it was read so.
    """

    entity: Entity
    body: Body
    across: pa.Array | None = None
    shares: pa.Array | None = None
    kept: dict[str, pa.Array] = field(default_factory=dict)
    values: dict[str, pa.Array] = field(default_factory=dict)
    cells: dict[str, pa.Array] = field(default_factory=dict)
    reasons: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    codes: list[tuple[str, str, pa.Array, pa.Array]] = field(default_factory=list)

    def put(self, name: str, header: str, cells: pa.Array, read: Read) -> None:
        """Take over a column as read."""
        self.values[name] = read.values
        self.cells[name] = cells
        if read.reason:
            self.reasons[name] = read.reason
        if read.codes is not None:
            self.codes.append((name, header, cells, read.codes))


def typed(table: Table, body: Body, verdict: Verdict, origin: Origin) -> Typed:
    """The body in the store's types; UnclearOrderError when a date column has to be asked about."""
    assert verdict.kind is not None  # noqa: S101 - callers have refused a sheet without a kind
    entity = entity_of(verdict.kind)
    fields = fields_of(verdict.mapping)
    found = _wide(table, body, entity, origin) if verdict.wide else Typed(entity, body)
    for name, column in fields.items():
        if name not in found.values and not (entity.kind in SPANNED and name in ("starts_on", "ends_on")):
            cells = found.body.columns[column.column]
            answers = answers_of(table, column, entity.type_of(name), origin, lambda: _order_told(found.body))
            if name == "discount" and is_share(cells, answers):
                read = read_column(name, FieldType.PERCENT, cells, answers)
                found.shares, found.kept[column.header] = read.values, cells
                found.codes += [(name, column.header, cells, read.codes)] if read.codes is not None else []
                continue
            read = read_column(name, entity.type_of(name), cells, answers)
            found.put(name, column.header, cells, read)
            if name == "credit_split" and read.values.null_count == len(cells):
                found.kept[column.header] = cells
    if entity.kind in SPANNED:
        _span_fields(table, found, fields, origin)
    if entity.kind is Kind.TARGETS:
        _named_metric(table, found, fields, origin)
    if entity.kind is Kind.MEASURES:
        found.values["unit"] = with_percents(found.values.get("unit"), found.cells["measured"])
    _derive_orders(found, fields, origin, table)
    count = len(found.body.rows)
    for each in entity.fields:
        found.values.setdefault(each.name, pa.nulls(count, ARROW[each.type]))
    return found


def _order_told(body: Body) -> bool | None:
    """The order of day and month that the dates of all columns together tell."""
    return order_of(value for cells in body.columns for value in odd_values(cells) if with_both(value)).day_first


def _wide(table: Table, body: Body, entity: Entity, origin: Origin) -> Typed:
    """Months across, as rows."""
    across = unpivot(body, table.headers, year_of(origin, table.titles))
    found = Typed(entity, across.body, across.headers)
    found.values |= {"starts_on": across.starts_on, "ends_on": across.ends_on}
    name = SPANNED[entity.kind]
    answers = answers_of(table, Mapped(0, "", name, "wide", 1.0), entity.type_of(name), origin, lambda: None)
    found.put(name, "", across.target, read_column(name, entity.type_of(name), across.target, answers))
    return found


def _span_fields(table: Table, found: Typed, fields: dict[str, Mapped], origin: Origin) -> None:
    """First and last days of the period."""
    body = found.body
    if "starts_on" in fields and "starts_on" not in found.values:
        start, end = fields["starts_on"], fields.get("ends_on")
        years = year_column(table.headers, start.column)
        first, last = spans_of(
            body.columns[start.column],
            body.columns[end.column] if end else None,
            body.columns[years] if years is not None else None,
            year_of(origin, table.titles),
        )
        found.put("starts_on", start.header, body.columns[start.column], first)
        found.put(
            "ends_on", end.header if end else start.header, body.columns[end.column if end else start.column], last
        )


def _named_metric(table: Table, found: Typed, fields: dict[str, Mapped], origin: Origin) -> None:
    """The name of the metric."""
    body, count = found.body, len(found.body.rows)
    named = metric_named((origin.sheet, *table.titles, origin.file_name.rsplit(".", maxsplit=1)[0]))
    if "metric" in fields:
        read = metric_cells(body.columns[fields["metric"].column])
        found.values["metric"] = pc.fill_null(read.values, named)
    else:
        found.values["metric"] = pa.array([named] * count, pa.string())


def _derive_orders(found: Typed, fields: dict[str, Mapped], origin: Origin, table: Table) -> None:
    """An order's amount from price and quantity, its date from the sheet's where the sheet has no such column."""
    if found.entity.kind is not Kind.ORDERS:
        return
    if "unit_price" in found.values and "quantity" in found.values:
        gross = times(found.values["unit_price"], found.values["quantity"])
        off = times(gross, found.shares) if found.shares is not None else None
        if off is not None:
            found.values["discount"] = off
        elif "discount" in fields and "amount" not in fields:
            off = money_off(gross, found.values["discount"], found.cells["discount"], fields["discount"].header)
            found.reasons["discount"] = (("why", "left" if off is None else "taken off"),)
        if "amount" not in fields:
            found.values["amount"] = gross if off is None else pc.subtract(gross, pc.fill_null(off, 0)).cast(MONEY)
    if "ordered_on" not in fields:
        day, _ = as_of(origin, table.titles)
        found.values["ordered_on"] = pa.array([day] * len(found.body.rows), pa.date32())
