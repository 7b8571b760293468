"""Whom somebody is compared with, and what may be told of them: the one place that looks beyond the viewer's rows."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from sales_core.reports.question import Question
from sales_core.reports.roster import roster
from sales_core.reports.scorecards import reviewed


@dataclass(frozen=True)
class Compared:
    """asked: the same question about everybody, for figures of `people` that are only told of those `seen`."""

    asked: Question
    people: tuple[str, ...]
    seen: frozenset[str]


def compared_people(question: Question, in_names: bool, team: str | None = None) -> Compared:
    """The people of the comparison: those looked at where they are several, else those of the same team.

    in_names: whether others are told of by name. team: people of this team only ("": of all); None: as said above.
    Whoever sees nobody's rows is compared with nobody.
    """
    asked, scope = replace(question, reader=question.reader.of_everybody()), in_scope(question)
    teams = {row.person: row.team for row in roster(asked.reader)}
    there = tuple(row.person for row in reviewed(asked))
    people = (_field(there, scope, teams) if team is None else _members(there, team, teams)) if scope else ()
    return Compared(asked, people, frozenset(name for name in people if in_names or name in scope))


def in_scope(question: Question) -> frozenset[str]:
    """Everybody whose rows the viewer sees, of the people looked at."""
    return frozenset(row.person for row in roster(question.reader))


def _field(there: Iterable[str], scope: Container[str], teams: Mapping[str, str]) -> tuple[str, ...]:
    looked_at = tuple(name for name in there if name in scope)
    if len(looked_at) != 1:
        return looked_at
    return _members(there, teams[looked_at[0]], teams)


def _members(there: Iterable[str], team: str, teams: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(name for name in there if not team or teams[name] == team)
