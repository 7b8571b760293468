"""What customers talk about, month by month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.period import add_months
from sales_core.model.theme import Theme
from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.reports.sqltext import sql
from sales_core.rules.themes import pattern

MONTHS = 12
_COUNT = """
    select count(*)::int as comments from fct_feedback
    where trim(coalesce(comment, '')) <> '' and counted_on between $starts_on and $as_of
"""
OTHER = ""  # a comment about none of the themes
_NOTHING = r"[^\s\S]"  # matches no text


@dataclass(frozen=True)
class ThemeMonth:
    """One month and theme (its name, OTHER for none): comments, and those with a low score or a complaint."""

    month: date
    theme: str
    comments: int
    unhappy: int


@dataclass(frozen=True)
class _Month:
    month: date
    comments: int
    unhappy: int


@dataclass(frozen=True)
class _Count:
    comments: int


@dataclass(frozen=True)
class Said:
    """One comment."""

    day: date
    person: str
    customer: str
    type: str
    score: Decimal | None
    comment: str
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


def feedback_themes(question: Question) -> tuple[ThemeMonth, ...]:
    """Comments of the last twelve months, the running one included, by theme and month; about none of them last.

    A comment about two themes counts in both.
    """
    themes = question.reader.settings.themes
    told = [(one.name, pattern(one.words), True) for one in themes]
    rows = []
    for name, words, about in (*told, (OTHER, _every(themes), False)):
        asked = {"pattern": words, "about": about, "starts_on": months(question)[0], "as_of": question.as_of}
        found = question.reader.rows(sql("feedback_themes"), _Month, **asked)
        rows += [ThemeMonth(row.month, name, row.comments, row.unhappy) for row in found]
    return tuple(rows)


def _every(themes: Sequence[Theme]) -> str:
    return "|".join(pattern(one.words) for one in themes) or _NOTHING


def comments(question: Question) -> int:
    """How many comments there are in those months, however many themes each is about."""
    asked = {"starts_on": months(question)[0], "as_of": question.as_of}
    return question.reader.rows(_COUNT, _Count, **asked)[0].comments


def months(question: Question) -> tuple[date, ...]:
    """The first days of those twelve months."""
    running = question.as_of.replace(day=1)
    return tuple(add_months(running, past - MONTHS + 1) for past in range(MONTHS))


def said_about(question: Question, theme: str, month: date) -> tuple[Said, ...]:
    """The comments of one month about a theme, or about none."""
    themes = question.reader.settings.themes
    known: dict[str, Theme] = {one.name: one for one in themes}
    asked = {
        "theme": theme,
        "pattern": pattern(known[theme].words) if theme in known else _NOTHING,
        "every": _every(themes),
        "starts_on": month,
        "ends_on": min(question.as_of, add_months(month, 1) - timedelta(days=1)),
        "most": MOST_BEHIND,
    }
    return question.reader.rows(sql("feedback_said"), Said, **asked)
