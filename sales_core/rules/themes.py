"""What a comment is about, by the words in it."""

import re
from collections.abc import Iterable


def pattern(words: Iterable[str]) -> str:
    """A regular expression, of lower-case text, that finds any of the words.

    A word of Latin letters counts from the start of a word on: "late" in "later", not in "plate".
    """
    return "|".join((r"\b" if word[:1].isascii() else "") + re.escape(word.lower()) for word in words if word)
