"""`python tests/bench/run.py [--lines 10000 100000 1048575] [--folder FOLDER]`: prints the README's performance tables.

The folder keeps the files and the large team's store, which takes minutes to make, for the next run.

Everything is measured in one run on one machine, so that the ratios mean something; nothing here asserts a time.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(Path(__file__).parent)]

from files import HEADERS, time_files  # noqa: E402 - the path above comes first
from page_reports import PAGES, Reports  # noqa: E402 - as above
from team import built  # noqa: E402 - as above

from sales_core.model.period import Period  # noqa: E402 - as above
from sales_core.reports.question import ask  # noqa: E402 - as above
from sales_core.store.store import Store, open_store  # noqa: E402 - as above

TODAY = date(2026, 11, 4)
MOMENTS = (datetime(2026, 10, 28, 12), datetime(2025, 11, 26, 12), datetime(2025, 1, 8, 12))


def seconds(work: Callable[[], object]) -> float:
    """How long `work` took."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def time_pages(store: Store, repeats: int) -> list[tuple[object, ...]]:
    """One row per page: how long all its reports take together, first after an upload and from then on."""
    return [
        (period, page, *_times(store, reports, period, TODAY, None, repeats))
        for period in ("2026-10", "2026-Q4", "2026")
        for page, reports in PAGES
    ]


def time_moments(store: Store, repeats: int) -> list[tuple[object, ...]]:
    """The same at three earlier moments, each with the seconds until anything is known of it."""
    found: list[tuple[object, ...]] = []
    for known_at in MOMENTS:
        opened = seconds(lambda at=known_at: store.reader(known_at=at).close())
        period = f"{known_at:%Y-%m}"
        for page, reports in PAGES:
            times = _times(store, reports, period, known_at.date(), known_at, repeats)
            found.append((str(known_at.date()), opened, page, *times))
    return found


def _times(
    store: Store, reports: Reports, period: str, today: date, known_at: datetime | None, repeats: int
) -> tuple[float, float, float]:
    """First, median and 95th percentile."""
    times = [_page(store, reports, period, today, known_at) for _ in range(repeats + 1)]
    warm = sorted(times[1:])
    return times[0], statistics.median(warm), warm[int(len(warm) * 0.95) - 1]


def _page(store: Store, reports: Reports, period: str, today: date, known_at: datetime | None) -> float:
    """Milliseconds for all reports of a page, from a new reader on as in a page run."""
    reader = store.reader(known_at=known_at)
    try:
        return 1000 * seconds(lambda: reports(ask(reader, today, Period.parse(period))))
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
    options.add_argument("--pages-only", action="store_true", help="no files")
    options.add_argument("--deals", type=int, default=200_000)
    options.add_argument("--weeks", type=int, default=100, help="full exports of the deals")
    options.add_argument("--repeats", type=int, default=20)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        print(f"{date.today()}, {sys.platform}, Python {sys.version.split()[0]}\n")
        for lines in () if chosen.pages_only else chosen.lines:
            print(table(HEADERS, time_files(folder, lines, chosen.pandas_to)), "\n", flush=True)
        if not chosen.files_only:
            _pages(built(folder, max(chosen.lines), chosen.deals, chosen.weeks), chosen.repeats)


def _pages(address: str, repeats: int) -> None:
    store = open_store(address)
    print("Reports of the pages, ms\n")
    print(table(("period", "page", "first", "p50", "p95"), time_pages(store, repeats)), "\n", flush=True)
    print("The same at an earlier moment\n")
    print(table(("known at", "s to open", "page", "first", "p50", "p95"), time_moments(store, repeats)))
    store.close()


if __name__ == "__main__":
    main()
