"""How well the columns, values and names of a sheet fit a kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from sales_core.intake.columns.columns import fields_of, map_columns
from sales_core.intake.columns.evidence import Profile
from sales_core.intake.columns.needs import missing_groups, period_columns
from sales_core.intake.columns.proposals import EVERYTHING, stages
from sales_core.intake.context import Context
from sales_core.intake.prepared import Choices, Mapped
from sales_core.intake.tables.table import Table
from sales_core.intake.words.headers import folded, key_of
from sales_core.intake.words.known import Format
from sales_core.intake.words.vocabulary import Vocabulary, vocabulary
from sales_core.model.kinds import Kind

SAMPLE = 200
BY_HEADER = frozenset({Kind.CUSTOMERS, Kind.PEOPLE, Kind.NAMES, Kind.SETTINGS})  # a known name alone tells no such list
ORDERED = frozenset({"order_id", "line_id", "quantity", "unit_price"})


@dataclass(frozen=True)
class Seen:
    """All there is to judge by; named: tab, titles and file name, folded."""

    table: Table
    named: tuple[str, str, str]
    choices: Choices
    context: Context
    profiles: tuple[Profile, ...]

    def mapping(self, kind: Kind, by_values: Sequence[str], known: Format | None = None) -> tuple[Mapped, ...]:
        """What the columns are in a sheet of `kind`."""
        return map_columns(
            self.table.headers,
            kind,
            known,
            self.choices,
            profiles=self.profiles,
            context=self.context,
            by_values=by_values,
        )


def score(seen: Seen, kind: Kind, *, values: bool) -> float:
    """0 for a kind that the columns cannot be; about 1 for a good fit."""
    speech, table = vocabulary(kind), seen.table
    fields = fields_of(seen.mapping(kind, _by_values(seen, kind, values=values)))
    hint = _hint(speech, seen.named)
    across = period_columns(table.headers)
    if kind is Kind.TARGETS and "target" not in fields and len(across) >= 2:
        return 0.6 + hint if hint and not missing_groups(kind, fields.keys(), wide=True) else 0.0
    if kind is Kind.MEASURES and "measured" not in fields and len(across) >= 2:
        return 0.0 if missing_groups(kind, fields.keys(), wide=True) else 0.6 + hint
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
        + _evidence(seen, speech, fields)
        - _penalty(speech, fields)
    )


def _by_values(seen: Seen, kind: Kind, *, values: bool) -> tuple[str, ...]:
    """What values may say for a kind: stages always tell a deal, unless the sheet has what only orders have."""
    if values and kind not in BY_HEADER:
        return EVERYTHING
    if kind is not Kind.DEALS:
        return ()
    meanings = vocabulary(Kind.ORDERS).meanings
    told = {meanings[key].field for header in seen.table.headers if (key := key_of(header)) in meanings}
    return () if told & ORDERED else ("stages",)


def _hint(speech: Vocabulary, named: tuple[str, str, str]) -> float:
    """What the names of tab (most), title and file say."""
    return max(
        (weight for text, weight in zip(named, (0.3, 0.2, 0.2), strict=True) if _says(text, speech.hints)), default=0.0
    )


def _says(text: str, hints: tuple[str, ...]) -> bool:
    tokens = set("".join(char if char.isalnum() else " " for char in text).split())
    return any(hint in tokens if hint.isascii() and " " not in hint else hint in text for hint in hints)


def names_of(sheet: str, titles: tuple[str, ...], file_name: str) -> tuple[str, str, str]:
    """Tab, titles and file name as they are searched for hints."""
    return folded(sheet), folded(" ".join(titles)), folded(file_name.rsplit(".", maxsplit=1)[0])


def _evidence(seen: Seen, speech: Vocabulary, fields: dict[str, Mapped]) -> float:
    """Values that only such a sheet has, like won and lost."""
    for field in speech.evidence_in:
        if field in fields:
            words = stages(seen.context) if field == "stage" else speech.evidence
            values = seen.table.columns[fields[field].column][:SAMPLE].drop_null().unique().to_pylist()
            if values and sum(folded(value) in words for value in values) * 2 >= len(values):
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
