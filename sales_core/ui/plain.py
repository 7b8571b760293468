"""Values from sheets inside Markdown: shown as they are, never as formatting, formulas or links."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|<>~$:])")


def plain(text: str) -> str:
    """`text` with every character that Markdown would read as formatting escaped."""
    return _SPECIAL.sub(r"\\\1", text)
