"""What the pages about targets say and list."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

import streamlit as st

from sales_core.figures.targets import lead_of
from sales_core.metrics import METRICS
from sales_core.reports.standup import StandupRow
from sales_core.reports.targets import TargetRow
from sales_core.reports.targets_way import DayRow
from sales_core.text import format as fmt
from sales_core.text import targets as words
from sales_core.text.core import Text
from sales_core.text.measures import measured
from sales_core.ui.cards import Card
from sales_core.ui.page import Page
from sales_core.ui.plain import plain

_CHOSEN = "targets_metric"
_UNITS = {metric.key: metric.unit for metric in METRICS}


def label(metric: str) -> Text:
    """The name of a metric."""
    return next((known.label for known in METRICS if known.key == metric), Text(metric, metric))


def unit(metric: str) -> str:
    """money, count, percent, days, ratio or score."""
    return _UNITS.get(metric, "score")


def writer(page: Page, metric: str = "revenue") -> Callable[[Decimal | None], str]:
    """Writes a value of the metric, short enough for a card."""
    return lambda value: measured(value, unit(metric), page.currency, page.language)


def who(page: Page) -> str:
    """Whom the page is about."""
    return page.person or page.team or page.settings.team or page.say(words.TEAM)


def sentence(page: Page, row: TargetRow | StandupRow, metric: str = "revenue", grows: bool = True) -> str:
    """How far the team or person is, and what is still to do."""
    write = writer(page, metric)
    told = {"who": who(page), "period": page.period_name(), "actual": write(row.actual), "target": write(row.target)}
    told |= {
        "attainment": fmt.percent(row.attainment, 0),
        "gap": write(row.gap),
        "days": workdays(page, row.workdays_left),
    }
    lead, missing = lead_of(row), row.gap
    if row.target is None or missing is None or row.attainment is None:
        return page.say(words.NO_TARGET, **told)
    if not grows:
        return page.say(words.STANDING, **told)
    if missing <= 0:
        return page.say(words.REACHED, **told, beyond=write(-missing))
    if not row.workdays_left:
        return page.say(words.MISSED, **told)
    if page.as_of < page.period.start or lead is None:
        return page.say(words.NOT_BEGUN, **told)
    points = words.said_points(lead, page.language)
    even = fmt.rounded(lead * 100) == 0
    return page.say(words.AT_PACE if even else words.AHEAD if lead > 0 else words.BEHIND, **told, points=points)


def detail(page: Page, row: TargetRow, metric: str) -> str:
    """Where the people's own targets differ from the team's."""
    if row.people_target is None or row.target is None or row.people_target == row.target:
        return ""
    write, more = writer(page, metric), row.people_target - row.target
    told = {"people": write(row.people_target), "target": write(row.target), "more": write(more), "less": write(-more)}
    return page.say(words.OVER_ASSIGNED if more > 0 else words.UNDER_ASSIGNED, **told)


def workdays(page: Page, count: int) -> str:
    """A number of working days."""
    return page.say(words.WORKDAY if count == 1 else words.WORKDAYS, count=fmt.count(count))


def cards(
    page: Page,
    row: TargetRow | StandupRow,
    days: Sequence[DayRow],
    metric: str = "revenue",
    on_open: Callable[[], None] | None = None,
) -> list[Card]:
    """Attainment, pace, gap and what is needed per working day; `on_open` as of a card, for each of them."""
    return [replace(card, on_open=on_open) for card in _cards(page, row, days, metric)]


def _cards(page: Page, row: TargetRow | StandupRow, days: Sequence[DayRow], metric: str) -> list[Card]:
    write, lead = writer(page, metric), lead_of(row)
    trend = [day.actual for day in days if day.actual is not None]
    return [
        Card(
            page.say(words.ATTAINMENT),
            fmt.percent(row.attainment),
            fmt.points(lead, page.language),
            page.say(words.AGAINST_PACE),
            trend=trend,
            help=page.say(words.ATTAINMENT_HELP),
            number=row.attainment,
            unit="percent",
        ),
        Card(
            page.say(words.PACE),
            fmt.percent(row.pace),
            help=page.say(words.PACE_HELP),
            number=row.pace,
            unit="percent",
        ),
        Card(
            page.say(words.GAP),
            write(row.gap),
            more_is_better=False,
            help=page.say(words.GAP_HELP),
            number=row.gap,
            unit=unit(metric),
        ),
        replace(_run_rate(page, row, write), unit=unit(metric)),
    ]


def _run_rate(page: Page, row: TargetRow | StandupRow, write: Callable[[Decimal | None], str]) -> Card:
    """Against the average of the working days that have passed."""
    needed = row.required_run_rate if row.gap is None or row.gap > 0 else None
    passed = page.question.calendar.working_days(page.period.start, page.as_of)
    average = row.actual / passed if passed else None
    against = page.say(words.SO_FAR, rate=write(average)) if average else ""
    more = fmt.change(needed / average - 1, 0) if needed is not None and average and average > 0 else ""
    return Card(
        page.say(words.RUN_RATE),
        write(needed),
        more,
        against,
        more_is_better=False,
        help=page.say(words.RUN_RATE_HELP),
        number=needed,
    )


def heading(text: str) -> None:
    """The title of a section."""
    st.markdown(f"#### {plain(text)}")


def choose_metric(page: Page, metrics: Sequence[str]) -> str:
    """The metric to look at; kept while the reader goes to another page."""
    kept = st.session_state.get(_CHOSEN)
    metric = kept if kept in metrics else metrics[0]
    if len(metrics) > 1:
        key = f"targets_metric_{page.language}"
        if st.session_state.get(key) != metric:
            st.session_state[key] = metric
        metric = st.segmented_control(
            page.say(words.METRIC),
            metrics,
            format_func=lambda name: page.say(label(name)),
            key=key,
            on_change=lambda: st.session_state.update({_CHOSEN: st.session_state[key]}),
            label_visibility="collapsed",
            required=True,
        )
    return str(metric)
