"""Values from sheets inside Markdown: shown as they are, never as formatting, formulas or links."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|<>~$:])")
# Addresses, icons and emoji are looked for after escaping: a mark of no width inside hides them.
_LIVE = re.compile(r"(?<=:)(?=//|[\w+-]+(?:/\w+)?:)|(?<=www)(?=\.)|(?<=[\w.+-])(?=@[\w-])", re.IGNORECASE)
_JOINER = "\u2060"


def plain(text: str) -> str:
    """`text` with every character that Markdown would read as formatting escaped; no link or icon is found in it."""
    return _SPECIAL.sub(r"\\\1", _LIVE.sub(_JOINER, text))
