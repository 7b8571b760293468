"""What people do differently: what each sells by, over the last twelve months, with the sample behind each number."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.kinds import Kind
from sales_core.reports.analysis_spans import asked_spans, over_spans, two_years
from sales_core.reports.deals import moment
from sales_core.reports.deals_traced import traced
from sales_core.reports.kpis import kpi_values
from sales_core.reports.kpis_families import Sums
from sales_core.reports.kpis_formulas import ratio
from sales_core.reports.kpis_spans import Span
from sales_core.reports.kpis_sums import gather
from sales_core.reports.question import Question
from sales_core.rules import closing

MOST = 60  # won deals of a person and year that are compared one by one
MOST_ALL = 3000  # the same of everybody together
WEEKS = 26  # in which activities are counted
ENOUGH = 8  # closed deals or weeks from which a person's number is said


@dataclass(frozen=True)
class Practice:
    """How one person sold in the twelve months up to the as-of day; None where nothing tells it, or too little.

    closed: won and lost deals, the sample of win_rate; won: that of cycle_days and average_won. activities_a_week: of
    the last 26 weeks. discount: of what was ordered. coverage: of the gap to the period's target.
    """

    person: str
    revenue: Decimal
    closed: int
    won: int
    win_rate: Decimal | None
    cycle_days: Decimal | None
    average_won: Decimal | None
    activities_a_week: Decimal | None
    discount: Decimal | None
    coverage: Decimal | None


@dataclass(frozen=True)
class Won:
    """A won deal; span: 0 in the last twelve months, 1 in those before."""

    span: int
    person: str
    amount: Decimal | None
    days: Decimal | None


@dataclass(frozen=True)
class _Week:
    person: str
    week: date
    activities: Decimal


def practices(question: Question) -> tuple[Practice, ...]:
    """Everybody who sold, the most revenue first; what names nobody is left out."""
    spans = two_years(question)[:1]
    sums = gather(question, ("revenue", "sales", "deals"), spans, True)
    weeks = activities(question)
    covered = {
        kpi.person: kpi.value for kpi in kpi_values(question, ("pipeline_coverage",), True) if kpi.value is not None
    }
    people = sorted({person for rows in sums.values() for _, person in rows if person})
    told = [
        _practice(person, {name: rows.get((0, person), {}) for name, rows in sums.items()}, weeks, covered)
        for person in people
    ]
    return tuple(sorted(told, key=lambda row: -row.revenue))


def won_deals(question: Question) -> tuple[Won, ...]:
    """Won deals of the last twelve months and the twelve before; of very many a sample."""
    if not question.reader.has(Kind.DEALS):
        return ()
    asked = moment(question) | asked_spans(two_years(question))
    most = max(ENOUGH, min(MOST, MOST_ALL // max(len(question.reader.people()), 1)))
    return question.reader.rows(traced(question, over_spans("analysis_won", "deals_at")), Won, **asked, most=most)


def activities(question: Question) -> dict[str, list[Decimal]]:
    """Activities of each of the last 26 whole weeks, by person, from the person's first of them on."""
    if not question.reader.has(Kind.CONTACTS):
        return {}
    span = weeks_counted(question)
    rows = question.reader.rows(over_spans("analysis_weeks"), _Week, **asked_spans((span,)))
    by_person: dict[str, dict[date, Decimal]] = defaultdict(dict)
    for row in rows:
        by_person[row.person][row.week] = row.activities
    days = [span.start + timedelta(weeks=place) for place in range(WEEKS)]
    return {
        person: [weeks.get(day, Decimal(0)) for day in days if day >= min(weeks)]
        for person, weeks in by_person.items()
        if person
    }


def weeks_counted(question: Question) -> Span:
    """The last 26 weeks that are over on the as-of day."""
    end = question.as_of - timedelta(days=(question.as_of.weekday() + 1) % 7)
    return Span(end - timedelta(days=7 * WEEKS - 1), end)


def _practice(
    person: str, sums: dict[str, Sums], weeks: dict[str, list[Decimal]], covered: dict[str | None, Decimal]
) -> Practice:
    deals, sales = sums["deals"], sums["sales"]
    won, lost = int(deals.get("won_deals") or 0), int(deals.get("lost_deals") or 0)
    counted = weeks.get(person, [])
    discount, ordered = sales.get("discount"), sales.get("ordered") or Decimal(0)
    return Practice(
        person=person,
        revenue=Decimal(sums["revenue"].get("revenue") or 0),
        closed=won + lost,
        won=won,
        win_rate=closing.win_rate(won, lost) if won + lost >= ENOUGH else None,
        cycle_days=Decimal(cycle) if (cycle := deals.get("sales_cycle")) is not None and won >= ENOUGH else None,
        average_won=closing.average(Decimal(deals.get("won_amount") or 0), won) if won >= ENOUGH else None,
        activities_a_week=sum(counted, Decimal(0)) / len(counted) if len(counted) >= ENOUGH else None,
        discount=None if discount is None else ratio(Decimal(discount), Decimal(ordered) + Decimal(discount)),
        coverage=covered.get(person),
    )
