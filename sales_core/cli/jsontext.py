"""Values as JSON: Decimals as strings, dates in ISO form."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any


def plain(value: Any) -> Any:
    """`value` with dataclasses as objects, Decimals as plain decimal strings, dates as ISO text."""
    for kind, write in _WRITERS:
        if isinstance(value, kind):
            return write(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    return value


def decimal_text(value: Decimal) -> str:
    """A Decimal without exponent; money keeps at least two places, longer ones lose their trailing zeros."""
    text = f"{value:f}"
    if "." not in text:
        return text
    whole, part = text.split(".")
    return f"{whole}.{part.rstrip('0'):0<2}"


_WRITERS: tuple[tuple[type[Any], Callable[[Any], str]], ...] = (
    (Decimal, decimal_text),
    (Enum, lambda value: str(value.value)),
    (date, lambda value: str(value.isoformat())),
)


def dumps(value: Any) -> str:
    """`value` as indented JSON text."""
    return json.dumps(plain(value), ensure_ascii=False, indent=2)


def one_line(value: Any) -> str:
    """`value` as JSON text on one line."""
    return json.dumps(plain(value), ensure_ascii=False)
