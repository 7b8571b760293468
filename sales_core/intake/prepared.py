"""What intake makes of one sheet: the value that a preview shows and a commit stores."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pyarrow as pa

from sales_core.model.batch import Coverage, RowCounts, Status
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind


@dataclass(frozen=True)
class Mapped:
    """How one column of the sheet was understood.

    column: 0-based position in the table. field: the entity's field, or None (kept in `extra`).
    how: exact, synonym, format, user, remembered, near (a header spelled almost so), values, wide or none;
    confidence from 0 to 1. detail: what the reason names, such as the header that it is near to.
    """

    column: int
    header: str
    field: str | None
    how: str
    confidence: float
    detail: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Choices:
    """What the user decided about a sheet instead of what intake would choose.

    mapping: header → field ("" keeps the column unmapped). settings: further answers by name
    (day_first, header_row, year, accept_rejected; `unit.HEADER`: factor of a column's bare numbers;
    accept: codes of guards, parted by spaces, that were looked at; upload: `add` or `replace`).
    """

    kind: Kind | None = None
    mapping: tuple[tuple[str, str], ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    as_of: date | None = None
    coverage: Coverage | None = None


@dataclass(frozen=True)
class Prepared:
    """One sheet, understood.

    status: COMMITTED stands for "ready to commit"; HELD and REFUSED have issues that say why.
    table: the accepted rows, or None. Its columns, in this order: `row_number` int64 (1-based row in
        the sheet), `key_base` string (the row's identity before occurrence numbers), every field of
        the kind's entity in the store's type (string, date32, decimal128(20, 4), decimal128(9, 6)),
        `extra` string (JSON object of the unmapped columns by header, or null).
    rows: `accepted` still counts the duplicates, which only the store can tell; `duplicate` counts
        repeats within the file of a kind whose rows do not repeat.
    rejected: the rejected rows as they stood: `row_number`, `reason` (issue codes) and the sheet's
        own columns by header, all strings; None when there are none.
    format: name of the known export, or "".
    signature: of the header row (`headers.signature_of`), by which answers are remembered. remembered: whether
        answers given for an earlier sheet were used. corrects: the batch whose rejected rows this sheet brings back.
    titles: texts above the header row. examples: of each column of `mapping` the first two different cells.
    """

    file_name: str
    sha256: str
    sheet: str
    kind: Kind | None
    status: Status
    rows: RowCounts
    issues: tuple[Issue, ...] = ()
    table: pa.Table | None = None
    rejected: pa.Table | None = None
    mapping: tuple[Mapped, ...] = ()
    header_row: int | None = None
    as_of: date = date.min
    as_of_from: str = ""
    coverage: Coverage = Coverage.PARTIAL
    amount: Decimal = Decimal(0)
    first_date: date | None = None
    last_date: date | None = None
    format: str = ""
    choices: Choices = field(default=Choices())
    signature: str = ""
    remembered: bool = False
    corrects: str = ""
    titles: tuple[str, ...] = ()
    examples: tuple[tuple[str, ...], ...] = ()
