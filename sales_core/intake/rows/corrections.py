"""Rejected rows that come back corrected: read as the sheet that they stood in, with the row numbers that they had."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pyarrow as pa

from sales_core.intake.prepared import Choices, Prepared
from sales_core.intake.rows.renumbered import renumbered, without_place
from sales_core.intake.sheet import prepare_sheet
from sales_core.intake.tables.grid import Grid
from sales_core.intake.values.asof import Origin
from sales_core.model.batch import Coverage
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind

MARK = "about these rejected rows"  # first cell of the tab that says where the rows of a download come from
CORRECTS = "corrects"  # setting that names the sheet whose rows come back, until the store finds its batch
MOST_TITLES = 30

Row = tuple[int | None, Mapping[str, str | None]]  # row number in the sheet, header → cell


@dataclass(frozen=True)
class About:
    """Which sheet rejected rows stood in and how it was read.

    batch: the batch of that sheet, "" when it was not committed. titles: texts above its header. choices: its kind,
    mapping, answers and date. row_header, reason_header: headers of the columns that a download adds.
    """

    sha256: str
    file_name: str
    sheet: str
    choices: Choices
    titles: tuple[str, ...] = ()
    batch: str = ""
    row_header: str = ""
    reason_header: str = ""

    def cells(self) -> list[tuple[str, str]]:
        """Names and values, as the tab of a download holds them."""
        told = self.choices
        return [
            (MARK, "keep this tab: it says where the rows belong"),
            ("batch", self.batch),
            ("sha256", self.sha256),
            ("file", self.file_name),
            ("sheet", self.sheet),
            ("kind", str(told.kind or "")),
            ("as of", told.as_of.isoformat() if told.as_of else ""),
            ("columns", json.dumps(dict(told.mapping), ensure_ascii=False)),
            ("answers", json.dumps(dict(told.settings), ensure_ascii=False)),
            ("titles", json.dumps(self.titles, ensure_ascii=False)),
            ("row column", self.row_header),
            ("reason column", self.reason_header),
        ]


def taken(grids: Sequence[Grid]) -> tuple[tuple[Grid, ...], About | None]:
    """The grids of rows, and what the tab beside them says; None for a sheet that is no download."""
    about = next((found for grid in grids if (found := _about(grid))), None)
    return tuple(grid for grid in grids if about is None or _about(grid) is None), about


def from_grid(grid: Grid, about: About, origin: Origin) -> Prepared:
    """A downloaded tab of rejected rows, corrected; without its column of row numbers it is a sheet like any other."""
    columns = [[(cell or "").strip() or None for cell in column.to_pylist()] for column in grid.cells.columns]
    headers = [column[0] or "" if column else "" for column in columns]
    if about.row_header not in headers:
        return prepare_sheet(grid, origin)
    numbers = columns[headers.index(about.row_header)]
    own = [
        (h, c) for h, c in zip(headers, columns, strict=True) if h not in ("", about.row_header, about.reason_header)
    ]
    rows = [
        (_number(number), {header: cells[place] for header, cells in own})
        for place, number in enumerate(numbers)
        if place and any(cells[place] for _, cells in own)
    ]
    return corrected(about, rows, origin)


def corrected(about: About, rows: Sequence[Row], origin: Origin) -> Prepared:
    """The rows as a `Prepared` value whose `corrects` is the batch that they were rejected from.

    They are read with the answers, the titles and the names of the sheet that they stood in; `origin` says what the
    upload is called and which of those answers are changed.
    """
    headers = list(dict.fromkeys(header for _, cells in rows for header in cells))
    placed, unplaced = _placed(rows)
    choices = _choices(about, origin.choices)
    grid = _grid(about, headers, placed)
    read_as = replace(
        origin, file_name=about.file_name, sheet=about.sheet, choices=choices, today=choices.as_of or origin.today
    )
    found = prepare_sheet(grid, read_as)
    first = len(about.titles[:MOST_TITLES]) + 2
    found = renumbered(found, {first + place: number or 0 for place, (number, _) in enumerate(placed)})
    if unplaced:
        found = without_place(found, unplaced, headers)
    note = Issue("brings_back", origin.sheet, None, "", about.file_name, (("batch", about.batch), ("tab", about.sheet)))
    return replace(
        found,
        file_name=origin.file_name,
        sheet=origin.sheet,
        issues=(*(replace(issue, sheet=origin.sheet) for issue in found.issues), note),
        coverage=Coverage.PARTIAL,
        choices=choices,
        signature="",
        corrects=about.batch,
    )


def sheet_of(about: About) -> str:
    """How the sheet is named in the setting CORRECTS."""
    return f"{about.sha256} {about.sheet}"


def _placed(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Rows that name a row of the sheet, each once; and the others."""
    seen: set[int] = set()
    placed: list[Row] = []
    unplaced: list[Row] = []
    for row in rows:
        fits = row[0] is not None and row[0] not in seen
        (placed if fits else unplaced).append(row)
        seen |= {row[0]} if row[0] is not None else set()
    return placed, unplaced


def _choices(about: About, changed: Choices) -> Choices:
    titles = about.titles[:MOST_TITLES]
    settings = dict(about.choices.settings) | dict(changed.settings)
    settings |= {"accept_rejected": "yes", "header_row": str(len(titles) + 1), CORRECTS: sheet_of(about)}
    return Choices(
        changed.kind or about.choices.kind,
        tuple((dict(about.choices.mapping) | dict(changed.mapping)).items()),
        tuple(settings.items()),
        changed.as_of or about.choices.as_of,
        Coverage.PARTIAL,
    )


def _grid(about: About, headers: Sequence[str], rows: Sequence[Row]) -> Grid:
    titles = list(about.titles[:MOST_TITLES])
    blank = [None] * len(titles)
    columns = [
        pa.array([*(blank if place else titles), header, *(cells.get(header) for _, cells in rows)], pa.string())
        for place, header in enumerate(headers)
    ]
    return Grid(about.sheet, pa.table(columns, names=[str(place) for place in range(len(headers))]))


def _number(text: str | None) -> int | None:
    whole = (text or "").removesuffix(".0")
    return int(whole) if whole.isascii() and whole.isdigit() else None


def _about(grid: Grid) -> About | None:
    if grid.cells.num_columns < 2 or grid.cells.num_rows == 0 or grid.row(0)[0] != MARK:
        return None
    told = {name: value or "" for name, value in zip(*(c.to_pylist() for c in grid.cells.columns[:2]), strict=True)}
    try:
        choices = Choices(
            Kind(told["kind"]) if told["kind"] else None,
            _pairs(told["columns"]),
            _pairs(told["answers"]),
            date.fromisoformat(told["as of"]) if told["as of"] else None,
        )
        titles = tuple(map(str, json.loads(told["titles"])))
        return About(
            told["sha256"],
            told["file"],
            told["sheet"],
            choices,
            titles,
            told["batch"],
            told["row column"],
            told["reason column"],
        )
    except (KeyError, ValueError, TypeError, AttributeError):
        return None  # a tab that somebody changed tells nothing


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((str(name), str(value)) for name, value in json.loads(text).items())
