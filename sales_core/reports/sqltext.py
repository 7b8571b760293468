"""Reads the SELECT that lies beside a report."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def sql(name: str) -> str:
    """The text of `reports/<name>.sql`."""
    return (_HERE / f"{name}.sql").read_text("utf-8")
