"""A KPI that a team makes for itself, as its settings keep it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

UNITS = ("money", "count", "percent", "days", "ratio", "score")
DIRECTIONS = ("up", "down")


@dataclass(frozen=True)
class OwnKpi:
    """`top` ÷ `bottom`, both keys of KPIs; without a bottom it is `top` under another name, unit or direction."""

    name: str
    top: str
    bottom: str = ""
    unit: str = "percent"
    direction: str = "up"


def key_of(name: str) -> str:
    """The key of a KPI of this name: names that differ in case and spaces at their ends are one."""
    return name.strip().lower()


def own_kpi(row: Mapping[str, Any]) -> OwnKpi:
    """One from its plain fields; LookupError or ValueError for others."""
    if row["unit"] not in UNITS or row["direction"] not in DIRECTIONS:
        raise ValueError(f"{row} is no KPI")
    return OwnKpi(str(row["name"]), str(row["top"]), str(row["bottom"]), row["unit"], row["direction"])
