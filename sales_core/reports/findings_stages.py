"""What is tested about how deals end: the win rate and cycle against a year ago, and the stage that loses most."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median

from sales_core.model.kinds import Kind
from sales_core.reports.analysis_people import won_deals
from sales_core.reports.analysis_spans import two_years
from sales_core.reports.analysis_stages import Stage, stages, stays
from sales_core.reports.findings_kinds import Candidate, Finding, short
from sales_core.reports.kpis_sums import gather
from sales_core.reports.question import Question
from sales_core.rules import significance

RATE, CYCLE, AVERAGE = "win_rate", "cycle", "average_won"
STAGE_LOSES, STAGE_THEN, STAGE_DAYS = "stage_loses", "stage_then", "stage_days"
ENOUGH = 8  # deals or stays on either side
LEAST_RATE = 0.1  # points of a rate
LEAST_PAIRS = 0.3  # in which the one is greater, less those in which the other is


def closing_tested(question: Question) -> Iterator[Candidate]:
    """Win rate, cycle and amount of won deals, against the twelve months before."""
    if not question.reader.has(Kind.DEALS):
        return
    sums = gather(question, ("deals",), two_years(question), False)["deals"]
    told = [row for span in (0, 1) if (row := sums.get((span, None)))]
    sides = [(int(row["won_deals"] or 0), int(row["lost_deals"] or 0)) for row in told]
    if len(sides) == 2 and min(map(sum, sides)) >= ENOUGH:
        (won, lost), (won_then, lost_then) = sides
        yield _rate(RATE, "", (won, won + lost), (won_then, won_then + lost_then))
    for code, field, better in ((CYCLE, "days", -1), (AVERAGE, "amount", 1)):
        found = [_known(question, span, field) for span in (0, 1)]
        if min(map(len, found)) >= ENOUGH:
            yield _values(code, "", found[0], found[1], better)


def stages_tested(question: Question) -> Iterator[Candidate]:
    """Each stage against a year ago; the one that lets the fewest pass against the other stages."""
    if not question.reader.has(Kind.DEALS):
        return
    told, days = stages(question), stays(question)
    yield from _worst(told)
    for row in told:
        if min(row.reached, row.reached_before) >= ENOUGH:
            passed, passed_then = row.reached - row.lost, row.reached_before - row.lost_before
            yield _rate(STAGE_THEN, row.stage, (passed, row.reached), (passed_then, row.reached_before))
        now, then = days.get(row.stage, ([], []))
        if min(len(now), len(then)) >= ENOUGH:
            yield _values(STAGE_DAYS, row.stage, now, then, -1)


def _worst(told: tuple[Stage, ...]) -> Iterator[Candidate]:
    known = [row for row in told if row.reached >= ENOUGH]
    if len(known) < 2:
        return
    worst = min(known, key=lambda row: row.conversion)
    others = [row for row in known if row is not worst]
    reached, lost = sum(row.reached for row in others), sum(row.lost for row in others)
    yield _rate(STAGE_LOSES, worst.stage, (worst.lost, worst.reached), (lost, reached), False, len(known))


def _rate(
    code: str, subject: str, now: tuple[int, int], then: tuple[int, int], up_is_better: bool = True, of: int = 1
) -> Candidate:
    """of: from how many the one was chosen for its rate, so that its chance counts as often."""
    tested = significance.rates(*now, *then)
    told = Finding(
        code=code, by="stage" if subject else "", subject=subject, unit="percent",
        now=Decimal(now[0]) / now[1], before=Decimal(then[0]) / then[1],
        sample=now[1], sample_before=then[1], better=(tested.effect > 0) == up_is_better,
        effect=short(tested.effect), chance=short(min(tested.p * of, 1)), test="fisher",
    )  # fmt: skip
    return Candidate(told, abs(tested.effect) >= LEAST_RATE)


def _known(question: Question, span: int, field: str) -> list[Decimal]:
    rows = (getattr(row, field) for row in won_deals(question) if row.span == span)
    return [Decimal(value) for value in rows if value is not None]


def _values(code: str, subject: str, now: Sequence[Decimal], then: Sequence[Decimal], better: int) -> Candidate:
    """better: 1 when more is, −1 when less is."""
    tested = significance.values(now, then)
    told = Finding(
        code=code, by="stage" if subject else "", subject=subject,
        unit="money" if code == AVERAGE else "days", now=median(now), before=median(then),
        sample=len(now), sample_before=len(then), better=tested.effect * better > 0,
        effect=short(tested.effect), chance=short(tested.p), test="mann_whitney",
    )  # fmt: skip
    return Candidate(told, abs(tested.effect) >= LEAST_PAIRS)
