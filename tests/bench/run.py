"""`python tests/bench/run.py [--lines 10000 100000 1048575] [--folder FOLDER]`: prints the README's performance tables.

Everything is measured in one run on one machine, so that the ratios mean something; nothing here asserts a time.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(Path(__file__).parent)]

from files import HEADERS, time_files  # noqa: E402 - the path above comes first
from page_reports import PAGES, Reports, fill  # noqa: E402 - as above

from sales_core.intake.prepare import prepare_file  # noqa: E402 - as above
from sales_core.model.period import Period  # noqa: E402 - as above
from sales_core.reports.question import ask  # noqa: E402 - as above
from sales_core.store.store import Store, open_store  # noqa: E402 - as above

TODAY = date(2026, 11, 4)


def seconds(work: Callable[[], object]) -> float:
    """How long `work` took."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def time_pages(address: str, repeats: int) -> list[tuple[object, ...]]:
    """One row per page: how long all its reports take together, first after an upload and from then on."""
    store = open_store(address)
    fill(store)
    found = []
    for period in ("2026-10", "2026-Q4", "2026"):
        for page, reports in PAGES:
            times = [_page(store, reports, period) for _ in range(repeats + 1)]
            warm = sorted(times[1:])
            found.append((period, page, times[0], statistics.median(warm), warm[int(len(warm) * 0.95) - 1]))
    store.close()
    return found


def _page(store: Store, reports: Reports, period: str) -> float:
    """Milliseconds for all reports of a page, from a new reader on as in a page run."""
    reader = store.reader()
    try:
        return 1000 * seconds(lambda: reports(ask(reader, TODAY, Period.parse(period))))
    finally:
        reader.close()


def table(headers: tuple[str, ...], rows: list[tuple[object, ...]]) -> str:
    """A Markdown table; numbers with two decimals."""
    cells = [
        [
            f"{cell:,.2f}" if isinstance(cell, float) else f"{cell:,}" if isinstance(cell, int) else str(cell or "")
            for cell in row
        ]
        for row in rows
    ]
    return "\n".join("| " + " | ".join(line) + " |" for line in [list(headers), ["---"] * len(headers), *cells])


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--lines", type=int, nargs="+", default=[10_000, 100_000, 1_048_575])
    options.add_argument("--folder", type=Path, help="where to keep the files (default: a temporary folder)")
    options.add_argument("--pandas-to", type=int, default=10**9, help="most lines of a workbook that pandas reads too")
    options.add_argument("--files-only", action="store_true", help="no reports of pages")
    options.add_argument("--repeats", type=int, default=20)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        print(f"{date.today()}, {sys.platform}, Python {sys.version.split()[0]}\n")
        for lines in chosen.lines:
            print(table(HEADERS, time_files(folder, lines, chosen.pandas_to)), "\n", flush=True)
        if chosen.files_only:
            return
        address = str(folder / "pages.duckdb")
        store = open_store(address)
        store.commit(prepare_file(folder / f"orders_{max(chosen.lines)}.csv", today=TODAY), "bench")
        store.close()
        print(f"Reports at {max(chosen.lines):,} lines, ms\n")
        print(table(("period", "page", "first", "p50", "p95"), time_pages(address, chosen.repeats)))


if __name__ == "__main__":
    main()
