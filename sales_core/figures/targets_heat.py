"""Attainment of each person in each month: a cell per month, its number in it, orange below the target, blue above."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import theme
from sales_core.model.period import Period, add_months
from sales_core.reports.targets_months import MonthRow, YearRow
from sales_core.text import format as fmt
from sales_core.text import targets as words
from sales_core.text import targets_heat as heat
from sales_core.text.core import Language

MOST_PEOPLE = 30
FULL, WELL_BEYOND, FAR_SHORT = Decimal(1), Decimal("1.2"), Decimal("0.5")
# From far short of the target to well beyond it: told apart with every common kind of colour blindness.
STEPS = ("#DB7A33", "#EDAE74", "#F8DCC0", "#D3E1F7", "#9DBBEA", "#6493E0")
_LIMITS = (FAR_SHORT, Decimal("0.8"), FULL, Decimal("1.1"), WELL_BEYOND)
_INK = "#1E2530"  # readable on every step
Write = Callable[[Decimal | None], str]


@dataclass(frozen=True)
class _Cell:
    row: str
    column: int
    share: Decimal
    hover: str
    picked: tuple[str | None, str]  # person and first day of the month, "" for the year so far


def heatmap(rows: Sequence[YearRow], year: Period, as_of: date, write: Write, language: Language) -> go.Figure:
    """One row per person, everybody's first, then the furthest behind; one column per month and one for all so far."""
    shown = shown_rows(rows)
    cells = [cell for row in shown for cell in _cells(row, write, language)]
    figure = go.Figure(_bars(cells))
    theme.layout(figure, finding(rows, as_of, language), height=96 + 30 * len(shown))
    names = [_name(row, language) for row in shown]
    figure.update_yaxes(showgrid=False, autorange="reversed", categoryorder="array", categoryarray=names, ticks="")
    ticks = [_tick(day, language) for day in (month.start for month in year.months())] + [heat.SO_FAR.say(language)]
    figure.update_xaxes(
        tickvals=[place + 0.5 for place in range(len(ticks))], ticktext=ticks, side="top", tickangle=0,
        tickfont_size=11, range=[0, len(ticks)], ticks="",
    )  # fmt: skip
    figure.update_layout(bargap=0.08, margin_r=4)
    return figure


def shown_rows(rows: Sequence[YearRow]) -> list[YearRow]:
    """Everybody's row and those of the people that have room, the furthest behind where there are too many."""
    people = [row for row in rows if row.person is not None]
    if len(people) > MOST_PEOPLE:
        people = sorted(people, key=lambda row: (row.so_far is None, row.so_far or 0))[:MOST_PEOPLE]
    return [*(row for row in rows if row.person is None), *people]


def finding(rows: Sequence[YearRow], as_of: date, language: Language) -> str:
    """How many of the months that are over reached their target, and who reached the fewest."""
    first = rows[0]
    told = _over(first, as_of)
    if not told:
        return heat.NOT_OVER.say(language)
    reached = {_name(row, language): sum(share >= FULL for share in _over(row, as_of)) for row in rows}
    name = _name(first, language)
    said = heat.REACHED.say(language, who=name, count=reached[name], of=len(told))
    people = [_name(row, language) for row in rows[1:] if _over(row, as_of)]
    if len(people) < 2:
        return said
    last = min(people, key=lambda person: reached[person])
    return said + heat.REACHED_OF_PEOPLE.say(language, person=last, least=reached[last])


def _over(row: YearRow, as_of: date) -> list[Decimal]:
    """Attainment of the months that have ended on the as-of day."""
    ended = (month for month in row.months if month and add_months(month.month, 1) - timedelta(days=1) <= as_of)
    return [month.attainment for month in ended if month.attainment is not None]


def colour(share: Decimal) -> str:
    """The cell's colour: the first three steps are below the target."""
    return STEPS[sum(share >= limit for limit in _LIMITS)]


def _cells(row: YearRow, write: Write, language: Language) -> Iterator[_Cell]:
    name = _name(row, language)
    for place, month in enumerate(row.months):
        if month and month.attainment is not None:
            yield _Cell(
                name, place, month.attainment, _hover(name, month, write, language), (row.person, str(month.month))
            )
    if row.so_far is not None:
        said = heat.HOVER_SO_FAR.say(language, person=name, attainment=fmt.percent(row.so_far))
        yield _Cell(name, len(row.months), row.so_far, said, (row.person, ""))


def _bars(cells: Sequence[_Cell]) -> go.Bar:
    """Bars of one unit stand in for cells: unlike a heat map's, they can be clicked."""
    colours = [colour(cell.share) for cell in cells]
    return go.Bar(
        orientation="h",
        y=[theme.escaped(cell.row) for cell in cells],
        x=[0.94] * len(cells),
        base=[cell.column + 0.03 for cell in cells],
        marker_color=colours,
        text=[_number(cell.share) for cell in cells],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"size": 11, "color": _INK},
        hovertext=[theme.escaped(cell.hover) for cell in cells],
        hoverinfo="text",
        customdata=[list(cell.picked) for cell in cells],
        selected={"textfont": {"color": _INK}},  # the browser fails on a click where only one of the two is told
        unselected={"marker": {"opacity": 1}, "textfont": {"color": _INK}},
        showlegend=False,
    )


def _number(share: Decimal) -> str:
    """Whole percent; what is just short of the target does not read as 100."""
    return str(min(fmt.rounded(share * 100), Decimal(99)) if share < FULL else fmt.rounded(share * 100))


def _name(row: YearRow, language: Language) -> str:
    return words.WHOLE_TEAM.say(language) if row.person is None else row.person or words.UNASSIGNED.say(language)


def _tick(day: date, language: Language) -> str:
    """Short enough for a phone."""
    return str(day.month) if language is Language.ZH else words.MONTHS[day.month - 1].say(language)


def _hover(name: str, row: MonthRow, write: Write, language: Language) -> str:
    told = {"actual": write(row.actual), "target": write(row.target), "attainment": fmt.percent(row.attainment)}
    said = heat.HOVER.say(language, person=name, month=fmt.month(row.month, language), **told)
    if row.people_target is None or row.people_target == row.target:
        return said
    return said + heat.HOVER_ASSIGNED.say(language, people=write(row.people_target))
