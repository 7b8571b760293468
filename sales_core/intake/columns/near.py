"""Headers that are spelled almost like a known one: slips of the keyboard and small additions, nothing bolder."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA, Levenshtein

from sales_core.intake.words.headers import folded, key_of
from sales_core.intake.words.vocabulary import Synonym, Vocabulary, vocabulary
from sales_core.intake.words.words import read
from sales_core.model.kinds import Kind

SHORT = 4  # words up to this long may only lack or repeat a letter
LONG = 8  # words from this long on may have two slips
ADDED = 0.9  # likeness of a header with something added from the list
WORD = re.compile(r"[a-z]+|\d+")
CHINESE = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Near:
    """What a header is near to: the known header, what that means, and how alike they are (0 to 1)."""

    like: str
    meaning: Synonym
    score: float


def near(header: str, speech: Vocabulary) -> Near | None:
    """The one known header that `header` is a slip of; None when there is none or two of different meaning."""
    key = key_of(header)
    found = list(_chinese(key, speech) if CHINESE.search(key) else _latin(header, speech))
    if not found:
        return None
    first = max(found, key=lambda each: (each.score, -each.meaning.rank))
    rivals = {each.meaning.field for each in found if each.score == first.score}
    return first if len(rivals) == 1 else None


def _chinese(key: str, speech: Vocabulary) -> Iterator[Near]:
    """Chinese words are short, and one other character is another meaning: only additions from a list are let pass."""
    for shorter in _shortened(key):
        meaning = speech.meanings.get(shorter)
        if meaning is not None and not meaning.weak and len(shorter) >= 2:
            yield Near(meaning.header, meaning, ADDED)


def _shortened(key: str) -> Iterable[str]:
    added = read("near")
    for text in {key, key.replace("的", "")}:
        if text != key:
            yield text
        for tail in added["tails"]:
            yield from [text.removesuffix(tail)] if text.endswith(tail) else []
        for head in added["heads"]:
            yield from [text.removeprefix(head)] if text.startswith(head) else []
        if (bare := text.rstrip("0123456789一二三")) != text:
            yield bare


def _latin(header: str, speech: Vocabulary) -> Iterator[Near]:
    words = _words(header)
    for meaning, known in _by_initials(speech.kind).get(_initials(words), ()):
        score = _alike(words, known)
        if score:
            yield Near(meaning.header, meaning, score)


@cache
def _by_initials(kind: Kind) -> dict[str, list[tuple[Synonym, list[str]]]]:
    """The known headers in Latin letters and their words: no slip is in the first letter of a word."""
    found: dict[str, list[tuple[Synonym, list[str]]]] = defaultdict(list)
    for meaning in vocabulary(kind).meanings.values():
        if not meaning.weak and not CHINESE.search(meaning.header):
            words = _words(meaning.header)
            found[_initials(words)].append((meaning, words))
    return found


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def _words(header: str) -> list[str]:
    found = WORD.findall(folded(header).replace("_", " "))
    return found[:-1] if len(found) > 1 and found[-1].isdigit() and len(found[-1]) == 1 else found


def _alike(words: list[str], known: list[str]) -> float:
    """Likeness of two headers word by word; 0 when a word is another word."""
    if len(words) != len(known) or not words:
        return 0.0
    slips = [_slips(one, other, alone=len(words) == 1) for one, other in zip(words, known, strict=True)]
    if any(slip is None for slip in slips):
        return 0.0
    total = sum(slip or 0 for slip in slips)
    length = sum(map(len, known))
    return 0.0 if total > max(1, length // LONG) else round(1 - total / length, 2)


def _slips(one: str, other: str, *, alone: bool) -> int | None:
    """How many slips lie between two words; None when they are different words."""
    if one == other:
        return 0
    if one[0] != other[0] or not (one.isalpha() and other.isalpha()) or one in read("near")["words"]:
        return None
    slips = int(OSA.distance(one, other))
    if min(len(one), len(other)) <= SHORT:
        dropped = slips == 1 and len(one) != len(other) and min(len(one), len(other)) >= 3
        return 1 if dropped and not alone else None
    if len(one) == len(other) and slips == 1 and Levenshtein.distance(one, other) == 1 and len(other) <= 5:
        return None  # another letter in a short word makes another word
    return slips if slips <= (2 if len(other) >= LONG else 1) else None
