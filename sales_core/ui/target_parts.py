"""What the pages about targets say and list."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from types import SimpleNamespace

from sales_core.figures.targets import lead_of
from sales_core.metrics import METRICS
from sales_core.reports.progress_rows import rows_behind
from sales_core.reports.standup import StandupRow
from sales_core.reports.targets import TargetRow
from sales_core.reports.targets_months import DayRow
from sales_core.text import format as fmt
from sales_core.text import targets as words
from sales_core.text.core import Text
from sales_core.text.measures import measured
from sales_core.ui.cards import Card
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.page import Page

_UNITS = {metric.key: metric.unit for metric in METRICS}
_SHOWN = {"money": Show.WHOLE_MONEY, "count": Show.COUNT, "percent": Show.PERCENT, "days": Show.DAYS}
BEHIND = (
    Column("what", words.WHAT, words=words.WHATS),
    Column("day", words.DAY, Show.DATE),
    Column("person", words.PERSON),
    Column("customer", words.CUSTOMER),
    Column("subject", words.SUBJECT),
    Column("amount", words.AMOUNT, Show.MONEY),
)


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
    points = fmt.points(abs(lead), page.language, 0).lstrip("+")
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
    """Attainment, pace, gap and what is needed per working day; `on_open` as of a card."""
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
            on_open=on_open,
        ),
        Card(page.say(words.PACE), fmt.percent(row.pace), help=page.say(words.PACE_HELP)),
        Card(page.say(words.GAP), write(row.gap), help=page.say(words.GAP_HELP)),
        _run_rate(page, row, write),
    ]


def _run_rate(page: Page, row: TargetRow | StandupRow, write: Callable[[Decimal | None], str]) -> Card:
    """Against the average of the working days that have passed."""
    needed = row.required_run_rate if row.gap is None or row.gap > 0 else None
    passed = page.question.calendar.working_days(page.period.start, page.as_of)
    average = row.actual / passed if passed else None
    against = page.say(words.SO_FAR, rate=write(average)) if average else ""
    more = fmt.change(needed / average - 1, 0) if needed is not None and average and average > 0 else ""
    return Card(
        page.say(words.RUN_RATE), write(needed), more, against, more_is_better=False, help=page.say(words.RUN_RATE_HELP)
    )


def named_rows(page: Page, rows: Sequence[TargetRow]) -> list[SimpleNamespace]:
    """The rows with a name for each to show."""
    return [SimpleNamespace(**vars(row), name=name_of(page, row)) for row in rows]


def name_of(page: Page, row: TargetRow | StandupRow) -> str:
    """What a row is called."""
    if row.person is None:
        return row.team or page.say(words.WHOLE_TEAM)
    return row.person or page.say(words.UNASSIGNED)


def columns(metric: str) -> tuple[Column, ...]:
    """Target, actual and gap by person or team; run rates of what is counted in pieces have a decimal."""
    amount = _SHOWN.get(unit(metric), Show.NUMBER)
    rate = Show.NUMBER if amount is Show.COUNT else amount
    return (
        Column("name", words.PERSON),
        Column("target", words.TARGET, amount, words.TARGET_HELP),
        Column("actual", words.ACTUAL, amount),
        Column("attainment", words.ATTAINMENT, Show.PERCENT, words.ATTAINMENT_HELP),
        Column("expected", words.EXPECTED, rate),
        Column("pace", words.PACE, Show.PERCENT, words.PACE_HELP),
        Column("gap", words.GAP, amount, words.GAP_HELP),
        Column("required_run_rate", words.RUN_RATE, rate, words.RUN_RATE_HELP),
    )


def behind(page: Page, metric: str, person: str | None) -> None:
    """The rows of sheets behind what a person (None: everybody) reached, those that set the target first."""
    name = who(page) if person is None else person or page.say(words.UNASSIGNED)
    title = page.say(words.ROWS_OF, person=name, metric=page.say(label(metric)), period=page.period_name())
    drill(page, title, rows_behind(page.question, metric, person), BEHIND, metric)
