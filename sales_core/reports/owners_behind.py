"""Which row of a sheet tells of a customer whose owner is listed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sales_core.reports.owners import OwnerRow
from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class _Source:
    customer: str
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


def owners_behind(question: Question, rows: Sequence[OwnerRow]) -> tuple[OwnerRow, ...]:
    """The first MOST_BEHIND of `rows`; those of whom no customer sheet tells with the newest row that names them."""
    shown = rows[:MOST_BEHIND]
    untold = [row.customer for row in shown if row.batch_id is None]
    found = question.reader.rows(sql("owners_behind"), _Source, customers=untold) if untold else ()
    sources = {row.customer: row for row in found}
    return tuple(_with(row, sources.get(row.customer)) for row in shown)


def _with(row: OwnerRow, source: _Source | None) -> OwnerRow:
    return replace(row, **vars(source)) if source else row
