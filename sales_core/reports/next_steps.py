"""How near each person is to a next step (a promotion, a development) by the team's own criteria."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sales_core.model.period import Period, PeriodKind
from sales_core.model.recognition import REVIEWS, TENURE, Criterion
from sales_core.reports.person_months import whole_months
from sales_core.reports.person_values import less_is_better, person_values, told_in
from sales_core.reports.question import Question
from sales_core.reports.scorecards import reviewed
from sales_core.reports.sqltext import sql
from sales_core.reports.tiers_kept import kept
from sales_core.rules.recognition.steps import Progress, months_between, progress, together

_OWN_UNITS = {TENURE: "months", REVIEWS: "score"}


@dataclass(frozen=True)
class Met:
    """One criterion of one person. unit: of value and goal, "months" of tenure."""

    criterion: Criterion
    unit: str
    progress: Progress


@dataclass(frozen=True)
class StepRow:
    """One next step of one person. met: how many of the `of` criteria are; share: the mean of the ways to them."""

    person: str
    step: str
    met: int
    of: int
    share: Decimal
    criteria: tuple[Met, ...]

    @property
    def is_ready(self) -> bool:
        """Whether every criterion is met."""
        return self.met == self.of


@dataclass(frozen=True)
class _Person:
    person: str
    role: str
    joined_on: date | None
    points: Decimal | None


def next_steps(question: Question) -> tuple[StepRow, ...]:
    """Every step of every person in scope whom it is for, the nearest first; without criteria none."""
    criteria = question.reader.settings.recognition.steps
    if not criteria:
        return ()
    people = {row.person: row.role for row in reviewed(question)}
    values = {one: _values(question, one, tuple(people)) for one in dict.fromkeys(criteria)}
    steps = {step: [one for one in criteria if one.step == step] for step in dict.fromkeys(c.step for c in criteria)}
    rows = [
        _row(question, person, step, [one for one in asked if _is_for(one, role)], values)
        for person, role in people.items()
        for step, asked in steps.items()
    ]
    return tuple(sorted((row for row in rows if row.of), key=lambda row: (-row.share, row.person.lower(), row.step)))


def _is_for(criterion: Criterion, role: str) -> bool:
    return criterion.role.casefold() in ("", role.casefold())


def _row(
    question: Question,
    person: str,
    step: str,
    asked: list[Criterion],
    values: Mapping[Criterion, Mapping[str, Decimal | None]],
) -> StepRow:
    found = tuple(
        Met(
            one,
            _OWN_UNITS.get(one.key) or told_in(question, one.key, one.measure),
            progress(values[one].get(person), one.goal, less_is_better(question, one.key, one.measure)),
        )
        for one in asked
    )
    done = [one.progress for one in found]
    return StepRow(person, step, sum(one.met for one in done), len(done), together(done), found)


def _values(question: Question, criterion: Criterion, people: tuple[str, ...]) -> Mapping[str, Decimal | None]:
    months = whole_months(question, criterion.months)
    span = Period(PeriodKind.RANGE, months[0].start, months[-1].end, question.period.fiscal_start)
    if criterion.key in (TENURE, REVIEWS):
        rows = question.reader.rows(sql("next_steps"), _Person, start=span.start, end=span.end)
        return {row.person: _told(row, criterion.key, question.as_of) for row in rows}
    asked = replace(question, period=span, as_of=span.end)
    return dict(kept(asked, _Values(criterion.key, criterion.measure, people)))


def _told(row: _Person, key: str, day: date) -> Decimal | None:
    if key == REVIEWS:
        return row.points
    return None if row.joined_on is None else Decimal(months_between(row.joined_on, day))


@dataclass(frozen=True)
class _Values:
    """The values of some people over a span; equal ones have the same answer."""

    key: str
    measure: str
    people: tuple[str, ...]

    def __call__(self, question: Question) -> tuple[tuple[str, Decimal | None], ...]:
        return tuple(person_values(question, self.key, self.measure, self.people).items())
