"""What is known of each customer before customers are compared, and which tier that makes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.settings import Settings
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.tier_row import TierOf, manual_tier, window
from sales_core.rules import tier_choice
from sales_core.rules import tiers as rules


@dataclass(frozen=True, slots=True)
class Known:
    """One row of tiers.sql."""

    customer: str
    person: str
    written_tier: str
    potential: str
    strategic: str
    industry: str
    region: str
    given_tier: str | None
    reason: str
    decided_by: str
    decided_on: date | None
    until: date | None
    first_order_on: date | None
    last_order_on: date | None
    revenue: Decimal
    orders: int
    everybodys_last_on: date | None
    everybodys_revenue: Decimal
    everybodys_orders: int
    own: bool
    seen: bool
    last_contact_on: date | None


def everybody_known(question: Question, since: date) -> tuple[Known, ...]:
    """Every customer of the team, seen or not; since: the last day before the trailing window."""
    return question.reader.rows(sql("tiers"), Known, as_of=question.as_of, since=since)


def buying(known: Sequence[Known], since: date) -> Iterator[rules.Bought]:
    """What RFM compares: those who bought within the window."""
    for row in known:
        if row.everybodys_last_on and row.everybodys_last_on > since:
            yield rules.Bought(row.customer, row.everybodys_last_on, row.everybodys_orders, row.everybodys_revenue)


def standings(question: Question) -> dict[str, tuple[str, Decimal]]:
    """Tier and revenue of every customer in scope who bought within the trailing window; the rest is not worked out."""
    everybody = everybody_known(question, window(question))
    own = [row for row in everybody if row.seen and row.orders > 0]
    return {row.customer: (tier, row.revenue) for row, tier in _with_tier(question, everybody, own)}


def tier_of_everybody(question: Question) -> tuple[TierOf, ...]:
    """The tier of every customer of the team, whoever looks: for what is decided by it, never to be shown."""
    everybody = everybody_known(question, window(question))
    return tuple(TierOf(row.customer, tier) for row, tier in _with_tier(question, everybody, everybody))


def _with_tier(question: Question, everybody: Sequence[Known], own: Sequence[Known]) -> Iterator[tuple[Known, str]]:
    """Each of `own` with its tier, compared with everybody."""
    settings, by_rfm = question.reader.settings, question.reader.settings.tier_method == "rfm"
    abc = rules.abc({row.customer: row.everybodys_revenue for row in everybody}, settings.tier_a, settings.tier_b)
    bought = buying(everybody, window(question)) if by_rfm else ()
    scores = {row.customer: row for row in rules.rfm(bought)}
    words = {word: manual_tier(word, settings) for word in {row.written_tier for row in own}}
    for row in own:
        manual, score = words[row.written_tier], scores.get(row.customer)
        yield row, tier_of(question, row, manual, abc[row.customer], score)[0]


def tier_of(
    question: Question, row: Known, manual: str | None, abc: str, score: rules.Rfm | None
) -> tuple[str, str, str]:
    """The tier that counts, what says it, and the one that the team's method alone would give."""
    settings = question.reader.settings
    computed = _computed(settings, row, abc, score)
    told = row.given_tier, row.until, question.as_of, manual, settings.tier_method, computed
    return *tier_choice.precedence(*told), computed


def _computed(settings: Settings, row: Known, abc: str, score: rules.Rfm | None) -> str:
    """The tier by the team's method; ABC tells that of a customer who meets none of the rules."""
    if settings.tier_method == "rfm":
        return tier_choice.RFM_TIERS.get(score.segment, "C") if score else "C"
    if settings.tier_method == "rules":
        facts = tier_choice.Facts(row.everybodys_revenue, row.potential, row.industry, row.region, row.strategic)
        return tier_choice.by_rules(settings.tier_rules, facts) or abc
    return abc
