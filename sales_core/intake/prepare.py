"""From a file to one `Prepared` value per sheet: what a preview shows and a commit stores."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from hashlib import file_digest
from pathlib import Path

from sales_core.intake.asof import Origin
from sales_core.intake.child import read_grids, read_here
from sales_core.intake.context import NOTHING, Context
from sales_core.intake.grid import Grid
from sales_core.intake.limits import DEFAULT, Limits
from sales_core.intake.prepared import Choices, Prepared
from sales_core.intake.refusal import RefusalError
from sales_core.intake.refused import refused
from sales_core.intake.sheet import prepare_sheet
from sales_core.model.issue import Issue

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
    hidden = tuple(Issue("hidden_sheet", grid.sheet) for grid in grids if grid.hidden)
    found = [_sheet(grid, origin(grid.sheet or stem)) for grid in grids if _holds_anything(grid)]
    if not found:
        return (refused(origin(stem), "empty_file"),)
    return (replace(found[0], issues=(*hidden, *found[0].issues)), *found[1:])


def _sheet(grid: Grid, origin: Origin) -> Prepared:
    if grid.broken:
        return refused(origin, "sheet_unreadable", detail={"why": grid.broken})
    return prepare_sheet(grid, origin)


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
