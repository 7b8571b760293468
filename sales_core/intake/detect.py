"""What kind of sheet it is: from its columns, its values, the names of tab and file, or the user's word."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sales_core.intake.columns import fields_of, map_columns
from sales_core.intake.headers import folded, key_of
from sales_core.intake.known import Format, format_of
from sales_core.intake.periods import span_of
from sales_core.intake.prepared import Choices, Mapped
from sales_core.intake.table import SOME_YEAR, Table
from sales_core.intake.vocabulary import Vocabulary, vocabulary
from sales_core.intake.words import words
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Kind

CLOSE = 0.06  # two kinds that are nearer than this cannot be told apart
LEAST = 0.35  # a kind that fits worse is no kind
SAMPLE = 200


@dataclass(frozen=True)
class Verdict:
    """kind None: `code` says why (no_kind or kind_unclear) and `fitting` which came near."""

    kind: Kind | None
    known: Format | None = None
    mapping: tuple[Mapped, ...] = ()
    code: str = ""
    fitting: tuple[Kind, ...] = ()
    wide: bool = False


def detect(table: Table, sheet: str, file_name: str, choices: Choices) -> Verdict:
    """The kind of the sheet and what its columns are."""
    known = format_of(table.headers, choices.kind)
    if choices.kind is not None:
        return _verdict(table, choices.kind, known, choices)
    if known is not None:
        return _verdict(table, known.kind, known, choices)
    named = _named(sheet, table.titles, file_name)
    scored = sorted(((_score(table, kind, named, choices), kind) for kind in Kind), reverse=True)
    (best, kind), (second, other) = scored[0], scored[1]
    if best <= 0:
        return Verdict(None, code="no_kind")
    if best < LEAST or best - second < CLOSE:
        fitting = (kind, other) if second > 0 else (kind,)
        return Verdict(None, code="kind_unclear", fitting=fitting)
    return _verdict(table, kind, None, choices)


def _verdict(table: Table, kind: Kind, known: Format | None, choices: Choices) -> Verdict:
    mapping = map_columns(table.headers, kind, known, choices)
    wide = kind is Kind.TARGETS and "target" not in fields_of(mapping) and len(period_columns(table.headers)) > 0
    if wide:
        mapping = tuple(_without_periods(column) for column in mapping)
    missing = missing_groups(kind, fields_of(mapping).keys(), wide=wide)
    if missing:
        return Verdict(None, known, mapping, "needs_missing", (kind,), wide)
    return Verdict(kind, known, mapping, wide=wide)


def _without_periods(column: Mapped) -> Mapped:
    """A month across is no field of its own."""
    period = span_of(column.header, SOME_YEAR) is not None
    return Mapped(column.column, column.header, None, "wide", 0.9) if period else column


def period_columns(headers: Sequence[str], year: int | None = SOME_YEAR) -> list[int]:
    """Places of the columns that are months, quarters or years; totals of the year are none."""
    skipped = {key_of(word) for word in words().wide_totals}
    return [place for place, header in enumerate(headers) if key_of(header) not in skipped and span_of(header, year)]


def missing_groups(kind: Kind, fields: Iterable[str], *, wide: bool = False) -> list[tuple[str, ...]]:
    """The groups of fields of which the kind needs one and the sheet has none."""
    have = set(fields)
    if wide:
        return [] if have & {"person", "person_id", "team", "metric"} else [("person", "team")]
    missing = [group for group in entity_of(kind).needs if not have & set(group)]
    if kind is Kind.ORDERS and not missing and "amount" not in have and "quantity" not in have:
        missing = [("amount", "quantity")]
    if kind is Kind.TARGETS and not have & {"person", "person_id", "team"}:
        missing.append(("person", "team"))
    return missing


def _score(table: Table, kind: Kind, named: tuple[str, str, str], choices: Choices) -> float:
    """0 for a kind that the columns cannot be; about 1 for a good fit."""
    speech = vocabulary(kind)
    fields = fields_of(map_columns(table.headers, kind, None, choices))
    hint = _hint(speech, named)
    across = period_columns(table.headers)
    if kind is Kind.TARGETS and "target" not in fields and len(across) >= 2:
        return 0.6 + hint if hint and not missing_groups(kind, fields.keys(), wide=True) else 0.0
    if missing_groups(kind, fields.keys()):
        return 0.0
    if kind is Kind.SETTINGS and len(table.headers) > 3:
        return 0.0
    coverage = sum(column.confidence for column in fields.values()) / max(
        len([h for h in table.headers if not h.startswith("column ")]), 1
    )
    own = 0.15 * len(speech.signature & fields.keys())
    return (
        coverage * 0.6
        + own
        + hint
        + speech.prior * bool(own)
        + _evidence(table, speech, fields)
        - _penalty(speech, fields)
    )


def _hint(speech: Vocabulary, named: tuple[str, str, str]) -> float:
    """What the names of tab (most), title and file say."""
    return max(
        (weight for text, weight in zip(named, (0.3, 0.2, 0.2), strict=True) if _says(text, speech.hints)), default=0.0
    )


def _says(text: str, hints: tuple[str, ...]) -> bool:
    tokens = set("".join(char if char.isalnum() else " " for char in text).split())
    return any(hint in tokens if hint.isascii() and " " not in hint else hint in text for hint in hints)


def _named(sheet: str, titles: tuple[str, ...], file_name: str) -> tuple[str, str, str]:
    return folded(sheet), folded(" ".join(titles)), folded(file_name.rsplit(".", maxsplit=1)[0])


def _evidence(table: Table, speech: Vocabulary, fields: dict[str, Mapped]) -> float:
    """Values that only such a sheet has, like won and lost."""
    for field in speech.evidence_in:
        if field in fields:
            values = set(table.columns[fields[field].column][:SAMPLE].to_pylist()) - {None}
            if values and sum(folded(value) in speech.evidence for value in values) * 2 >= len(values):
                return 0.5
    return 0.0


def _penalty(speech: Vocabulary, fields: dict[str, Mapped]) -> float:
    """A plain date and amount say nothing of money received."""
    if not speech.specific:
        return 0.0
    headers = " ".join(
        folded(column.header) for field, column in fields.items() if field in speech.signature or field == "amount"
    )
    return 0.0 if any(word in headers for word in speech.specific) else 0.5
