"""Where the period will end: of the team, its teams and each person, with how sure that is. See rules/landing.py."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.kinds import Kind
from sales_core.reports import landing_learned
from sales_core.reports.deals import moment
from sales_core.reports.deals_traced import traced
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql_after
from sales_core.reports.targets import TargetRow, targets
from sales_core.reports.tiers_kept import kept
from sales_core.rules import landing as rule
from sales_core.rules.calendar import Calendar

TOO_THIN, OVER = "too_thin", "over"
NEEDED = rule.CLOSED  # closed deals without which nothing is said


@dataclass(frozen=True)
class LandingRow:
    """The expected end of the period for a team (level team or subteam, person None) or a person.

    landing = actual + from_deals + from_run_rate; 80 % of outcomes lie between low and high; probability: of reaching
    the target. deals: open ones that count; open_amount: their sum. reason: too_thin (the store's history says too
    little; nothing is guessed), over (the period has ended; landing is the actual) or None.
    """

    level: str
    person: str | None
    team: str
    target: Decimal | None
    actual: Decimal
    from_deals: Decimal | None
    from_run_rate: Decimal | None
    landing: Decimal | None
    low: Decimal | None
    high: Decimal | None
    probability: Decimal | None
    deals: int
    open_amount: Decimal
    reason: str | None


@dataclass(frozen=True)
class Open:
    """An open deal, as of the question's day, and the row that it comes from."""

    key: str
    deal: str
    customer: str
    person: str
    stage: str
    amount: Decimal
    expected_close: date | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


@dataclass(frozen=True)
class LandingDeal(Open):
    """An open deal's part of the landing: expected = amount × won × closes.

    won: rate of its stage and person. closes: share of won deals that stood alike and closed in the time left.
    """

    won: Decimal
    closes: Decimal
    expected: Decimal


def landing(question: Question) -> tuple[LandingRow, ...]:
    """The rows of the targets report of revenue, each with where it will end."""
    return kept(question, _rows)


def landing_deals(question: Question) -> tuple[LandingDeal, ...]:
    """The open deals behind from_deals, the most expected first; none when history is too thin."""
    learning = landing_learned.learned(question)
    deals, left = open_deals(question), left_of(question)
    chosen = [_deal(each) for each in deals]
    learned = learning.of(None)
    if not landing_learned.deals_known(question) or rule.too_thin(learned, chosen) or not left.workdays:
        return ()
    named = {each.key: each for each in deals}
    return tuple(
        LandingDeal(**vars(named[chance.deal.key]), won=chance.won, closes=chance.closes, expected=chance.expected)
        for chance in rule.chances(chosen, learned, left)
    )


def open_deals(question: Question) -> tuple[Open, ...]:
    """What stands open; nothing where revenue is collections, which no deal's close brings in by itself."""
    if question.reader.basis == "collections" or not question.reader.has(Kind.DEALS):
        return ()
    return question.reader.rows(traced(question, sql_after("landing_open", "deals_at")), Open, **moment(question))


def deals_by_person(question: Question) -> dict[str, list[rule.OpenDeal]]:
    """What stands open, as the rule counts it."""
    found: dict[str, list[rule.OpenDeal]] = defaultdict(list)
    for each in open_deals(question):
        found[each.person].append(_deal(each))
    return found


def left_of(question: Question) -> rule.Left:
    """The rest of the question's period."""
    return rest(question.calendar, question.as_of, question.period.end)


def rest(calendar: Calendar, as_of: date, end: date) -> rule.Left:
    """The days after `as_of` up to `end`."""
    return rule.Left(as_of, end, calendar.working_days(as_of + timedelta(days=1), end))


def _rows(question: Question) -> tuple[LandingRow, ...]:
    progress = targets(question)
    by_person = deals_by_person(question)
    learning, left = landing_learned.learned(question), left_of(question)
    known = landing_learned.deals_known(question)
    return tuple(row_of(row, _people(row, progress), by_person, learning, left, known=known) for row in progress)


def row_of(
    row: TargetRow,
    people: frozenset[str] | None,
    by_person: dict[str, list[rule.OpenDeal]],
    learning: landing_learned.Learning,
    left: rule.Left,
    *,
    known: bool = True,
) -> LandingRow:
    """One row of the report; people: whose deals and run rate count, None for everybody's.

    known: whether sheets of deals reach back to the day, where deals count at all.
    """
    chosen = [deal for person, deals in by_person.items() if people is None or person in people for deal in deals]
    told = row.level, row.person, row.team, row.target, row.actual
    counted = len(chosen), sum((deal.amount for deal in chosen), Decimal(0))
    if not left.workdays:
        reached = None if row.target is None else Decimal(row.actual >= row.target)
        nothing = Decimal(0)
        return LandingRow(*told, nothing, nothing, row.actual, row.actual, row.actual, reached, *counted, OVER)
    learned = learning.of(people)
    if not known or rule.too_thin(learned, chosen):
        return LandingRow(*told, None, None, None, None, None, None, *counted, TOO_THIN)
    found = rule.landing(row.actual, row.target, chosen, learned, left)
    return LandingRow(
        *told, found.from_deals, found.from_run_rate, found.landing, found.low, found.high, found.probability,
        *counted, None,
    )  # fmt: skip


def _people(row: TargetRow, progress: Iterable[TargetRow]) -> frozenset[str] | None:
    """Whose deals a row counts; None for everybody's."""
    if row.level == "team":
        return None
    if row.person is not None:
        return frozenset((row.person,))
    return frozenset(other.person for other in progress if other.person is not None and other.team == row.team)


def _deal(each: Open) -> rule.OpenDeal:
    return rule.OpenDeal(each.key, each.person, each.stage, each.amount, each.expected_close)
