"""The months that an analysis looks at: the last that are over, and the twelve months before and after a turn."""

from datetime import date, timedelta

from sales_core.model.period import add_months
from sales_core.reports.kpis_spans import Span
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql

MONTHS = 36  # of a trend
YEAR = 12


def whole_months(question: Question) -> Span:
    """The last months that are over on the as-of day."""
    after = question.as_of + timedelta(days=1)
    last = after.replace(day=1) - timedelta(days=1)
    return Span(add_months(last.replace(day=1), 1 - MONTHS), last)


def two_years(question: Question) -> tuple[Span, Span]:
    """The twelve months up to the as-of day, and the twelve before them."""
    start = add_months(question.as_of, -YEAR) + timedelta(days=1)
    before = add_months(question.as_of, -2 * YEAR) + timedelta(days=1)
    return Span(start, question.as_of), Span(before, start - timedelta(days=1))


def asked_spans(spans: tuple[Span, ...]) -> dict[str, list[date]]:
    """The parameters of kpis_spans."""
    return {"starts": [span.start for span in spans], "ends": [span.end for span in spans]}


def over_spans(name: str, *before: str) -> str:
    """The SELECT `name`, which reads from the spans asked for, with others that it reads from before it."""
    steps = {"spans": "kpis_spans"} | {part: part for part in before}
    told = [f"{step} as (\n{sql(file)})" for step, file in steps.items()]
    return f"with {', '.join(told)}\n{sql(name)}"
