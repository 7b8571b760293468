"""What a kind of sheet cannot do without."""

from collections.abc import Iterable, Sequence

from sales_core.intake.tables.table import SOME_YEAR
from sales_core.intake.values.periods import span_of
from sales_core.intake.words.headers import key_of
from sales_core.intake.words.words import words
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Kind


def period_columns(headers: Sequence[str], year: int | None = SOME_YEAR) -> list[int]:
    """Places of the columns that are months, quarters or years; totals of the year are none."""
    skipped = {key_of(word) for word in words().wide_totals}
    return [place for place, header in enumerate(headers) if key_of(header) not in skipped and span_of(header, year)]


def missing_groups(kind: Kind, fields: Iterable[str], *, wide: bool = False) -> list[tuple[str, ...]]:
    """The groups of fields of which the kind needs one and the sheet has none."""
    have = set(fields)
    if wide and kind is Kind.MEASURES:
        return [] if "measure" in have else [("measure",)]
    if wide:
        return [] if have & {"person", "person_id", "team", "metric"} else [("person", "team")]
    missing = [group for group in entity_of(kind).needs if not have & set(group)]
    if kind is Kind.ORDERS and not missing and "amount" not in have and "quantity" not in have:
        missing = [("amount", "quantity")]
    if kind is Kind.TARGETS and not have & {"person", "person_id", "team"}:
        missing.append(("person", "team"))
    return missing
