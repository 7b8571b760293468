"""What the KPI page says and lists."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from types import SimpleNamespace

from sales_core.figures.kpis import said
from sales_core.metrics import BY_KEY, Metric
from sales_core.reports.kpis import Board, Kpi, kpi_board
from sales_core.reports.kpis_targets import kpi_targets
from sales_core.reports.targets import TargetRow
from sales_core.text import format as fmt
from sales_core.text import kpis as words
from sales_core.text.measures import measured, moved
from sales_core.text.words import listed, sentence
from sales_core.ui.cards import Card
from sales_core.ui.columns import Column, Show
from sales_core.ui.kpi_behind import behind
from sales_core.ui.kpi_names import metric_of
from sales_core.ui.page import Page

_SHOWS = {
    "money": Show.WHOLE_MONEY,
    "count": Show.COUNT,
    "percent": Show.PERCENT,
    "days": Show.DAYS,
    "ratio": Show.NUMBER,
    "score": Show.COUNT,
}
_NAMED = 4  # KPIs that the detail names
_IN_A_ROW = 6


def sentence_of(page: Page, board: Board) -> str:
    """The first KPI and how it moved."""
    kpi = board.of(None)[0]
    text = (words.FINDING_UP if kpi.change > 0 else words.FINDING_DOWN) if kpi.change else words.FINDING_FLAT
    return page.say(
        text,
        kpi=page.say(metric_of(page, kpi.key).label),
        period=page.period_name(),
        value=measured(kpi.value, kpi.unit, page.currency, page.language),
        change=moved(abs(kpi.change or Decimal(0)), kpi.unit, page.language).removeprefix("+"),
        before=before(page, board),
    )


def detail(page: Page, board: Board) -> str:
    """How many KPIs are better than before, and which are worse."""
    moves = [(kpi, better(page, kpi)) for kpi in board.of(None) if kpi.change is not None]
    if not moves:
        return ""
    worse = [page.say(metric_of(page, kpi.key).label) for kpi, good in moves if good is False]
    if len(worse) > _NAMED:
        worse[_NAMED:] = [page.say(words.AND_MORE, count=fmt.count(len(worse) - _NAMED))]
    count = sum(good is True for _, good in moves)
    return sentence(
        [
            page.say(words.DETAIL, better=fmt.count(count), all=fmt.count(len(moves))),
            page.say(words.WORSE, kpis=listed(worse, page.language)) if worse else "",
        ],
        page.language,
    )


def better(page: Page, kpi: Kpi) -> bool | None:
    """Whether it moved the right way; None when it did not move."""
    if not kpi.change:
        return None
    return (kpi.change > 0) == (metric_of(page, kpi.key).direction == "up")


def before(page: Page, board: Board) -> str:
    """The name of what the value is compared with."""
    span, whole = board.compared[1], page.period.previous()
    if (span.start, span.end) == (whole.start, whole.end):
        return page.period_name(whole)
    return f"{fmt.day_short(span.start, page.language)}–{fmt.day_short(span.end, page.language)}"


def cards(page: Page, board: Board) -> list[list[Card]]:
    """One card per KPI, in rows of about equal length that fit side by side."""
    whole = board.of(None)
    aims = kpi_targets(page.question, [kpi.key for kpi in whole])
    found = [_card(page, board, kpi, aims.get(kpi.key)) for kpi in whole]
    rows = max(1, -(-len(found) // _IN_A_ROW))
    length = max(1, -(-len(found) // rows))
    return [found[start : start + length] for start in range(0, len(found), length)]


def cards_at(page: Page, keys: Sequence[str]) -> list[Card]:
    """The same cards of a page on another day."""
    return [card for row in cards(page, kpi_board(page.question, keys)) for card in row]


def people_at(page: Page, keys: Sequence[str]) -> list[SimpleNamespace]:
    """The same rows of a page on another day."""
    return people_rows(page, kpi_board(page.question, keys), keys)


def people_rows(page: Page, board: Board, keys: Sequence[str] = ()) -> list[SimpleNamespace]:
    """One row per person with the KPIs as fields, the team first where there are several; `who` is None for it.

    keys: KPIs that each row has a field for, be it empty.
    """
    people = board.people
    return [
        SimpleNamespace(
            who=person,
            person=said(person, page.language),
            **dict.fromkeys(keys) | {kpi.key: kpi.value for kpi in board.of(person)},
        )
        for person in ((None, *people) if len(people) != 1 else people)
    ]


def people_columns(page: Page, board: Board) -> tuple[Column, ...]:
    """The person and each KPI."""
    shown = [metric_of(page, kpi.key) for kpi in board.of(None)]
    return (
        Column("person", words.PERSON),
        *(Column(metric.key, metric.label, _show(metric), metric.definition) for metric in shown),
    )


def _show(metric: Metric) -> Show:
    own = metric.key not in BY_KEY and metric.unit in ("count", "score")
    return Show.NUMBER if own else _SHOWS[metric.unit]


def _card(page: Page, board: Board, kpi: Kpi, aim: TargetRow | None) -> Card:
    metric = metric_of(page, kpi.key)
    return Card(
        page.say(metric.label),
        _written(page, metric, kpi.value),
        change=moved(kpi.change, kpi.unit, page.language) if kpi.change else "",
        against=_against(page, kpi, aim),
        number=kpi.value,
        unit=kpi.unit,
        more_is_better=metric.direction == "up",
        trend=_sparkline(board, kpi.key),
        help=sentence([page.say(metric.definition), *_aimed(page, aim), *_compared(page, board, kpi)], page.language),
        on_open=partial(behind, page, kpi.key, None, kpi.value) if kpi.value else None,
    )


def _written(page: Page, metric: Metric, value: Decimal | None) -> str:
    """A value in its unit; what a team measures itself may be a part of a count."""
    if value is not None and metric.key not in BY_KEY and metric.unit in ("count", "score") and value % 1:
        return fmt.number(value)
    return measured(value, metric.unit, page.currency, page.language)


def _against(page: Page, kpi: Kpi, aim: TargetRow | None) -> str:
    """What the change is from, and the target; where none is set the change on a year ago."""
    if aim is not None:
        target = measured(aim.target, kpi.unit, page.currency, page.language)
        return page.say(words.AGAINST_TARGET, target=target)
    if kpi.change_last_year is None:
        return page.say(words.AGAINST)
    return page.say(words.AGAINST_YEAR, change=moved(kpi.change_last_year, kpi.unit, page.language))


def _aimed(page: Page, aim: TargetRow | None) -> Iterator[str]:
    """The target in words, for the help of a card."""
    if aim is not None:
        unit = metric_of(page, aim.metric).unit
        target = measured(aim.target, unit, page.currency, page.language)
        yield page.say(words.TARGET, target=target, attainment=fmt.percent(aim.attainment))


def _compared(page: Page, board: Board, kpi: Kpi) -> Iterator[str]:
    """The earlier values in words, for the help of a card."""
    earlier = ((words.BEFORE, kpi.previous, kpi.change), (words.YEAR_BEFORE, kpi.last_year, kpi.change_last_year))
    for text, value, change in earlier:
        if value is not None:
            yield page.say(
                text,
                before=before(page, board),
                value=measured(value, kpi.unit, page.currency, page.language),
                change=moved(change, kpi.unit, page.language),
            )


def _sparkline(board: Board, key: str) -> tuple[Decimal | None, ...]:
    """The months of the trend that are over, from the first that has a value on."""
    values = board.trend(key)[: None if board.month_is_over else -1]
    first = next((place for place, value in enumerate(values) if value is not None), len(values))
    return values[first:]
