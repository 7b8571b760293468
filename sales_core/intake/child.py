"""Runs the reader as a child process, watches its time and memory, and takes over what it read."""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any

import pyarrow as pa

from sales_core.intake.limits import DEFAULT, Limits
from sales_core.intake.reader.serve import serve
from sales_core.intake.refusal import RefusalError
from sales_core.intake.tables.grid import Grid

ROOT = Path(__file__).parents[2]
LOOK_EVERY = 0.02
MEMORY_WORDS = (b"memory allocation", b"MemoryError", b"bad_alloc", b"capacity overflow", b"out of memory")


def read_grids(path: Path, limits: Limits = DEFAULT) -> tuple[Grid, ...]:
    """Every sheet of the file; RefusalError when it cannot be read within the limits."""
    with tempfile.TemporaryDirectory() as folder, (Path(folder) / "err").open("w+b") as errors:
        told = Path(folder) / "out"
        with told.open("wb") as out:
            code = _run(path, limits, out, errors)
        return _received(told, code, errors)


def read_here(path: Path, limits: Limits = DEFAULT) -> tuple[Grid, ...]:
    """The same without a child, for files that come with the program: nothing guards against a hostile one."""
    with tempfile.TemporaryDirectory() as folder, (Path(folder) / "err").open("w+b") as errors:
        told = Path(folder) / "out"
        with told.open("wb") as out:
            serve(path, limits, out)
        return _received(told, 0, errors)


def _run(path: Path, limits: Limits, out: IO[bytes], errors: IO[bytes]) -> int:
    """Exit code of the child; RefusalError when it was stopped."""
    paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    command = [sys.executable, "-m", "sales_core.intake.reader", str(path.absolute()), limits.to_json()]
    environment = {**os.environ, "PYTHONPATH": paths, "ARROW_DEFAULT_MEMORY_POOL": "system"}
    child = subprocess.Popen(command, stdout=out, stderr=errors, stdin=subprocess.DEVNULL, env=environment)  # noqa: S603 - our own reader; the path is one argument
    try:
        return _watched(child, limits, path.stat().st_size)
    finally:
        if child.poll() is None:
            child.kill()
        child.wait()


def _watched(child: "subprocess.Popen[bytes]", limits: Limits, size: int) -> int:
    ends = time.monotonic() + limits.time_for(size)
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            return child.wait(LOOK_EVERY)
        if _resident(child.pid) > limits.memory:
            raise RefusalError("too_much_memory")
        if time.monotonic() > ends:
            raise RefusalError("too_slow", seconds=str(int(limits.time_for(size))))


def _resident(pid: int) -> int:
    """Bytes of memory that a process has in use; 0 where the platform does not tell."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    except (OSError, IndexError, ValueError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _received(told: Path, code: int, errors: IO[bytes]) -> tuple[Grid, ...]:
    grids: list[Grid] = []
    with told.open("rb") as file:
        size = told.stat().st_size
        while file.tell() < size:
            try:
                stream = pa.ipc.open_stream(file)
                about = json.loads(stream.schema.metadata[b"about"])
                cells = stream.read_all().replace_schema_metadata(None)
            except (pa.ArrowInvalid, OSError, TypeError, KeyError):
                break
            if about.get("end"):
                return _ended(grids, about)
            grids.append(_grid(about, cells))
    raise _died(code, errors)


def _grid(about: dict[str, Any], cells: pa.Table) -> Grid:
    widths = cells.column(cells.num_columns - 1) if about.get("widths") else None
    if widths is not None:
        cells = cells.remove_column(cells.num_columns - 1)
    return Grid(
        sheet=str(about["sheet"]),
        cells=cells,
        offset=int(str(about.get("offset", 0))),
        hidden=bool(about.get("hidden")),
        widths=widths,
        encoding=str(about.get("encoding", "")),
        broken=str(about.get("why", "?")) if about.get("broken") else "",
        hidden_rows=_numbers(about, "hidden_rows"),
        hidden_columns=_numbers(about, "hidden_columns"),
        merges=_merges(about),
    )


def _numbers(about: dict[str, Any], name: str) -> tuple[int, ...]:
    return tuple(int(number) for number in about.get(name) or ())


def _merges(about: dict[str, Any]) -> tuple[tuple[int, int, int, int], ...]:
    return tuple((int(row), int(column), int(last), int(end)) for row, column, last, end in about.get("merges") or ())


def _ended(grids: list[Grid], about: dict[str, Any]) -> tuple[Grid, ...]:
    if about["code"]:
        detail = about["detail"]
        raise RefusalError(str(about["code"]), **{str(key): str(value) for key, value in detail.items()})
    return tuple(grids)


def _died(code: int, errors: IO[bytes]) -> RefusalError:
    errors.seek(0)
    said = errors.read(20_000)
    if any(word in said for word in MEMORY_WORDS) or code == -9:
        return RefusalError("too_much_memory")
    return RefusalError("too_slow", seconds="?") if code == -24 else RefusalError("reader_died")
