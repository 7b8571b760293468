"""An incentive plan as the tables of one readable TOML file, and back: exact, or refused with the field named.

Amounts and rates are written as text, so that no reader of the file rounds them. What has its default is left out.
"""

import tomllib
import types
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, cast, get_args, get_origin, get_type_hints

from sales_core.model.incentive_plan import IncentivePlan

REASONS = (
    "no_toml", "unknown_field", "missing_field",
    "no_text", "no_number", "no_whole_number", "no_date", "no_yes_or_no", "no_list", "no_table",
)  # fmt: skip
_WEIGHTS = tuple[tuple[str, Decimal], ...]


class PlanTextError(ValueError):
    """A file that is no plan. where: the field, such as components[2].bands[1].rate; code: one of REASONS.

    value: what is there instead; known: the fields that there may be.
    """

    def __init__(self, where: str, code: str, value: str = "", known: tuple[str, ...] = ()) -> None:
        super().__init__(f"{where or 'the file'}: {code} {value}".rstrip())
        self.where, self.code, self.value, self.known = where, code, value, known


def table_of(plan: IncentivePlan) -> dict[str, Any]:
    """The plan as TOML's own values, the plain fields before the tables."""
    return _table(plan)


@cache
def plan_of(text: str) -> IncentivePlan:
    """The plan that a file tells; PlanTextError for anything else."""
    try:
        told = tomllib.loads(text.removeprefix("\ufeff"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, InvalidOperation, RecursionError) as wrong:
        raise PlanTextError("", "no_toml", str(wrong)) from wrong
    return cast("IncentivePlan", _record(IncentivePlan, told, ""))


def _table(record: Any) -> dict[str, Any]:
    told = {name: _plain(value, name) for name, value in _differing(record)}
    return dict(sorted(told.items(), key=lambda pair: isinstance(pair[1], dict) or _is_tables(pair[1])))


def _differing(record: Any) -> Iterator[tuple[str, Any]]:
    for field in fields(record):
        value = getattr(record, field.name)
        if field.default is MISSING or value != field.default:
            yield field.name, value


def _plain(value: Any, name: str) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if is_dataclass(value):
        return _table(value)
    if name == "weights":
        return {person: f"{weight:f}" for person, weight in value}
    return [_plain(part, "") for part in value] if isinstance(value, tuple) else value


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(part, dict) for part in value)


def _record(made: Any, told: Any, where: str) -> Any:
    """A dataclass from a table."""
    if not isinstance(told, dict):
        raise PlanTextError(where, "no_table", str(told))
    hints = get_type_hints(made)
    if unknown := next((name for name in told if name not in hints), None):
        raise PlanTextError(_inside(where, unknown), "unknown_field", unknown, tuple(hints))
    lacking = (one.name for one in fields(made) if one.default is MISSING and one.name not in told)
    if missing := next(lacking, None):
        raise PlanTextError(_inside(where, missing), "missing_field", missing)
    return made(**{name: _value(hints[name], value, _inside(where, name)) for name, value in told.items()})


def _inside(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _value(kind: Any, told: Any, where: str) -> Any:
    if isinstance(kind, types.UnionType):
        kind = next(part for part in get_args(kind) if part is not types.NoneType)
    if kind == _WEIGHTS:
        if not isinstance(told, dict):
            raise PlanTextError(where, "no_table", str(told))
        return tuple((person, _number(weight, f"{where}.{person}")) for person, weight in told.items())
    if get_origin(kind) is tuple:
        if not isinstance(told, list):
            raise PlanTextError(where, "no_list", str(told))
        return tuple(_value(get_args(kind)[0], part, f"{where}[{place}]") for place, part in enumerate(told, 1))
    return _record(kind, told, where) if is_dataclass(kind) else _SIMPLE[kind](told, where)


def _number(told: Any, where: str) -> Decimal:
    try:
        number = Decimal(told) if isinstance(told, str | int | Decimal) and not isinstance(told, bool) else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite():
        raise PlanTextError(where, "no_number", str(told))
    return number


def _whole(told: Any, where: str) -> int:
    number = _number(told, where)
    if number != number.to_integral_value():
        raise PlanTextError(where, "no_whole_number", str(told))
    return int(number)


def _text(told: Any, where: str) -> str:
    if not isinstance(told, str):
        raise PlanTextError(where, "no_text", str(told))
    return told


def _yes_or_no(told: Any, where: str) -> bool:
    if not isinstance(told, bool):
        raise PlanTextError(where, "no_yes_or_no", str(told))
    return told


def _date(told: Any, where: str) -> date:
    if isinstance(told, date) and not isinstance(told, datetime):
        return told
    try:
        return date.fromisoformat(_text(told, where).strip())
    except ValueError as wrong:
        raise PlanTextError(where, "no_date", str(told)) from wrong


_SIMPLE = {str: _text, int: _whole, bool: _yes_or_no, Decimal: _number, date: _date}
