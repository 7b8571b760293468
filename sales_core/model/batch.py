"""What one upload of one sheet, or one edit in a form, is and did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind


class Status(StrEnum):
    """How the import of one sheet ended."""

    COMMITTED = "committed"
    ALREADY_IMPORTED = "already_imported"
    HELD = "held"  # needs an answer first
    REFUSED = "refused"  # not a sheet that can be used; its issues say why


class Coverage(StrEnum):
    """What a batch claims to hold."""

    FULL = "full"  # everything: open deals of its people that are missing from it are gone
    PERIOD = "period"  # all rows of its period
    PARTIAL = "partial"  # adds and corrects only


@dataclass(frozen=True)
class RowCounts:
    """read = accepted + duplicate + rejected + skipped, always."""

    read: int = 0
    accepted: int = 0
    duplicate: int = 0
    rejected: int = 0
    skipped: int = 0


@dataclass(frozen=True)
class Batch:
    """One batch as it stands in the log, with its last event."""

    batch_id: str
    kind: Kind
    source: str  # file, form or sample
    file_name: str
    file_sha256: str
    sheet: str
    as_of: date
    coverage: Coverage
    submitted_by: str
    submitted_at: datetime
    rows: RowCounts
    amount: Decimal
    first_date: date | None
    last_date: date | None
    state: str  # committed, undone or redone
    state_at: datetime
    state_by: str
    reason: str = ""


@dataclass(frozen=True)
class Comparison:
    """A sheet beside the last upload of the same sheet, batch `batch_id` of business date `as_of`.

    new, changed, vanished: rows; a row of that upload has vanished when it lies in the dates that this sheet covers
    (any row where the kind's sheets are lists of what there is) and is not in it. amount_*: each sheet's own total.
    """

    batch_id: str
    as_of: date
    new: int
    changed: int
    vanished: int
    amount_before: Decimal
    amount_after: Decimal


@dataclass(frozen=True)
class WholeTotal:
    """The amount of all rows of a kind that the store holds, before and after a sheet is in.

    after: with every sheet of its file that does not wait for an answer, and without the uploads that they replace.
    """

    before: Decimal
    after: Decimal


@dataclass(frozen=True)
class ComparedRow:
    """One row that differs: `new`, `changed` or `vanished`; before and after hold the fields by name.

    row: its number in this sheet, in the earlier one when it has vanished.
    """

    change: str
    row: int
    before: Mapping[str, object]
    after: Mapping[str, object]


@dataclass(frozen=True)
class SheetResult:
    """How one sheet's import ended, as the command line and the uploads page show it.

    compared: the sheet beside the last upload of the same sheet, where there is one.
    whole: what becomes of the store's total; only a preview tells it, of kinds that have an amount.
    """

    sheet: str
    kind: Kind | None
    status: Status
    rows: RowCounts
    batch_id: str | None = None
    amount: Decimal = Decimal(0)
    first_date: date | None = None
    last_date: date | None = None
    issues: tuple[Issue, ...] = ()
    compared: Comparison | None = None
    whole: WholeTotal | None = None


@dataclass(frozen=True)
class FileResult:
    """How one file's import ended."""

    file: str
    sha256: str
    batches: tuple[SheetResult, ...] = field(default=())
