"""`python tests/bench/run.py [--lines 100000 1000000] [--folder FOLDER]`: prints the README's performance tables.

Everything is measured in one run on one machine, so that the ratios mean something; nothing here asserts a time.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(Path(__file__).parent)]

from page_reports import PAGES, Reports, fill  # noqa: E402 - as above

from data import write_csv, write_xlsx  # noqa: E402 - the path above comes first
from sales_core.intake.prepare import prepare_file  # noqa: E402 - as above
from sales_core.model.period import Period  # noqa: E402 - as above
from sales_core.reports.question import ask  # noqa: E402 - as above
from sales_core.store.store import Store, open_store  # noqa: E402 - as above

BARE = "import fastexcel, sys; fastexcel.read_excel(sys.argv[1]).load_sheet(0).to_arrow()"
PANDAS = "import pandas, sys; pandas.read_excel(sys.argv[1], engine='openpyxl')"
PANDAS_CSV = "import pandas, sys; pandas.read_csv(sys.argv[1])"
TODAY = date(2026, 11, 4)


def seconds(work: Callable[[], object]) -> float:
    """How long `work` took."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def bare(code: str, path: Path) -> float:
    """How long another program took to read the file, its start included."""
    return seconds(lambda: subprocess.run([sys.executable, "-c", code, str(path)], check=True))


def imported(store: Store, path: Path) -> float:
    """How long it took from the file to committed."""
    return seconds(lambda: store.commit(prepare_file(path, today=TODAY), "bench"))


def warm_up(folder: Path) -> None:
    """Load what a running dashboard has loaded already."""
    path = folder / "warm_up.xlsx"
    write_xlsx(path, 1_000)
    store = open_store(str(folder / "warm_up.duckdb"))
    imported(store, path)
    store.close()


def time_files(folder: Path, lines: int) -> list[tuple[object, ...]]:
    """One row per file type: what we take, what others take, and the ratios."""
    xlsx, text = folder / f"orders_{lines}.xlsx", folder / f"orders_{lines}.csv"
    write_xlsx(xlsx, lines)
    write_csv(text, lines)
    found = []
    for path in (xlsx, text):
        store = open_store(str(folder / f"{path.stem}_{path.suffix[1:]}.duckdb"))
        own = imported(store, path)
        store.close()
        fast = bare(BARE, path) if path.suffix == ".xlsx" else None
        slow = bare(PANDAS if path.suffix == ".xlsx" else PANDAS_CSV, path)
        found.append((lines, path.suffix[1:], own, fast, own / fast if fast else None, slow, own / slow))
    return found


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
    options.add_argument("--lines", type=int, nargs="+", default=[100_000, 1_000_000])
    options.add_argument("--folder", type=Path, help="where to keep the files (default: a temporary folder)")
    options.add_argument("--repeats", type=int, default=20)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        print(f"{date.today()}, {sys.platform}, Python {sys.version.split()[0]}\n")
        warm_up(folder)
        files = [row for lines in chosen.lines for row in time_files(folder, lines)]
        print(table(("lines", "file", "s to committed", "s bare fastexcel", "ratio", "s pandas", "ratio"), files), "\n")
        address = str(folder / f"orders_{max(chosen.lines)}_csv.duckdb")
        print(f"Reports at {max(chosen.lines):,} lines, ms\n")
        print(table(("period", "page", "first", "p50", "p95"), time_pages(address, chosen.repeats)))
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nLargest child process: {children:,.0f} MB")


if __name__ == "__main__":
    main()
