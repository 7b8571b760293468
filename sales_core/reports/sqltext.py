"""Reads the SELECT that lies beside a report."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def sql(name: str) -> str:
    """The text of `reports/<name>.sql`."""
    return (_HERE / f"{name}.sql").read_text("utf-8")


def sql_after(name: str, *before: str) -> str:
    """The SELECT `name` with those that it reads from before it, each under its own name."""
    parts = [f"{part} as (\n{sql(part)})" for part in before]
    return f"with {', '.join(parts)}\n{sql(name)}"
