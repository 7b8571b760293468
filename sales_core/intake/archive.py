"""Unpacks a zip of sheets into files of their own, so that each can be prepared like one that came alone."""

import re
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sales_core.intake.limits import DEFAULT, Limits
from sales_core.intake.reader.zipcheck import BOOKS, NOT_READABLE, unzip
from sales_core.intake.refusal import RefusalError
from sales_core.model.issue import Issue

NESTED = (".zip", ".7z", ".rar", ".gz", ".tar", ".tgz", ".bz2", ".xz")
SHEETS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt", ".htm", ".html", ".xml")
SHOWN = 10  # names of entries left out that are said
NAMED_IN_UTF8 = 0x800


@dataclass(frozen=True)
class Member:
    """One file to prepare: `prepare_file(member.path, file_name=member.name)`.

    name: the file's own name, which tells dates and formats. shown: how to call it, `weeks.zip › May/w1.xlsx` inside an
    archive. issue: why it cannot be taken; then there is no file at `path`.
    """

    path: Path
    name: str
    shown: str
    issue: Issue | None = None


@dataclass(frozen=True)
class Expanded:
    """members: in the order of their names. issues: what was left out of an archive; say it once."""

    members: tuple[Member, ...]
    issues: tuple[Issue, ...] = ()


def is_archive(path: Path) -> bool:
    """Whether the file is a zip that is no workbook itself."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except NOT_READABLE:
        return path.suffix.lower() == ".zip" and path.is_file()
    return not (BOOKS & names or "[Content_Types].xml" in names or "mimetype" in names)


@contextmanager
def expand(path: Path, file_name: str | None = None, limits: Limits = DEFAULT) -> Iterator[Expanded]:
    """The files in a zip of sheets, unpacked while the context lasts; any other file is its own only member.

    file_name: what the user calls the file, where `path` is a temporary copy. An archive that cannot be unpacked is one
    member with an issue, as is each entry that cannot be taken; nothing is raised. Archives inside are not opened;
    lock files, system files and what is no sheet are left out and told in `issues`.
    """
    name = file_name or path.name
    if not is_archive(path):
        yield Expanded((Member(path, name, file_name or str(path)),))
        return
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = _unpacked(path, name, Path(folder), limits)
        except RefusalError as refusal:
            issue = Issue(refusal.code, name, detail=tuple(refusal.detail.items()))
            found = Expanded((Member(path, name, name, issue),))
        yield found


def natural(name: str) -> list[tuple[int, int, str]]:
    """To sort names by: `w2` before `w10`."""
    parts = re.findall(r"[0-9]{1,18}|[^0-9]+", name.casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]


def is_sheet(name: str) -> bool:
    """Whether a file of a folder or archive is offered: a sheet or archive by its ending, no hidden or lock file."""
    parts = PurePosixPath(name).parts
    if not parts or any(part.startswith((".", "~$", "__MACOSX")) for part in parts):
        return False
    return parts[-1].lower().endswith((*SHEETS, *NESTED))


def _unpacked(path: Path, name: str, folder: Path, limits: Limits) -> Expanded:
    entries = _entries(path, limits)
    wanted = sorted((entry for entry in entries if is_sheet(entry[0])), key=lambda entry: natural(entry[0]))
    if not wanted:
        raise RefusalError("archive_empty")
    budget = _Budget(limits)
    members = []
    for number, (shown, entry) in enumerate(wanted):
        place = folder / str(number) / _safe(PurePosixPath(shown).name)
        issue = None
        try:
            budget.write(path, entry, place)
        except RefusalError as refusal:
            issue = Issue(refusal.code, place.name, detail=tuple(refusal.detail.items()))
        members.append(Member(place, place.name, f"{name} › {shown}", issue))
    return Expanded(tuple(members), _left_out(name, [shown for shown, _ in entries if not is_sheet(shown)]))


def _left_out(name: str, ignored: list[str]) -> tuple[Issue, ...]:
    if not ignored:
        return ()
    named = ", ".join(ignored[:SHOWN]) + (" …" if len(ignored) > SHOWN else "")
    return (Issue("archive_ignored", name, value=str(len(ignored)), detail=(("names", named),)),)


def _entries(path: Path, limits: Limits) -> list[tuple[str, zipfile.ZipInfo]]:
    """Names and entries of the files in it, after a look at what the archive says of itself."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except NOT_READABLE as error:
        raise RefusalError("archive_damaged") from error
    if len(entries) > limits.entries:
        raise RefusalError("archive_too_many", count=str(len(entries)), limit=str(limits.entries))
    if any(entry.flag_bits & 1 for entry in entries):
        raise RefusalError("archive_locked")
    if (total := sum(entry.file_size for entry in entries)) > limits.unzipped:
        raise _too_large(total, limits)
    return [(_name(entry), entry) for entry in entries]


def _too_large(size: int, limits: Limits) -> RefusalError:
    return RefusalError("archive_too_large", megabytes=str(size // 1_000_000), limit=str(limits.unzipped // 1_000_000))


def _name(entry: zipfile.ZipInfo) -> str:
    """The entry's name; archives made in China write it in GBK and leave it to the reader to know that."""
    if entry.flag_bits & NAMED_IN_UTF8 or entry.filename.isascii():
        return entry.filename.replace("\\", "/")
    try:
        raw = entry.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding).replace("\\", "/")
        except UnicodeDecodeError:
            continue
    return entry.filename


def _safe(name: str) -> str:
    """A name that is one on any system and leads nowhere else."""
    return "".join("_" if char in '<>:"/\\|?*' or ord(char) < 32 else char for char in name)[-120:] or "_"


class _Budget:
    """How many bytes an archive may still unpack to; they are counted as they come, whatever it says itself."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.unzipped

    def write(self, path: Path, entry: zipfile.ZipInfo, place: Path) -> None:
        """Unpack one entry; RefusalError when it is damaged, too large or an archive itself."""
        if place.name.lower().endswith(NESTED):
            raise RefusalError("archive_in_archive")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise RefusalError("archive_damaged")
        place.parent.mkdir()
        before, check = self._left, 0
        with place.open("wb") as out:
            for chunk in self._chunks(path, entry):
                self._left -= len(chunk)
                if self._left < 0:
                    raise _too_large(self._limits.unzipped - self._left, self._limits)
                check = zlib.crc32(chunk, check)
                out.write(chunk)
        if before - self._left != entry.file_size or check != entry.CRC:
            raise RefusalError("archive_damaged")

    def _chunks(self, path: Path, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        try:
            yield from unzip(path, entry, self._limits)
        except RefusalError as refusal:
            if refusal.code == "unzips_too_large":
                raise _too_large(int(refusal.detail["megabytes"]) * 1_000_000, self._limits) from refusal
            raise RefusalError("archive_damaged") from refusal
