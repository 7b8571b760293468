"""The standup: where everybody stands, what changed since the last one and how much needs attention."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.kinds import Kind
from sales_core.reports.attention import AttentionRow, Decided, attended, decided
from sales_core.reports.attention_feedback import handled
from sales_core.reports.changes import Changes, changes
from sales_core.reports.due import due_amounts
from sales_core.reports.meetings import Since, since_last
from sales_core.reports.question import Question
from sales_core.reports.roster import roster
from sales_core.reports.targets import TargetRow, row_of, targets
from sales_core.reports.tiers_kept import kept


@dataclass(frozen=True)
class StandupRow:
    """A team (level team or subteam, person None) or person in the question's period.

    The progress is that of revenue, as in the targets report. due_amount: of open deals that should close in the
    period; pipeline_coverage = due_amount ÷ gap, None when nothing is lacking or no deals are kept. since: business
    date compared with; sold, orders, new, won, lost, slipped: after it; None without an earlier standup or upload.
    overdue_contacts: A and B customers to call. attention: items that need attention.
    """

    level: str
    person: str | None
    team: str
    target: Decimal | None
    actual: Decimal
    attainment: Decimal | None
    gap: Decimal | None
    pace: Decimal | None
    expected: Decimal | None
    required_run_rate: Decimal | None
    workdays_left: int
    due_amount: Decimal | None
    pipeline_coverage: Decimal | None
    since: date | None
    sold: Decimal | None
    orders: int | None
    new: int | None
    won: int | None
    lost: int | None
    slipped: int | None
    overdue_contacts: int
    attention: int


@dataclass(frozen=True)
class Standup:
    """All that one meeting looks at, worked out once; `since`: None where an upload is compared with."""

    rows: tuple[StandupRow, ...]
    changes: Changes
    attention: tuple[AttentionRow, ...]
    seen_to: tuple[tuple[AttentionRow, Decided], ...] = ()
    since: Since | None = None


@dataclass(frozen=True)
class _Told:
    """What only sheets tell, nothing of it decided on a page."""

    progress: tuple[TargetRow, ...]
    happened: Changes
    due: Mapping[str, Decimal] | None


@dataclass(frozen=True)
class _Telling:
    """Makes what is kept until another sheet comes."""

    since: Since | None

    def __call__(self, question: Question) -> tuple[_Told, ...]:
        since = (self.since.day, self.since.known_at) if self.since else ()
        due = due_amounts(question) if question.reader.has(Kind.DEALS) else None
        return (_Told(targets(question), changes(question, *since), due),)


@dataclass(frozen=True)
class _Meeting:
    """Makes the one answer that is kept; equal ones are the same meeting."""

    since: Since | None
    decisions: tuple[Decided, ...]
    handled: int | None

    def __call__(self, question: Question) -> tuple[Standup, ...]:
        return (_met(question, self.since),)


def standup(question: Question) -> tuple[StandupRow, ...]:
    """The team first, then its teams when there are several, then each person."""
    return meeting(question).rows


def meeting(question: Question, since: Since | None = None) -> Standup:
    """The standup with what is behind its counts, since the last standup, before the first since the upload before.

    Worked out once per upload; what is decided on items is put in order only.
    """
    return meeting_since(question, since or since_last(question))


def meeting_since(question: Question, since: Since | None) -> Standup:
    """The same since a moment; None: since the upload before the last."""
    return kept(question, _Meeting(since, decided(question), handled(question)))[0]


def _met(question: Question, since: Since | None) -> Standup:
    told = kept(question, _Telling(since))[0]
    items = attended(question, told.progress)
    named = _named(told.happened) | {person for person, _ in items.counts} | (told.due or {}).keys()
    progress = _with_everybody(question, told.progress, named)
    everybody = frozenset(row.person for row in progress if row.person is not None)
    rows = tuple(
        _row(row, everybody if row.level == "team" else _of(row, progress), told.due, told.happened, items.counts)
        for row in progress
    )
    return Standup(rows, told.happened, items.rows, items.seen_to, since)


def _named(happened: Changes) -> set[str]:
    return {*(change.person for change in happened.deals), *(part.person for part in happened.sold)}


def _with_everybody(question: Question, progress: tuple[TargetRow, ...], named: set[str]) -> tuple[TargetRow, ...]:
    """The rows with one for each who has neither a target nor a sale, but something else to talk about."""
    quiet = sorted(named - {row.person for row in progress if row.person is not None})
    team_of = {row.person: row.team for row in roster(question.reader)} if quiet else {}
    nothing = Decimal(0)
    more = [row_of(question, "revenue", "person", name, team_of.get(name, ""), None, nothing) for name in quiet]
    whole = () if progress or not more else (row_of(question, "revenue", "team", None, "", None, nothing),)
    return (*progress, *whole, *more)


def _of(row: TargetRow, progress: Iterable[TargetRow]) -> frozenset[str]:
    """The people whom a row of a person or of one team counts."""
    if row.person is not None:
        return frozenset((row.person,))
    return frozenset(other.person for other in progress if other.person is not None and other.team == row.team)


def _row(
    row: TargetRow,
    people: frozenset[str],
    due: Mapping[str, Decimal] | None,
    happened: Changes,
    attention: Mapping[tuple[str, str], int],
) -> StandupRow:
    told = happened.since is not None
    counts = Counter(change.code for change in happened.deals if change.person in people)
    sold = [part for part in happened.sold if part.person in people]
    own = {(person, code): number for (person, code), number in attention.items() if person in people}
    waiting = None if due is None else sum((due.get(person, Decimal(0)) for person in due.keys() & people), Decimal(0))
    return StandupRow(
        level=row.level,
        person=row.person,
        team=row.team,
        target=row.target,
        actual=row.actual,
        attainment=row.attainment,
        gap=row.gap,
        pace=row.pace,
        expected=row.expected,
        required_run_rate=row.required_run_rate,
        workdays_left=row.workdays_left,
        due_amount=waiting,
        pipeline_coverage=waiting / row.gap if waiting is not None and row.gap is not None and row.gap > 0 else None,
        since=happened.since,
        sold=sum((part.amount for part in sold), Decimal(0)) if told else None,
        orders=sum(part.orders for part in sold) if told else None,
        new=counts["new"] if told else None,
        won=counts["won"] if told else None,
        lost=counts["lost"] if told else None,
        slipped=counts["slipped"] if told else None,
        overdue_contacts=sum(number for (_, code), number in own.items() if code.startswith("overdue_contact")),
        attention=sum(own.values()),
    )
