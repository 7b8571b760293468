"""From a file to one `Prepared` value per sheet: what a preview shows and a commit stores."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from hashlib import file_digest
from pathlib import Path

from sales_core.intake.child import read_grids, read_here
from sales_core.intake.context import NOTHING, Context
from sales_core.intake.hidden import hidden_parts
from sales_core.intake.limits import DEFAULT, Limits
from sales_core.intake.prepared import Choices, Prepared
from sales_core.intake.refusal import RefusalError
from sales_core.intake.refused import refused
from sales_core.intake.rows.corrections import About, from_grid, taken
from sales_core.intake.sheet import prepare_sheet
from sales_core.intake.tables.grid import Grid
from sales_core.intake.tables.regions import regions_of
from sales_core.intake.values.asof import Origin

Answered = Mapping[str, Choices] | Choices | None


def prepare_file(
    path: Path,
    choices: Answered = None,
    *,
    today: date,
    file_name: str | None = None,
    limits: Limits = DEFAULT,
    trusted: bool = False,
    context: Context = NOTHING,
) -> tuple[Prepared, ...]:
    """One value per sheet that holds anything; never raises for a bad file.

    choices: the user's answers for all sheets, or by sheet name. today: the day of the upload. file_name: the name
    that the user knows the file by, where `path` is a temporary copy. A file that cannot be read gives one refused
    value without a kind, whose issue says why. A csv is one sheet, named after its file. trusted: a file
    that comes with the program is read without a child process, which takes a twentieth of the time. context: what the
    store knows already (`Store.context`).
    """
    name = file_name or path.name
    digest = _sha256(path)
    stem = name.rsplit(".", maxsplit=1)[0]

    def origin(sheet: str) -> Origin:
        return Origin(name, digest, sheet, today, _chosen(choices, sheet), context)

    try:
        grids = read_here(path, limits) if trusted else read_grids(path, limits)
    except RefusalError as refusal:
        return (refused(origin(stem), refusal.code, detail=refusal.detail),)
    except OSError as error:
        return (refused(origin(stem), "unreadable_file", detail={"why": str(error)}),)
    hidden = hidden_parts(grids, stem)
    grids, about = taken(grids)
    found = [
        sheet for grid in grids if _holds_anything(grid) for sheet in _tables(grid, grid.sheet or stem, origin, about)
    ]
    if not found:
        return (refused(origin(stem), "empty_file"),)
    return (replace(found[0], issues=(*hidden, *found[0].issues)), *found[1:])


def _tables(grid: Grid, sheet: str, origin: Callable[[str], Origin], about: About | None) -> Iterator[Prepared]:
    """One value per table: `Tab`, `Tab #2`, … in reading order."""
    first = origin(sheet)
    if grid.broken:
        yield refused(first, "sheet_unreadable", detail={"why": grid.broken})
        return
    if about:
        yield from_grid(grid, about, first)
        return
    regions = regions_of(grid)
    told = first.setting("header_row")
    if told.isdigit() and int(told) > regions[0].top + regions[0].cells.num_rows:
        regions = (grid,)  # the user sees one table where several were found
    for number, region in enumerate(regions, 1):
        yield prepare_sheet(region, first if number == 1 else origin(f"{sheet} #{number}"))


def _holds_anything(grid: Grid) -> bool:
    if grid.hidden:
        return False
    return bool(grid.broken) or any(column.null_count < len(column) for column in grid.cells.columns)


def _chosen(choices: Answered, sheet: str) -> Choices:
    if isinstance(choices, Choices):
        return choices
    return (choices or {}).get(sheet, Choices())


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
