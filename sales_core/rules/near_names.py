"""Which of many names probably mean the same, and why. For a person to decide on, never for merging."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from sales_core.rules.names import normalised

ALIKE = 92  # of 100: one letter more, less or exchanged in a longer name
LONG = 6  # letters from which a likeness says something
BLOCK = 400  # names that begin or end alike and are compared with each other; more say nothing
SHORT = range(2, 9)  # letters of a Chinese short name
GENERIC = 3  # a short name that stands in more names than these is a word, no name
_HAN = re.compile(r"[\u3400-\u9fff]+")


@dataclass(frozen=True)
class Near:
    """Two names that are probably one. why: legal_form, word_order, spelling or short_name."""

    one: str
    other: str
    why: str


@lru_cache(maxsize=8)
def near_names(named: tuple[tuple[str, str], ...], short_names: bool = False) -> tuple[Near, ...]:
    """The pairs among (name, region), the surest reason first; a pair is told once.

    short_names: whether a Chinese name within a longer one of the same region is a reason too.
    """
    keys = {name: normalised(name) for name, _ in named}
    found: dict[frozenset[str], Near] = {}
    for near in (
        *_equal(((key, name) for name, key in keys.items() if key), "legal_form"),
        *_equal(((_sorted(name), name) for name in keys), "word_order"),
        *_spelled_alike(keys),
        *(_shortened(named, keys) if short_names else ()),
    ):
        found.setdefault(frozenset((near.one, near.other)), near)
    return tuple(found.values())


def _equal(keyed: Iterable[tuple[Hashable, str]], why: str) -> Iterator[Near]:
    for names in _grouped(keyed).values():
        for other in names[1:]:
            yield Near(names[0], other, why)


def _grouped(keyed: Iterable[tuple[Hashable, str]]) -> dict[Hashable, list[str]]:
    groups: dict[Hashable, list[str]] = defaultdict(list)
    for key, name in keyed:
        groups[key].append(name)
    return groups


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", name).casefold())


def _sorted(name: str) -> Hashable:
    """Its words in order; a name of one word is like no other."""
    words = sorted(_words(name))
    return tuple(words) if len(words) > 1 else (name, None)


def _spelled_alike(keys: dict[str, str]) -> Iterator[Near]:
    """Names that differ in a letter: they begin or end alike, and their numbers and single letters are the same."""
    told = [(name, key, _marks(name)) for name, key in keys.items() if len(key) >= LONG]
    for end in (slice(0, 4), slice(-4, None)):
        for names in _grouped(((key[end], marks), name) for name, key, marks in told).values():
            if 1 < len(names) <= BLOCK:
                yield from _alike(names, [keys[name] for name in names])


def _marks(name: str) -> tuple[str, ...]:
    """What tells models and branches apart: numbers, and words of one letter."""
    return tuple(word for word in _words(name) if len(word) == 1 or any(letter.isdigit() for letter in word))


def _alike(names: Sequence[str], keys: Sequence[str]) -> Iterator[Near]:
    scores = process.cdist(keys, keys, scorer=fuzz.ratio, score_cutoff=ALIKE)
    for place, other in zip(*scores.nonzero(), strict=True):
        if place < other:
            yield Near(names[place], names[other], "spelling")


def _shortened(named: Iterable[tuple[str, str]], keys: dict[str, str]) -> Iterator[Near]:
    """A Chinese short name within a longer name of the same region."""
    short: dict[tuple[str, str], str] = {
        (keys[name], region): name
        for name, region in named
        if region and len(keys[name]) in SHORT and _HAN.fullmatch(keys[name])
    }
    within: dict[str, set[str]] = defaultdict(set)
    for name, region in named:
        for part in _parts(keys[name]) if region else ():
            if (found := short.get((part, region))) and found != name:
                within[found].add(name)
    for found, longer in within.items():
        if len(longer) <= GENERIC:
            yield from (Near(found, name, "short_name") for name in sorted(longer))


def _parts(key: str) -> Iterator[str]:
    for han in _HAN.findall(key):
        for size in SHORT:
            for start in range(len(han) - size + 1):
                if size < len(key):
                    yield han[start : start + size]
