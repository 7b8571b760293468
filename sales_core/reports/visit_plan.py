"""A week of visits for one person: those already planned, and a proposal for who else is due."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sales_core.reports.care import waiting_for
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.visits import visits_of_week
from sales_core.rules.visit_plan import propose

AHEAD = 60  # customers due who are considered for a week


@dataclass(frozen=True)
class PlannedVisit:
    """One customer of a week's plan. day: None where nobody goes. visit_id: "" for a proposal."""

    visit_id: str
    customer: str
    tier: str
    region: str
    reason: str
    due_on: date | None
    day: date | None


@dataclass(frozen=True)
class _Region:
    customer: str
    region: str


def week_days(question: Question, monday: date) -> tuple[date, ...]:
    """The days of the week that the team works on and that have not passed."""
    return question.calendar.worked(max(monday, question.as_of), monday + timedelta(days=6))


def visit_plan(question: Question, person: str, monday: date, each: int) -> tuple[PlannedVisit, ...]:
    """The week's visits of `person` by day, then who else is due.

    Until a visit of the week is kept those who are due get a day, `each` customers a day.
    """
    week = [one for one in visits_of_week(question, monday) if one.person == person]
    kept = [one for one in week if one.state != "done"]
    sunday, own = monday + timedelta(days=6), waiting_for(question, person)
    due = [row.customer for row in own if row.due_on is None or row.due_on <= sunday]
    others = [customer for customer in due if customer not in {one.customer for one in week}][:AHEAD]
    facts = _facts(question, person, {*others, *(one.customer for one in kept)})
    regions = {customer: facts[customer].region for customer in others}
    proposed = {} if week else propose(regions, week_days(question, monday), each)
    rows = [replace(facts[one.customer], visit_id=one.visit_id, day=one.planned_on) for one in kept]
    rows += [replace(facts[customer], day=proposed.get(customer)) for customer in others]
    return tuple(sorted(rows, key=lambda one: (one.day is None, one.day or monday)))


def _facts(question: Question, person: str, customers: set[str]) -> dict[str, PlannedVisit]:
    """What there is to know of each of them, without a day."""
    found = question.reader.rows(sql("visit_plan"), _Region, customers=sorted(customers))
    regions = {row.customer: row.region for row in found}
    told = {row.customer: row for row in waiting_for(question, person) if row.customer in customers}
    rows = {}
    for customer in customers:
        known, region = told.get(customer), regions.get(customer, "")
        facts = (known.tier, region, known.reason, known.due_on) if known else ("", region, "", None)
        rows[customer] = PlannedVisit("", customer, *facts, None)
    return rows
