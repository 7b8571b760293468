"""How everybody is doing against target: attainment, gap, pace and what is still needed per working day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.kinds import Kind
from sales_core.reports import progress
from sales_core.reports.question import Question
from sales_core.reports.roster import roster
from sales_core.reports.sqltext import sql
from sales_core.reports.targets_kpi import DAILY, LESS, METRICS, STANDING, kpi_actuals
from sales_core.reports.targets_planned import Planned, planned, standing
from sales_core.rules import pace


@dataclass(frozen=True)
class TargetRow:
    """One metric of a team or person in the question's period.

    level: team (everybody in scope, first), subteam (one of several teams) or person. person: None for teams,
    "" for what names nobody. target, actual, gap, expected: in the metric's unit; attainment, pace: 1 means 100 %;
    required_run_rate: unit per working day. None: there is no answer. people_target: of a team, the sum of its
    people's own targets, which may differ from the team's own.
    """

    level: str
    person: str | None
    team: str
    metric: str
    target: Decimal | None
    actual: Decimal
    attainment: Decimal | None
    gap: Decimal | None
    pace: Decimal | None
    expected: Decimal | None
    required_run_rate: Decimal | None
    workdays_left: int
    people_target: Decimal | None = None


@dataclass(frozen=True)
class _Metric:
    metric: str


def target_metrics(question: Question) -> tuple[str, ...]:
    """Metrics that have a target in some period or that the sheets feed, revenue first."""
    planned_for = {row.metric for row in question.reader.rows(sql("targets_metrics"), _Metric)}
    has = question.reader.has
    sold = has(Kind.ORDERS) or has(Kind.DEALS) or has(Kind.COLLECTIONS)
    fed = {"revenue": sold, "collections": has(Kind.COLLECTIONS), "new_customers": sold}
    return tuple(metric for metric in METRICS if metric in planned_for or fed.get(metric))


def all_targets(question: Question) -> tuple[TargetRow, ...]:
    """The rows of every metric that has a target in the period, revenue first; of revenue even without one."""
    found = [targets(question, metric) for metric in target_metrics(question)]
    return tuple(
        row for rows in found for row in rows if row.metric == "revenue" or any(r.target is not None for r in rows)
    )


def targets(question: Question, metric: str = "revenue") -> tuple[TargetRow, ...]:
    """The team first, then its teams when there are several, then the people team by team.

    A team's target is its own where one is set, else the sum of its people's. Who has neither a target nor an
    actual in the period is left out; without anything there is no row at all.
    """
    if metric in STANDING:
        return _standing(question, metric)
    done = progress.by_person(question, metric) if metric in DAILY else kpi_actuals(question, metric)[0]
    plan = planned(question, metric)
    if not done and not plan.people and not plan.teams:
        return ()
    team_of = {row.person: row.team for row in roster(question.reader)}
    people = _in_order(plan.people.keys() | done.keys(), team_of)
    whole = row_of(question, metric, "team", None, "", plan.of_all(team_of), _sum(done, people), plan.of_people(people))
    each = [
        row_of(question, metric, "person", name, team_of.get(name, ""), plan.people.get(name), _sum(done, [name]))
        for name in people
    ]
    return (whole, *_subteams(question, metric, plan, done, team_of), *each)


def _standing(question: Question, metric: str) -> tuple[TargetRow, ...]:
    """A rate or an average: people's targets do not add up to the team's, and without an actual there is no row."""
    plan, (done, whole) = standing(question, metric), kpi_actuals(question, metric)
    team_of = {row.person: row.team for row in roster(question.reader)}
    team = [] if whole is None else [row_of(question, metric, "team", None, "", plan.teams.get(""), whole)]
    each = [
        row_of(question, metric, "person", name, team_of.get(name, ""), plan.people.get(name), done[name])
        for name in _in_order(done, team_of)
    ]
    return (*team, *each)


def _in_order(people: Iterable[str], team_of: Mapping[str, str]) -> list[str]:
    """By the roster, then those it does not know, then what names nobody."""
    places = {person: place for place, person in enumerate(team_of)}
    return sorted(people, key=lambda name: (name == "", places.get(name, len(places)), name.lower()))


def _subteams(
    question: Question, metric: str, plan: Planned, done: Mapping[str, Decimal], team_of: Mapping[str, str]
) -> list[TargetRow]:
    teams = sorted({team for team in (*team_of.values(), *plan.teams) if team})
    found = []
    for team in teams if len(teams) > 1 else []:
        members = [person for person in team_of if team_of[person] == team]
        target, actual = plan.of_team(team, members), _sum(done, members)
        if target is not None or actual:
            found.append(row_of(question, metric, "subteam", None, team, target, actual, plan.of_people(members)))
    return found


def row_of(
    question: Question,
    metric: str,
    level: str,
    person: str | None,
    team: str,
    target: Decimal | None,
    actual: Decimal,
    people_target: Decimal | None = None,
) -> TargetRow:
    """`actual` against `target` in the question's period."""
    way = pace.progress(
        actual,
        target,
        question.period,
        question.as_of,
        question.calendar,
        accumulates=metric not in STANDING,
        less_is_better=metric in LESS,
    )
    return TargetRow(
        level=level,
        person=person,
        team=team,
        metric=metric,
        target=target,
        actual=actual,
        attainment=way.attainment,
        gap=way.gap,
        pace=way.pace,
        expected=way.expected,
        required_run_rate=way.required_run_rate,
        workdays_left=way.workdays_left,
        people_target=people_target,
    )


def _sum(done: Mapping[str, Decimal], people: Iterable[str]) -> Decimal:
    return sum((done.get(person, Decimal(0)) for person in people), Decimal(0))
