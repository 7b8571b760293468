"""What needs somebody's attention today, person by person, the most pressing first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sales_core.reports.attention_conflicts import found_conflicts
from sales_core.reports.attention_decided import Decided, Hidden, decided
from sales_core.reports.attention_feedback import unhappy
from sales_core.reports.attention_found import Found, found
from sales_core.reports.attention_row import AttentionRow
from sales_core.reports.question import Question
from sales_core.reports.targets import TargetRow, targets
from sales_core.reports.tiers_kept import kept
from sales_core.rules.attention import ranked

__all__ = ["EACH", "Attention", "AttentionRow", "Decided", "attended", "attention", "decided"]

EACH = 100  # items of one person that are listed: more are no list to work through


@dataclass(frozen=True)
class Attention:
    """rows: by person in the order of the targets, then by rank; counts: by person and code, unlisted ones included.

    seen_to: items that were left out because somebody decided so, with the decision.
    """

    rows: tuple[AttentionRow, ...]
    counts: Mapping[tuple[str, str], int]
    seen_to: tuple[tuple[AttentionRow, Decided], ...] = ()


@dataclass(frozen=True)
class _Finding:
    """Makes the answer that is kept; `progress` belongs to the question and tells no two of them apart."""

    most: int
    progress: tuple[TargetRow, ...] = field(default=(), compare=False)

    def __call__(self, question: Question) -> tuple[Found, ...]:
        return (found(question, self.progress, self.most),)


def attention(question: Question) -> tuple[AttentionRow, ...]:
    """What needs attention; of each person the EACH most pressing."""
    return attended(question, targets(question)).rows


def attended(question: Question, progress: tuple[TargetRow, ...]) -> Attention:
    """The same with how many there are; `progress` is the targets report of the question."""
    hidden = Hidden(question)
    most = EACH + len(hidden)
    told, waiting = _found(question, progress, most), unhappy(question, most)
    counts, listed = Counter(told.counts) + waiting.counts, defaultdict[str, list[AttentionRow]](list)
    seen_to: list[tuple[AttentionRow, Decided]] = []
    in_conflict = found_conflicts(question)
    counts.update((row.person, row.code) for row in in_conflict)
    for row in (*told.rows, *waiting.rows, *in_conflict):
        if decision := hidden.of(row):
            seen_to.append((row, decision))
            counts[row.person, row.code] -= 1
        else:
            listed[row.person].append(row)
    rows = (row for person in _people(progress, listed) for row in _ranked(listed[person]))
    return Attention(tuple(rows), counts, tuple(seen_to))


def _found(question: Question, progress: tuple[TargetRow, ...], most: int) -> Found:
    """Kept with room to spare, so that one more decision does not ask for everything again."""
    room = (most // EACH + 1) * EACH
    return kept(question, _Finding(room, progress))[0]


def _people(progress: Iterable[TargetRow], listed: Mapping[str, object]) -> list[str]:
    order = [row.person for row in progress if row.person]
    return [person for person in [*order, *sorted(listed.keys() - {*order, ""}), ""] if person in listed]


def _ranked(rows: Iterable[AttentionRow]) -> list[AttentionRow]:
    return [replace(row, rank=place) for place, row in enumerate(ranked(rows)[:EACH], 1)]
