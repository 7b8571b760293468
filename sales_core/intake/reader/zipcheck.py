"""Looks through a zipped workbook before it is read: honest sizes, and the cells that hold an Excel error."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from sales_core.intake.limits import Limits
from sales_core.intake.refusal import RefusalError

# What the library raises for an archive that is damaged or packed in a way that it does not know.
NOT_READABLE = (zipfile.BadZipFile, ValueError, OSError, NotImplementedError)
CHUNK = 1 << 20
BOOKS = {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}  # one of these makes an archive a workbook
LOCAL_HEADER = 30


def entries_of(path: Path, limits: Limits) -> dict[str, zipfile.ZipInfo]:
    """The parts of the workbook by name, after a look at what the archive says of itself; RefusalError otherwise."""
    try:
        with zipfile.ZipFile(path) as archive:
            found = archive.infolist()
    except NOT_READABLE as error:
        raise RefusalError("damaged_file") from error
    if len(found) > limits.entries:
        raise RefusalError("too_many_parts", count=str(len(found)), limit=str(limits.entries))
    unzipped, zipped = sum(entry.file_size for entry in found), path.stat().st_size
    _check(unzipped, zipped, limits)
    names = {entry.filename: entry for entry in found}
    if not BOOKS & names.keys():
        raise RefusalError("not_a_workbook")
    if any(entry.flag_bits & 1 for entry in found):
        raise RefusalError("password_protected")
    return names


def _check(unzipped: int, zipped: int, limits: Limits) -> None:
    if unzipped > limits.unzipped or (unzipped > limits.ratio_from and unzipped > limits.ratio * zipped):
        raise RefusalError("unzips_too_large", megabytes=str(unzipped // 1_000_000))


def unzip(path: Path, entry: zipfile.ZipInfo, limits: Limits) -> Iterator[bytes]:
    """The bytes of one part, counted as they come: the archive's own word for the size is not trusted."""
    with path.open("rb") as file:
        file.seek(entry.header_offset)
        header = file.read(LOCAL_HEADER)
        if len(header) < LOCAL_HEADER:
            raise RefusalError("damaged_file")
        file.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), 1)
        left, total = entry.compress_size, 0
        inflate = zlib.decompressobj(-15) if entry.compress_type == zipfile.ZIP_DEFLATED else None
        while left > 0 and (packed := file.read(min(CHUNK // 8, left))):
            left -= len(packed)
            for chunk in _inflated(inflate, packed):
                total += len(chunk)
                _check(total, entry.compress_size, limits)
                yield chunk


def _inflated(inflate: "zlib._Decompress | None", packed: bytes) -> Iterator[bytes]:
    if inflate is None:
        yield packed
        return
    try:
        while packed:
            yield inflate.decompress(packed, CHUNK)
            packed = inflate.unconsumed_tail
    except zlib.error as error:
        raise RefusalError("damaged_file") from error
