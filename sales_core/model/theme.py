"""What customers talk about: themes that comments are counted by."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_DEFAULTS = Path(__file__).parent / "defaults" / "themes.toml"


@dataclass(frozen=True)
class Theme:
    """Something that customers talk about; a comment with any of the words is about it."""

    name: str
    name_zh: str
    words: tuple[str, ...]


def default_themes() -> tuple[Theme, ...]:
    """What customers of most teams talk about."""
    return tuple(theme_of(row) for row in tomllib.loads(_DEFAULTS.read_text("utf-8"))["theme"])


def theme_of(row: dict[str, Any]) -> Theme:
    """A theme from its plain fields; LookupError for others, ValueError without a name or a word."""
    words = tuple(str(word).strip() for word in row["words"] if str(word).strip())
    if not words or not str(row["name"]).strip():
        raise ValueError(f"{row} is no theme")
    return Theme(str(row["name"]), str(row["name_zh"]), words)
