"""Every phrase is there in both languages and fills in the same values."""

import importlib
import pkgutil
import string
from collections.abc import Iterator

import sales_core.text
from sales_core.text.core import Text


def texts() -> Iterator[tuple[str, Text]]:
    """Every Text of every text module, also those inside dictionaries, tuples and dataclasses."""
    for module in pkgutil.walk_packages(sales_core.text.__path__, "sales_core.text."):
        for name, value in vars(importlib.import_module(module.name)).items():
            yield from _within(f"{module.name}.{name}", value)


def _within(path: str, value: object) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _within(f"{path}[{key}]", part)
    elif isinstance(value, tuple | list):
        for place, part in enumerate(value):
            yield from _within(f"{path}[{place}]", part)


def places(phrase: str) -> set[str]:
    """Names of the values that a phrase fills in."""
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


def test_no_phrase_is_missing_in_a_language():
    assert [path for path, text in texts() if not text.en.strip() or not text.zh.strip()] == []


def test_both_languages_fill_in_the_same_values():
    assert [path for path, text in texts() if places(text.en) != places(text.zh)] == []


def test_there_are_phrases_to_check():
    assert len(list(texts())) > 50
