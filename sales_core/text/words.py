"""Puts words and names together."""

from collections.abc import Iterable, Sequence

from sales_core.text import common
from sales_core.text.core import Language


def listed(names: Sequence[str], language: Language) -> str:
    """Names in a sentence: A, B and C; A、B和C."""
    if len(names) < 2:
        return "".join(names)
    return common.COMMA.say(language).join(names[:-1]) + common.AND.say(language) + names[-1]


def sentence(parts: Iterable[str], language: Language) -> str:
    """Whole sentences one after the other; empty ones are left out."""
    return ("" if language is Language.ZH else " ").join(part for part in parts if part)
