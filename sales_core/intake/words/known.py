"""Known exports, read from the data files in `formats/`, and which of them a header row is."""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sales_core.intake.words.headers import key_of
from sales_core.model.batch import Coverage
from sales_core.model.kinds import Kind

FOLDER = Path(__file__).parent / "formats"


@dataclass(frozen=True)
class Format:
    """One known export.

    signature: header keys that all stand in it. columns: field → header keys, best first; an empty list leaves the
    field unmapped. void: header key → values of rows that do not count. coverage: what such an export holds.
    refused_as: what it holds instead of sales (`leads`, `approvals`) where it is of no kind.
    """

    name: str
    kind: Kind | None
    signature: frozenset[str]
    columns: dict[str, tuple[str, ...]]
    void: dict[str, frozenset[str]]
    coverage: Coverage
    refused_as: str = ""


@cache
def formats() -> tuple[Format, ...]:
    """All known exports."""
    return tuple(_read(path) for path in sorted(FOLDER.glob("*.toml")))


def _read(path: Path) -> Format:
    read = tomllib.loads(path.read_text("utf-8"))
    return Format(
        name=path.stem,
        kind=Kind(read["kind"]) if "kind" in read else None,
        signature=frozenset(map(key_of, read["signature"])),
        columns={field: tuple(map(key_of, headers)) for field, headers in read.get("columns", {}).items()},
        void={key_of(header): frozenset(values) for header, values in read.get("void", {}).items()},
        coverage=Coverage(read.get("coverage", Coverage.PARTIAL)),
        refused_as=read.get("refused_as", ""),
    )


def format_of(headers: Collection[str], kind: Kind | None = None) -> Format | None:
    """The known export whose signature the headers hold (the longest one), of `kind` where that is decided."""
    keys = {key_of(header) for header in headers}
    fitting = [known for known in formats() if known.signature <= keys and kind in (None, known.kind)]
    return max(fitting, key=lambda known: (len(known.signature), _known(known, keys)), default=None)


def _known(known: Format, keys: set[str]) -> int:
    return sum(key in keys for listed in known.columns.values() for key in listed)
