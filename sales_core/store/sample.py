"""Builds the sample team's store from its sheets, through the same intake and commit as any team's."""

import csv
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.model.batch import FileResult
from sales_core.store.errors import MixedStoreError
from sales_core.store.store import Store, open_store

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
MORNING = time(1, 0)  # UTC: nine o'clock at the sample team's


def build_sample(address: str) -> tuple[FileResult, ...]:
    """Make the sample team's store at `address`; MixedStoreError when it holds a team's own sheets."""
    store = open_store(address)
    try:
        return fill(store)
    finally:
        store.close()


def fill(
    store: Store, folder: Path = SAMPLES, progress: Callable[[float], None] | None = None
) -> tuple[FileResult, ...]:
    """Upload every sheet that `order.csv` of the folder lists, each at its date; gives every result.

    progress is told the part done, from 0 to 1. MixedStoreError when the store holds a team's own sheets.
    """
    if not store.is_sample:
        if store.batches():
            raise MixedStoreError(
                f"{store.address} holds a team's own sheets: the sample team needs a store of its own"
            )
        store.mark_sample()
    uploads = _uploads(folder)
    results = []
    for done, (path, by, as_of) in enumerate(uploads, 1):
        sheets = prepare_file(path, Choices(as_of=as_of), today=as_of, trusted=True)
        results.append(store.commit(sheets, by, "sample", datetime.combine(as_of, MORNING)))
        if progress:
            progress(done / len(uploads))
    return tuple(results)


def _uploads(folder: Path) -> list[tuple[Path, str, date]]:
    with (folder / "order.csv").open(encoding="utf-8", newline="") as lines:
        return [
            (folder / row["path"], row["submitted_by"], date.fromisoformat(row["as_of"]))
            for row in csv.DictReader(lines)
        ]
