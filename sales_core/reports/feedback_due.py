"""By when each piece of feedback is to be answered: what `feedback_cases.sql` is told."""

from dataclasses import dataclass
from datetime import date, timedelta

from sales_core.reports.question import Question

_SPAN = "select min(received_on) as first, max(received_on) as last from fct_feedback_handed"
_AHEAD = timedelta(days=120)  # further than any answer is due


@dataclass(frozen=True)
class _Span:
    first: date | None
    last: date | None


def due_days(question: Question) -> dict[str, object]:
    """The parameters of feedback_cases: the day looked back from, days worked and days to answer in."""
    (span,) = question.reader.rows(_SPAN, _Span)
    days = dict(question.reader.settings.feedback_days)
    first, last = span.first or question.as_of, span.last or question.as_of
    return {
        "as_of": question.as_of,
        "workdays": list(question.calendar.worked(first - timedelta(days=31), last + _AHEAD)),
        "complaint_days": days["complaint"],
        "low_days": days["low"],
    }
