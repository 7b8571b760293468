"""Reads the SELECTs, macros and migrations that lie beside the code, each named by its file."""

from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent / "sql"


@cache
def read(name: str) -> str:
    """The text of `sql/<name>.sql` without its final newline."""
    return (ROOT / f"{name}.sql").read_text("utf-8").rstrip()


def migrations() -> tuple[tuple[int, str], ...]:
    """Number and name of every migration, in order."""
    names = sorted(path.stem for path in (ROOT / "schema").glob("*.sql"))
    return tuple((int(name.split("_", 1)[0]), name) for name in names)
