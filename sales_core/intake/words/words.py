"""Words of sheets that are not data, from the files in `synonyms/`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "synonyms"


@dataclass(frozen=True)
class Words:
    """Words that are not data, and units with their factors, all as the file has them."""

    totals: frozenset[str]
    total_endings: tuple[str, ...]
    guidance: tuple[str, ...]
    wide_totals: frozenset[str]
    units: dict[str, str]
    minutes: dict[str, str]


@cache
def read(name: str) -> dict[str, Any]:
    """The content of one synonym file."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


@cache
def words() -> Words:
    """Totals, guidance and unit words."""
    found = read("words")
    return Words(
        frozenset(found["totals"]),
        tuple(found["total_endings"]),
        tuple(found["guidance"]),
        frozenset(found["wide_totals"]),
        found["units"],
        found["minutes"],
    )
