"""The standups that were held and what was noted in them; what changed is told since the last one."""

from dataclasses import dataclass
from datetime import date, datetime

from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class Meeting:
    """One standup.

    started_at, ended_at: UTC; ended_at None while it runs. led_by: "" for the owner of the machine. team: "" for
    everybody. as_of: the business date that it looked back from. state: running, held or dropped. covers: whether it
    was about everybody whom the question is about.
    """

    meeting_id: str
    held_on: date
    started_at: datetime | None
    ended_at: datetime | None
    led_by: str
    team: str
    as_of: date
    state: str
    covers: bool

    @property
    def minutes(self) -> int | None:
        """How long it took, in whole minutes and one at least."""
        if self.started_at is None or self.ended_at is None:
            return None
        return max(round((self.ended_at - self.started_at).total_seconds() / 60), 1)


@dataclass(frozen=True)
class Note:
    """Something said in a standup.

    person: "" for the whole team. kind: note or blocker. state: of a blocker open or resolved, None of a note.
    """

    note_id: str
    meeting_id: str
    person: str
    kind: str
    note: str
    noted_on: date
    state: str | None
    resolved_on: date | None


@dataclass(frozen=True)
class Since:
    """What is compared with: the business date `day`, as known at a UTC moment (None: now).

    held_on: the day of the standup that looked back from there; None where it was none.
    """

    day: date
    known_at: datetime | None = None
    held_on: date | None = None


def meetings(question: Question) -> tuple[Meeting, ...]:
    """Every standup of people in scope, the latest first."""
    return question.reader.rows(sql("meetings"), Meeting, as_of=question.as_of)


def held(question: Question) -> tuple[Meeting, ...]:
    """Those that were ended and kept, about everybody whom the question is about."""
    return tuple(one for one in meetings(question) if one.state == "held" and one.covers and one.started_at)


def last_held(question: Question) -> Meeting | None:
    """The latest of them."""
    return next(iter(held(question)), None)


def since(one: Meeting) -> Since:
    """What a standup looked at: whatever came after it began is told in the next one."""
    return Since(one.as_of, one.started_at, one.held_on)


def since_last(question: Question) -> Since | None:
    """What the latest standup looked at; None before the first."""
    last = last_held(question)
    return since(last) if last else None


def running(question: Question, led_by: str, team: str, after: datetime) -> Meeting | None:
    """The standup that this person began after a moment and has not ended."""
    return next(
        (
            one
            for one in meetings(question)
            if one.state == "running" and (one.led_by, one.team) == (led_by, team) and (one.started_at or after) > after
        ),
        None,
    )


def notes(question: Question) -> tuple[Note, ...]:
    """Every note and blocker of people in scope and of their team, the oldest first."""
    return question.reader.rows(sql("notes"), Note, as_of=question.as_of)


def open_blockers(question: Question) -> tuple[Note, ...]:
    """What still stands in somebody's way."""
    return tuple(note for note in notes(question) if note.state == "open")


def said_in(question: Question, meeting_id: str) -> tuple[Note, ...]:
    """The notes of one standup, without its blockers."""
    return tuple(note for note in notes(question) if note.meeting_id == meeting_id and note.kind == "note")
