"""The scorecard of one review: how each measure scored, and the rows behind it as known when it was locked."""

from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace

import streamlit as st

from sales_core.figures.reviews import measure_bars, named
from sales_core.metrics import BY_KEY
from sales_core.reports.reviews import Review
from sales_core.reports.scorecards import Line
from sales_core.text import format as fmt
from sales_core.text import reviews as words
from sales_core.text.measures import measured
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.kpi_behind import behind
from sales_core.ui.kpi_names import every_metric
from sales_core.ui.page import Page
from sales_core.ui.review_parts import day_of, reviews_of
from sales_core.ui.table import table
from sales_core.ui.target_parts import heading

COLUMNS = (
    Column("measure", words.MEASURE),
    Column("value", words.VALUE),
    Column("floor", words.FLOOR),
    Column("target", words.TARGET),
    Column("cap", words.CAP),
    Column("points", words.POINTS, Show.NUMBER, words.POINTS_HELP),
    Column("weight", words.WEIGHT, Show.PERCENT),
    Column("counted", words.COUNTED, Show.PERCENT, words.COUNTED_HELP),
    Column("against", words.AGAINST),
)
_NOW = Column("now", words.VALUE_NOW)


def section(page: Page, review: Review) -> None:
    """Chart and table of the measures."""
    heading(page.say(words.SCORECARD))
    st.caption(page.say(words.SCORECARD_HINT if review.lock_batch is None else words.SCORECARD_LOCKED))
    if review.scored.total is not None:
        chart(page, measure_bars(review, page.language), "review_chart", lambda key: open_rows(page, review, key))
    before = page.then(lambda at: _lines_at(at, review.person))
    columns = _columns(review)
    table(
        page, lines(page, review), columns, "scorecard", lambda row: open_rows(page, review, row.key), before, ("key",)
    )


def _columns(review: Review) -> list[Column]:
    """Without the weight that counts while it is everywhere the own; of a locked review with the values of now."""
    same = all(line.counted == line.weight for line in review.scored.lines)
    shown = [column for column in COLUMNS if not (same and column.field == "counted")]
    return shown if review.lock_batch is None else [*shown, _NOW]


def lines(page: Page, review: Review) -> list[SimpleNamespace]:
    """One row per measure, each value written in its KPI's unit; `now`: the value by what is known now."""
    now = {line.key: line.value for line in (review.now.lines if review.now else ())}
    return [_row(page, line, now.get(line.key)) for line in review.scored.lines]


def _lines_at(page: Page, person: str) -> list[SimpleNamespace]:
    """The same rows of a page on another day."""
    return next((lines(page, one) for one in reviews_of(page) if one.person == person), [])


def open_rows(page: Page, review: Review, key: str) -> None:
    """Open the rows behind one measure: of a locked review as they were known then."""
    line = next(line for line in review.scored.lines if line.key == key)
    if any(metric.key == key for metric in every_metric(page)):
        behind(_at(page, review), key, review.person, line.value)


def _at(page: Page, review: Review) -> Page:
    """The page at the moment and of the days that the figures are from."""
    reader, as_of = page.reader, min(page.as_of, review.end)
    if review.known_at:
        reader = page.store.reader(page.viewer, review.known_at, (review.person,))
    if review.as_of or day_of(page) >= review.end:
        as_of = review.as_of or review.end
    question = replace(page.question, reader=reader, period=review.period, as_of=as_of)
    return replace(page, question=question)


def _row(page: Page, line: Line, now: Decimal | None) -> SimpleNamespace:
    def told(value: Decimal | None) -> str | None:
        return None if value is None else written(page, line.key, value)

    return SimpleNamespace(
        key=line.key,
        measure=page.say(named(line.key)),
        value=told(line.value),
        floor=told(line.floor),
        target=told(line.target),
        cap=told(line.cap),
        points=line.points,
        weight=line.weight,
        counted=line.counted,
        against=_against(page, line),
        now=told(now),
    )


def written(page: Page, key: str, value: Decimal) -> str:
    """A value of a KPI in its unit; a part of a count is not rounded away."""
    unit = BY_KEY[key].unit if key in BY_KEY else "count"
    if unit == "count" and value != value.to_integral_value():
        return fmt.number(value)
    return measured(value, unit, page.currency, page.language)


def _against(page: Page, line: Line) -> str:
    if line.against == "value" or line.base is None:
        return page.say(words.AGAINSTS[line.against])
    base = words.OWN_TARGET if line.against == "target" else words.BEFORE
    return page.say(base, value=written(page, line.key, line.base))
