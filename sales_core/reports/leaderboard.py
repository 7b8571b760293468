"""Who stands where by a KPI's value, growth or attainment: others by name only where the team's settings say so."""

from dataclasses import dataclass
from decimal import Decimal

from sales_core.reports.compared_people import compared_people, in_scope
from sales_core.reports.kpis import kpi_values
from sales_core.reports.person_values import less_is_better, person_values, told_in, ways
from sales_core.reports.question import Question
from sales_core.reports.tiers_kept import kept
from sales_core.rules.recognition.ranks import Ranked, ranked


@dataclass(frozen=True)
class LeaderRow:
    """One person's place among `of` people who have one. rank: None without a value.

    rank_before: of an amount, the place in the period before up to the same point. is_seen: whether the viewer sees the
    rows behind it, too.
    """

    person: str
    rank: int | None
    of: int
    value: Decimal | None
    rank_before: int | None
    key: str
    measure: str
    unit: str
    is_seen: bool


@dataclass(frozen=True)
class Board:
    """rows: those who may be told of, the best first. compared: with how many people; hidden: how many are not told."""

    key: str
    measure: str
    unit: str
    rows: tuple[LeaderRow, ...]
    compared: int
    hidden: int


def leaderboard(question: Question, key: str = "", measure: str = "") -> Board:
    """The board of one KPI; without one of revenue, by attainment where somebody has a target."""
    key = key or "revenue"
    field = compared_people(question, question.reader.settings.recognition.shown == "names")
    measure = measure or ("attainment" if "attainment" in ways(field.asked, key) else "amount")
    now = kept(field.asked, _Ranks(key, measure, field.people)) if field.people else ()
    before = kept(field.asked, _Before(key, measure, field.people)) if field.people else ()
    places, own = {row.person: row.rank for row in before}, in_scope(question)
    of, unit = sum(row.rank is not None for row in now), told_in(field.asked, key, measure)
    rows = tuple(
        LeaderRow(
            row.person, row.rank, of, row.value, places.get(row.person), key, measure, unit, row.person in own
        )
        for row in now
        if row.person in field.seen
    )  # fmt: skip
    return Board(key, measure, unit, rows, len(now), len(now) - len(rows))


def leader_rows(question: Question) -> tuple[LeaderRow, ...]:
    """The rows of the board that a team begins with, as the command line shows them."""
    return leaderboard(question).rows


@dataclass(frozen=True)
class _Ranks:
    """The places of some people; equal ones have the same answer."""

    key: str
    measure: str
    people: tuple[str, ...]

    def __call__(self, question: Question) -> tuple[Ranked, ...]:
        values = person_values(question, self.key, self.measure, self.people)
        return ranked(values, less_is_better(question, self.key, self.measure))


@dataclass(frozen=True)
class _Before(_Ranks):
    """Their places in the period before."""

    def __call__(self, question: Question) -> tuple[Ranked, ...]:
        if self.measure != "amount":
            return ()
        found = {kpi.person: kpi.previous for kpi in kpi_values(question, (self.key,), by_person=True)}
        values = {person: found.get(person) for person in self.people}
        return ranked(values, less_is_better(question, self.key, self.measure))
