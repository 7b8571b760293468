"""Looks through a workbook for what the reader library leaves out; every part of an archive is measured on the way."""

import zipfile
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from sales_core.intake.limits import Limits
from sales_core.intake.reader.marks import Marks
from sales_core.intake.reader.odsmarks import ods_marks
from sales_core.intake.reader.xlsbmarks import xlsb_marks, xlsb_sheet_parts
from sales_core.intake.reader.xlsmarks import xls_marks
from sales_core.intake.reader.xlsxmarks import sheet_parts, targets_of, xlsx_marks
from sales_core.intake.reader.zipcheck import unzip
from sales_core.intake.refusal import RefusalError

SMALL = 5_000_000  # bytes of the parts that list a workbook's sheets
CONTENT = "content.xml"

Entries = dict[str, zipfile.ZipInfo]


def look(path: Path, entries: Entries | None, limits: Limits) -> dict[str, Marks]:
    """Marks by sheet name. entries: of a zipped workbook. RefusalError when its parts grow too large."""
    if entries is None:
        return xls_marks(path.read_bytes())
    parts = _sheets(path, entries, limits)
    found: dict[str, Marks] = {}
    total = 0
    for name, entry in entries.items():
        if entry.is_dir():
            continue
        counted = _Counted(unzip(path, entry, limits))
        if name == CONTENT:
            found |= ods_marks(counted, partial(unzip, path, entry, limits))
        else:
            found |= dict.fromkeys(parts.get(name, ()), _part(name, counted, known=name in parts))
        total += counted.bytes
        if total > limits.unzipped:
            raise RefusalError("unzips_too_large", megabytes=str(total // 1_000_000))
    return found


def _part(name: str, chunks: "_Counted", *, known: bool) -> Marks:
    """Marks of a part that holds a sheet; others are only measured."""
    if known and name.endswith(".bin"):
        return xlsb_marks(b"".join(chunks))
    if known:
        return xlsx_marks(chunks)
    for _ in chunks:
        pass
    return Marks()


def honest(entries: Iterable[zipfile.ZipInfo]) -> bool:
    """Whether no part claims to unzip to less than it takes zipped, as those that hide their size do."""
    return all(entry.compress_size <= entry.file_size + 1_000 for entry in entries)


def _sheets(path: Path, entries: Entries, limits: Limits) -> dict[str, list[str]]:
    """Part → names of the sheets that it holds: one, but for files made to confuse."""
    named: dict[str, str] = {}
    for workbook, relations in (
        ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"),
        ("xl/workbook.bin", "xl/_rels/workbook.bin.rels"),
    ):
        if workbook in entries and relations in entries:
            listed = _small(path, entries[workbook], limits)
            targets = _small(path, entries[relations], limits).decode("utf-8", "replace")
            named |= (
                xlsb_sheet_parts(listed, targets_of(targets))
                if workbook.endswith(".bin")
                else sheet_parts(listed.decode("utf-8", "replace"), targets)
            )
    parts: dict[str, list[str]] = {}
    for sheet, part in named.items():
        parts.setdefault(part, []).append(sheet)
    return parts


def _small(path: Path, entry: zipfile.ZipInfo, limits: Limits) -> bytes:
    counted = _Counted(unzip(path, entry, limits))
    parts = []
    for chunk in counted:
        parts.append(chunk)
        if counted.bytes > SMALL:
            raise RefusalError("too_many_sheets", count="?", limit=str(limits.sheets))
    return b"".join(parts)


class _Counted:
    """Chunks, and how many bytes have passed."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self.bytes = 0

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            self.bytes += len(chunk)
            yield chunk
