"""What each person's work in a review period is scored by, and what it came to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.period import Period, PeriodKind
from sales_core.model.scorecard import Measure, Scorecard
from sales_core.reports.kpis import chosen, kpi_keys
from sales_core.reports.kpis_known import Known, known
from sales_core.reports.kpis_spans import NOW, PREVIOUS, compared
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.targets_kpi import METRICS, STANDING
from sales_core.reports.targets_planned import planned, standing
from sales_core.reports.tiers_kept import kept
from sales_core.rules.scorecard import Line, Scored, check_card, line, total
from sales_core.rules.scorecard_default import FINDING, KEEPING, SELLING, default_card

__all__ = ["Line", "Scored", "check_card"]

_DEFAULT_KEYS = dict.fromkeys(key for key, _ in (*SELLING, *KEEPING, *FINDING))


@dataclass(frozen=True)
class Reviewed:
    """A person whose work is reviewed. role, region: "" where the roster says nothing."""

    person: str
    role: str
    region: str
    joined_on: date | None


@dataclass(frozen=True)
class PersonScore:
    """A person's scorecard of the period, as the sheets tell it now."""

    about: Reviewed
    scored: Scored


@dataclass(frozen=True)
class _Role:
    role: str


@dataclass(frozen=True)
class _Days:
    steps: int


def review_question(question: Question, today: date | None = None) -> Question:
    """The same question about the period of the review.

    It is the question's own where there are reviews of just that, else the team's month or quarter at its end. Over,
    it is looked at as a whole, even when no sheet since describes its last day; unless an earlier day was asked for.
    """
    found = question.reader.rows(sql("review_days"), _Days, start=question.period.start, end=question.period.end)
    span = question.period if found[0].steps else _containing(question)
    latest = question.reader.latest_as_of() or question.as_of
    over = (today or question.as_of) >= span.end
    as_of = span.end if over and question.as_of >= min(latest, span.end) else min(question.as_of, span.end)
    return Question(question.reader, span, as_of, question.calendar)


def scores(question: Question) -> tuple[PersonScore, ...]:
    """Everybody in scope whose work falls in the question's period, by name."""
    return kept(question, _scores)


def reviewed(question: Question) -> tuple[Reviewed, ...]:
    """The people in scope who sell and were there in the period, by name."""
    span, sellers = question.period, question.reader.people()
    rows = question.reader.rows(sql("reviewed"), Reviewed, start=span.start, end=span.end)
    return tuple(row for row in rows if row.person in sellers)


def roles(question: Question) -> tuple[str, ...]:
    """Roles of the roster, and those that a scorecard was made for; "" (everybody else) first."""
    named = [row.role for row in question.reader.rows(sql("review_roles"), _Role)]
    return tuple(dict.fromkeys(("", *(card.role for card in question.reader.settings.scorecards), *named)))


def card_of(question: Question, role: str) -> Scorecard:
    """The scorecard of a role: its own, else everybody's, else one of what the sheets feed."""
    own = {card.role.casefold(): card for card in question.reader.settings.scorecards}
    found = own.get(role.casefold()) or own.get("")
    return found or default_card(role, kpi_keys(question), _targeted(question))


def _containing(question: Question) -> Period:
    settings = question.reader.settings
    day = max(question.period.start, question.as_of)
    return Period.containing(day, PeriodKind(settings.review_period), settings.fiscal_start)


def _targeted(question: Question) -> frozenset[str]:
    return frozenset(key for key in _DEFAULT_KEYS if key in METRICS and _targets(question, key))


def _targets(question: Question, key: str) -> Mapping[str, Decimal]:
    """The people's own targets of a metric in the period."""
    if key not in METRICS:
        return {}
    return (standing(question, key) if key in STANDING else planned(question, key)).people


def _scores(question: Question) -> tuple[PersonScore, ...]:
    people = reviewed(question)
    cards = {role: card_of(question, role) for role in {row.role for row in people}}
    measures = [one for card in cards.values() for one in card.measures]
    found = _measured(question, {one.key for one in measures}, any(one.against == "before" for one in measures))
    targets = {one.key: _targets(question, one.key) for one in measures if one.against == "target"}
    return tuple(
        PersonScore(row, total([_line(found, targets, one, row.person) for one in cards[row.role].measures]))
        for row in people
    )


def _measured(question: Question, keys: Iterable[str], before: bool) -> Known:
    spans = compared(question)[: PREVIOUS + 1 if before else NOW + 1]
    return known(question, chosen(question, keys), spans, by_person=True)


def _line(found: Known, targets: Mapping[str, Mapping[str, Decimal]], measure: Measure, person: str) -> Line:
    formulas = {formula.key for formula in found.formulas}
    if measure.key not in formulas:
        return line(measure, None)
    base = targets[measure.key].get(person) if measure.against == "target" else None
    if measure.against == "before":
        base = found.value(measure.key, PREVIOUS, person)
    return line(measure, found.value(measure.key, NOW, person), base)
