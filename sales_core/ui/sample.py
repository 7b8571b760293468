"""Fills a new store with the sample team's sheets, in the order in which the team would have uploaded them."""

import csv
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.store.store import Store

FOLDER = Path(__file__).parents[2] / "data" / "samples"


def fill(store: Store, progress: Callable[[float], None] = lambda share: None, folder: Path = FOLDER) -> None:
    """Mark `store` as the sample team's and commit every sheet of `order.csv`; `progress` gets the share done."""
    store.mark_sample()
    with (folder / "order.csv").open(encoding="utf-8", newline="") as listed:
        files = list(csv.DictReader(listed))
    for done, row in enumerate(files, 1):
        as_of = date.fromisoformat(row["as_of"])
        sheets = prepare_file(folder / row["path"], Choices(as_of=as_of), today=as_of)
        moment = datetime.combine(as_of, time(18)) + timedelta(seconds=done)
        store.commit(sheets, by=row["submitted_by"], source="sample", at=moment)
        progress(done / len(files))
