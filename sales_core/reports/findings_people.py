"""What is tested between people: what one does better than everybody else together. Only the better side is told."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from statistics import median

from sales_core.reports.analysis_people import activities, practices, won_deals
from sales_core.reports.findings_kinds import Candidate, Finding, short
from sales_core.reports.findings_stages import ENOUGH, LEAST_PAIRS, LEAST_RATE
from sales_core.reports.question import Question
from sales_core.rules import significance

PERSON_RATE, PERSON_CYCLE, PERSON_AVERAGE = "person_win_rate", "person_cycle", "person_average_won"
PERSON_ACTIVITIES = "person_activities"
_Values = Mapping[str, Sequence[Decimal]]


def people_tested(question: Question) -> Iterator[Candidate]:
    """Each person's win rate, cycle, amount of won deals and activities, against all others together."""
    yield from _rates(question)
    won = [row for row in won_deals(question) if row.span == 0 and row.person]
    people = {row.person for row in won}
    days = {name: [row.days for row in won if row.person == name and row.days is not None] for name in people}
    amounts = {name: [row.amount for row in won if row.person == name and row.amount is not None] for name in people}
    yield from _compared(PERSON_CYCLE, "days", days, -1)
    yield from _compared(PERSON_AVERAGE, "money", amounts, 1)
    yield from _compared(PERSON_ACTIVITIES, "count", activities(question), 1)


def _rates(question: Question) -> Iterator[Candidate]:
    told = [(row.person, row.won, row.closed) for row in practices(question) if row.closed]
    for person, won, closed in told:
        others = [row for row in told if row[0] != person]
        won_else, closed_else = sum(row[1] for row in others), sum(row[2] for row in others)
        if min(closed, closed_else) < ENOUGH:
            continue
        tested = significance.rates(won, closed, won_else, closed_else)
        yield _candidate(
            PERSON_RATE, "percent", person, Decimal(won) / closed, Decimal(won_else) / closed_else,
            (closed, closed_else), tested, tested.effect >= LEAST_RATE, "fisher",
        )  # fmt: skip


def _compared(code: str, unit: str, told: _Values, better: int) -> Iterator[Candidate]:
    """better: 1 when more is, −1 when less is."""
    for person in sorted(told):
        own = told[person]
        others = [value for name, rows in told.items() if name != person for value in rows]
        if min(len(own), len(others)) < ENOUGH:
            continue
        tested = significance.values(own, others)
        yield _candidate(
            code, unit, person, median(own), median(others), (len(own), len(others)), tested,
            tested.effect * better >= LEAST_PAIRS, "mann_whitney",
        )  # fmt: skip


def _candidate(
    code: str, unit: str, person: str, now: Decimal, before: Decimal, sample: tuple[int, int],
    tested: significance.Tested, great: bool, test: str,
) -> Candidate:  # fmt: skip
    told = Finding(
        code=code, by="person", subject=person, unit=unit, now=now, before=before,
        sample=sample[0], sample_before=sample[1], better=True,
        effect=short(tested.effect), chance=short(tested.p), test=test,
    )  # fmt: skip
    return Candidate(told, great)
