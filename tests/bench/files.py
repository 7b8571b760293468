"""Times and peak memory from a file to committed, beside other programs that only read the same file."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from data import write_csv, write_xls, write_xlsx

ROOT = Path(__file__).parents[2]
WRITERS = {"xlsx": write_xlsx, "xls": write_xls, "csv": write_csv}
MOST = {"xlsx": 1_048_575, "xls": 1_000_000, "csv": 10**9}  # lines that a file is written with
# The kernel's high-water mark of this very program: `ru_maxrss` is never below what its parent had in use.
PEAK = """
import json, sys, time
begun = time.perf_counter()
{work}
spent = time.perf_counter() - begun
peak = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) / 1024
print(json.dumps([globals().get("spent_here", spent), peak]))
"""
READER = """
import os
from sales_core.intake.reader.__main__ import main
kept = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
main([sys.argv[1]])
sys.stdout.flush()
os.dup2(kept, 1)
"""
BARE = """
import fastexcel
book = fastexcel.read_excel(sys.argv[1])
for place in range(len(book.sheet_names)):
    book.load_sheet(place).to_arrow()
"""
PANDAS = {
    "xlsx": "import pandas; pandas.read_excel(sys.argv[1], sheet_name=None, engine='openpyxl')",
    "xls": "import pandas; pandas.read_excel(sys.argv[1], sheet_name=None, engine='calamine')",
    "csv": "import pandas; pandas.read_csv(sys.argv[1])",
}
# A running dashboard has its modules loaded and its store open: that is not counted.
OWN = """
from datetime import date
from pathlib import Path
from sales_core.intake.prepare import prepare_file
from sales_core.store.store import open_store
today, store = date(2026, 11, 4), open_store(sys.argv[2])
warm = open_store(sys.argv[2] + ".warm")
warm.commit(prepare_file(Path(sys.argv[3]), today=today), "bench")
warm.close()
begun = time.perf_counter()
done = store.commit(prepare_file(Path(sys.argv[1]), today=today), "bench", original=Path(sys.argv[1]))
spent_here = time.perf_counter() - begun
assert all(sheet.status == "committed" for sheet in done.batches), done.batches
"""
HEADERS = (
    "lines", "file", "s to committed", "MB importer", "MB reader", "s bare fastexcel", "MB", "ratio", "s pandas", "MB",
    "ratio",
)  # fmt: skip


def measured(work: str, *arguments: Path) -> tuple[float, float]:
    """Seconds and peak MB of a program of its own; Linux only."""
    code = PEAK.format(work=work)
    command = [sys.executable, "-c", code, *map(str, arguments)]
    told = subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.PIPE, text=True).stdout
    spent, peak = json.loads(told.splitlines()[-1])
    return spent, peak


def time_files(folder: Path, lines: int, pandas_to: int) -> list[tuple[object, ...]]:
    """One row per file type. pandas_to: from more lines on pandas does not read workbooks, which takes minutes."""
    warm = folder / "warm_up.xlsx"
    write_xlsx(warm, 1_000)
    found: list[tuple[object, ...]] = []
    for kind, write in WRITERS.items():
        count = min(lines, MOST[kind])
        path = folder / f"orders_{count}.{kind}"
        write(path, count)
        with tempfile.TemporaryDirectory(dir=folder) as stores:
            own, memory = measured(OWN, path, Path(stores) / "sales.duckdb", warm)
        _, child = measured(READER, path)
        bare = measured(BARE, path) if kind != "csv" else None
        other = measured(PANDAS[kind], path) if kind == "csv" or count <= pandas_to else None
        beside = (bare[0], round(bare[1]), own / bare[0]) if bare else ("", "", "")
        slow = (other[0], round(other[1]), own / other[0]) if other else ("", "", "")
        found.append((count, kind, own, round(memory), round(child), *beside, *slow))
    return found
