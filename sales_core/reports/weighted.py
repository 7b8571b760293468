"""What the open deals count with, by their own or their stage's probability or by the win rates that were learned."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from sales_core.reports.deals import moment
from sales_core.reports.deals_traced import traced
from sales_core.reports.landing_learned import learned_rates
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql_after
from sales_core.reports.tiers_kept import kept
from sales_core.rules.landing import CLOSED
from sales_core.rules.win_rates import WinRates

SET, LEARNED = "set", "learned"
WAYS = (SET, LEARNED)
_PLACES = Decimal("0.001")  # a rate as it is shown, so that whoever multiplies gets what is shown


@dataclass(frozen=True)
class WeightedStage:
    """The open deals of a stage. weighted: by their probability; weighted_learned: by the learned win rates."""

    stage: str
    amount: Decimal | None
    weighted: Decimal
    weighted_learned: Decimal


@dataclass(frozen=True)
class WeightedDeal:
    """An open deal: weighted = amount × rate, rounded half up to the cent; and the row that it comes from."""

    key: str
    deal: str
    customer: str
    person: str
    stage: str
    amount: Decimal | None
    expected_close: date | None
    rate: Decimal | None
    weighted: Decimal | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


def ways(question: Question) -> tuple[str, ...]:
    """In which ways deals can be weighted: by learned rates only where enough deals have closed to learn from."""
    return WAYS if _known(question) else (SET,)


def weighted(question: Question) -> tuple[WeightedStage, ...]:
    """Each stage that holds open deals, both ways; by learned rates 0 where there are none."""
    return question.reader.rows(weighed(question, "weighted"), WeightedStage, **asked(question))


def weighted_deals(question: Question, way: str = SET) -> tuple[WeightedDeal, ...]:
    """The open deals with what each counts with, the most first; they sum to the total of `weighted`."""
    return question.reader.rows(weighed(question, "weighted_deals"), WeightedDeal, **asked(question), way=way)


def weighted_total(question: Question, way: str = SET) -> Decimal:
    """What all open deals count with together."""
    return sum((row.weighted_learned if way == LEARNED else row.weighted for row in weighted(question)), Decimal(0))


def weighed(question: Question, name: str) -> str:
    """The SELECT `name` over deals_weighed."""
    return traced(question, sql_after(name, "deals_at", "deals_weighed"))


def asked(question: Question) -> dict[str, object]:
    """The parameters of deals_weighed."""
    rates = _known(question)
    stages = {} if rates is None else {(None, stage): rate for stage, rate in rates.stages.items()}
    known = {} if rates is None else stages | dict(rates.people)
    return moment(question) | {
        "rate_people": [person for person, _ in known],
        "rate_stages": [stage for _, stage in known],
        "rates": [_rounded(rate.mean) for rate in known.values()],
        "overall": None if rates is None else _rounded(rates.overall.mean),
    }


def _known(question: Question) -> WinRates | None:
    """What was learned; None where too few deals have closed."""
    (rates,) = kept(question, _rates)
    return rates if rates.closed >= CLOSED else None


def _rates(question: Question) -> tuple[WinRates]:
    return (learned_rates(question),)


def _rounded(rate: Decimal) -> Decimal:
    return rate.quantize(_PLACES, ROUND_HALF_UP)
