"""Which files an import takes, and in which order: those of folders and archives by their date."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sales_core.intake.archive import Expanded, Member, expand, is_sheet, natural
from sales_core.intake.context import Context
from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.intake.values.periods import day_in


@dataclass(frozen=True)
class Job:
    """What holds for all files of one import: the answers given, who submits, the day of the import."""

    choices: Choices
    by: str
    today: date


def files_in(folder: Path) -> tuple[Path, ...]:
    """The sheets and archives in a folder and those below it, by name."""
    found = [path for path in folder.rglob("*") if is_sheet(str(path.relative_to(folder))) and path.is_file()]
    return tuple(sorted(found, key=lambda path: natural(str(path.relative_to(folder)))))


def gather(paths: Iterable[Path], unpacked: ExitStack) -> Expanded:
    """Every file named, in a folder named or in an archive; archives stay unpacked as long as `unpacked` is open."""
    found = [unpacked.enter_context(expand(file)) for path in paths for file in _files(path)]
    return Expanded(
        tuple(member for one in found for member in one.members), tuple(issue for one in found for issue in one.issues)
    )


def _files(path: Path) -> Sequence[Path]:
    return files_in(path) if path.is_dir() else (path,)


def in_order(members: Sequence[Member], job: Job, context: Context) -> Iterator[Member]:
    """Oldest first, so that what a later sheet says prevails; the same day in the order given."""
    if len(members) < 2 or job.choices.as_of:
        yield from members
        return
    days = {place: _day(member, job, context) for place, member in enumerate(members)}
    for place in sorted(days, key=lambda place: (days[place], place)):
        yield members[place]


def _day(member: Member, job: Job, context: Context) -> date:
    """The day that the file's name tells, or else its first sheet; reading it is needed for that."""
    if member.issue:
        return job.today
    if day := day_in(member.name.rsplit(".", maxsplit=1)[0], job.today):
        return day
    found = prepare_file(member.path, job.choices, today=job.today, file_name=member.name, context=context)
    return min((sheet.as_of for sheet in found), default=job.today)
