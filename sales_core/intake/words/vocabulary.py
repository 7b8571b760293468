"""The synonym files: which headers mean which field in which kind of sheet."""

from dataclasses import dataclass, replace
from functools import cache

from sales_core.intake.words.headers import key_of
from sales_core.intake.words.words import read
from sales_core.model.entities import entity_of
from sales_core.model.kinds import SHEETS, Kind


@dataclass(frozen=True)
class Synonym:
    """A header's meaning: its field, its rank among the field's headers, whether it is weak evidence, its spelling."""

    field: str
    rank: int
    weak: bool = False
    header: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """What the headers of one kind of sheet mean, by the key of the header."""

    kind: Kind
    meanings: dict[str, Synonym]
    signature: frozenset[str]
    hints: tuple[str, ...]
    prior: float
    specific: tuple[str, ...]
    evidence: frozenset[str]
    evidence_in: tuple[str, ...]


@cache
def vocabulary(kind: Kind) -> Vocabulary:
    """What the headers of `kind` mean; a kind's own file goes before the common one."""
    own, common = read(kind.value), read("common")
    fields = set(entity_of(kind).names())
    meanings: dict[str, Synonym] = {}
    _add(meanings, own["fields"], fields, weak=False)
    _add(meanings, common["fields"], fields, weak=False)
    _add(meanings, own.get("weak", {}), fields, weak=True)
    return Vocabulary(
        kind,
        meanings,
        frozenset(own.get("signature", ())),
        tuple(own.get("hints", ())),
        float(own.get("prior", 0)),
        tuple(own.get("specific", ())),
        frozenset(own.get("evidence", ())),
        tuple(own.get("evidence_in", ())),
    )


def _add(meanings: dict[str, Synonym], named: dict[str, list[str]], fields: set[str], *, weak: bool) -> None:
    for field, headers in named.items():
        if field not in fields:
            continue
        for rank, header in enumerate([field, *headers]):
            meaning = Synonym(field, rank, weak, header.replace("_", " "))
            meanings.setdefault(key_of(header), meaning)
            meanings.setdefault(key_of(traditional(header)), replace(meaning, rank=rank or 1))


@cache
def _characters() -> dict[int, str]:
    pairs = read("characters")["pairs"].split()
    return {ord(simplified): other for simplified, other in pairs}


def traditional(text: str) -> str:
    """The text in traditional characters, as far as headers need them."""
    return text.translate(_characters())


@cache
def metrics() -> dict[str, str]:
    """Metric names by the key of what sheets call them."""
    named = read("targets")["metrics"]
    return {key_of(word): metric for metric, listed in named.items() for word in [metric, *listed]}


@cache
def every_header() -> frozenset[str]:
    """Keys of all headers that mean something in some kind of sheet."""
    return frozenset(key for kind in SHEETS for key in vocabulary(kind).meanings)
