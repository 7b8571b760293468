"""Where deals stay long and are lost: each stage of the last twelve months against the twelve before."""

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal

from sales_core.reports.analysis_spans import asked_spans, over_spans, two_years
from sales_core.reports.funnel import WON, FunnelRow, funnel
from sales_core.reports.question import Question

MOST = 500  # stays of a stage that days are compared by


@dataclass(frozen=True)
class Stage:
    """One stage; `_before`: in the twelve months before, None where nothing closed then.

    lost: deals that got no further. share: of all lost deals. median_days: of the stays in it.
    """

    stage: str
    reached: int
    lost: int
    share: Decimal
    conversion: Decimal
    median_days: Decimal | None
    reached_before: int
    lost_before: int
    conversion_before: Decimal | None
    median_days_before: Decimal | None


@dataclass(frozen=True)
class _Stay:
    span: int
    stage: str
    days: Decimal


def stages(question: Question) -> tuple[Stage, ...]:
    """The stages in order; nothing while no deal has closed in a known stage."""
    now, before = funnel(question), funnel(a_year_before(question))
    lost = _lost(now)
    then, was = {row.stage: row for row in before}, _lost(before)
    whole = sum(lost.values())
    return tuple(
        Stage(
            stage=row.stage,
            reached=row.reached,
            lost=lost[row.stage],
            share=Decimal(lost[row.stage]) / whole if whole else Decimal(0),
            conversion=1 - Decimal(lost[row.stage]) / row.reached,
            median_days=row.median_days,
            reached_before=then[row.stage].reached if row.stage in then else 0,
            lost_before=was.get(row.stage, 0),
            conversion_before=1 - Decimal(was[row.stage]) / then[row.stage].reached if row.stage in then else None,
            median_days_before=then[row.stage].median_days if row.stage in then else None,
        )
        for row in now
        if row.stage != WON and row.reached
    )


def stays(question: Question) -> dict[str, tuple[list[Decimal], list[Decimal]]]:
    """Days of stays that ended in the last twelve months, and in those before, by stage; a sample of very many."""
    spans = two_years(question)
    found: dict[str, tuple[list[Decimal], list[Decimal]]] = defaultdict(lambda: ([], []))
    rows = question.reader.rows(over_spans("analysis_stays"), _Stay, **asked_spans(spans), most=MOST)
    for row in rows:
        found[row.stage][row.span].append(row.days)
    return dict(found)


def a_year_before(question: Question) -> Question:
    """The same question a year earlier."""
    return replace(question, as_of=two_years(question)[1].end)


def _lost(rows: tuple[FunnelRow, ...]) -> dict[str, int]:
    """Deals by the last stage that they reached without being won."""
    following = [*rows[1:-1], rows[-1]] if rows else []
    return {row.stage: max(row.reached - after.reached, 0) for row, after in zip(rows[:-1], following, strict=True)}
