"""What is known about a column beyond its cells: from its header, the titles, the names, and the user's answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.columns.date_columns import Days, UnclearOrderError
from sales_core.intake.prepared import Mapped
from sales_core.intake.tables.table import Table
from sales_core.intake.values.asof import Origin, year_ends, year_of
from sales_core.intake.values.readers import Answers
from sales_core.intake.words.headers import unit_in_title, unit_of
from sales_core.intake.words.words import words
from sales_core.model.kinds import FieldType

TO_COME = frozenset({"expected_close", "due_on", "next_contact_on", "starts_on", "ends_on"})  # days that may lie ahead


def answers_of(
    table: Table, column: Mapped, kind: FieldType, origin: Origin, beside: Callable[[], bool | None]
) -> Answers:
    """For one column; `beside` gives the order of day and month that the other columns tell."""
    unit = unit_of(column.header)
    factor = unit_told(origin, column.header)
    if factor is None and kind is FieldType.MONEY:
        titled = (unit_in_title(title) for title in table.titles)
        factor = unit.factor or next(filter(None, titled), None)
    days = days_of(origin, table.titles, column.field or "", beside) if kind is FieldType.DATE else Days()
    return Answers(days, factor, unit.percent, unit.minutes if column.field == "minutes" else None)


def unit_told(origin: Origin, header: str) -> Decimal | None:
    """The factor that the user gave the bare numbers of a column: a number, or a word such as 万元."""
    said = origin.setting(f"unit.{header}").strip()
    try:
        factor = Decimal(words().units.get(said, said or "0"))
    except InvalidOperation:
        return None
    return factor if factor.is_finite() and factor > 0 else None


def days_of(origin: Origin, titles: tuple[str, ...], field: str, beside: Callable[[], bool | None]) -> Days:
    """What is known about the days of a field."""
    past = field not in TO_COME
    own = origin.own_choices
    return Days(
        day_first={"yes": True, "no": False}.get(origin.setting("day_first")),
        year=year_of(origin, titles),
        latest=origin.today if past else None,
        year_ends=year_ends(origin, titles) if past else None,
        beside=beside,
        told_before=own is not None and "day_first" not in dict(own.settings),
    )


def asked(mapping: tuple[Mapped, ...], cells: Sequence[pa.Array], unclear: UnclearOrderError) -> tuple[Mapped, ...]:
    """The mapping with the columns marked that hold the day that has to be asked about."""
    detail = (("why", "asked"), ("seen", unclear.value))
    return tuple(
        replace(column, detail=(*column.detail, *detail))
        if column.field and pc.index(cells[column.column], unclear.value).as_py() >= 0
        else column
        for column in mapping
    )
