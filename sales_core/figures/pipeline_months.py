"""Open deals by the month in which they should close, in the colours of their owners."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.figures.pipeline import deals
from sales_core.model.period import add_months
from sales_core.reports.narrowed import Narrowed
from sales_core.reports.pipeline import MonthRow
from sales_core.text import format as fmt
from sales_core.text import pipeline as words
from sales_core.text.core import Language, Text

_AHEAD = 6  # months from the as-of day's on that have a bar of their own
_PEOPLE = len(theme.PEOPLE) - 1  # persons with a colour of their own; the rest share one
_Place = date | Text  # a month's first day, or one of the bars beside the months


@dataclass(frozen=True)
class _Bar:
    deals: int = 0
    amount: Decimal = Decimal(0)


def month_bars(
    rows: Sequence[MonthRow], roster: Sequence[str], as_of: date, currency: str, language: Language
) -> go.Figure:
    """One bar per month, split by owner; what is late, far off or without a date has bars of its own.

    roster: everybody, in the order that gives each a colour. `customdata` of a bar is what `picked_bar` reads.
    """
    placed = _placed(rows, as_of)
    months = [add_months(as_of.replace(day=1), ahead) for ahead in range(_AHEAD)]
    every: list[_Place] = [words.EARLIER, *months, words.LATER, words.UNDATED]
    places = [place for place in every if place in placed]
    colours, labels = theme.person_colours(roster), [_label(place, places, language) for place in places]
    figure = go.Figure()
    for person in _people(rows, roster):
        bars = [placed[place].get(person, _Bar()) for place in places]
        name = theme.escaped(_owner(person, language))
        hovers = [_hover(name, label, bar, currency, language) for label, bar in zip(labels, bars, strict=True)]
        figure.add_bar(
            name=name,
            x=labels,
            y=[float(bar.amount) for bar in bars],
            marker_color=colours.get(person or "", theme.OTHER),
            hovertext=hovers,
            hoverinfo="text",
            customdata=[[_code(place), person] for place in places],
        )
    figure.update_layout(barmode="stack")
    theme.layout(figure, month_finding(placed, as_of, currency, language), height=320)
    figure.update_xaxes(type="category")
    return axis.money_axis(figure, [_total(placed[place]) for place in places], currency, language)


def picked_bar(bar: Any, rows: Sequence[MonthRow], as_of: date, language: Language) -> tuple[Narrowed, str, str]:
    """The deals of a bar from its `customdata`, and the names of its month and its owner."""
    code, person = bar
    places: tuple[_Place, ...] = (words.EARLIER, words.LATER, words.UNDATED)
    place = next((one for one in places if _code(one) == code), None) or date.fromisoformat(code)
    people = (person,) if person is not None else tuple({row.person for row in rows} - set(_largest(rows)))
    month = fmt.month(place, language) if isinstance(place, date) else place.say(language)
    return replace(_due(place, as_of), people=people), month, _owner(person, language)


def _code(place: _Place) -> str:
    return place.isoformat() if isinstance(place, date) else place.en


def _due(place: _Place, as_of: date) -> Narrowed:
    """The days of expected close of a bar."""
    first = as_of.replace(day=1)
    if isinstance(place, date):
        return Narrowed(due_from=place, due_to=add_months(place, 1) - timedelta(days=1))
    if place == words.EARLIER:
        return Narrowed(due_to=first - timedelta(days=1))
    return Narrowed(undated=True) if place == words.UNDATED else Narrowed(due_from=add_months(first, _AHEAD))


def month_finding(
    placed: Mapping[_Place, Mapping[str | None, _Bar]], as_of: date, currency: str, language: Language
) -> str:
    """What is late where that is most, else the month that should bring most."""
    totals = {place: _total(bars) for place, bars in placed.items() if place != words.UNDATED}
    most: _Place = max(totals, key=lambda place: totals[place], default=words.UNDATED)
    amount = fmt.money(totals.get(most, Decimal(0)), currency, language)
    if most == words.EARLIER:
        return words.CHART_EARLIER.say(language, amount=amount, month=fmt.month(as_of, language))
    name = fmt.month(most, language) if isinstance(most, date) else most.say(language)
    return words.CHART_MONTHS.say(language, month=name, amount=amount)


def _placed(rows: Sequence[MonthRow], as_of: date) -> dict[_Place, dict[str | None, _Bar]]:
    """Bars by place and person; people beyond the colours are together under None."""
    own = set(_largest(rows))
    found: dict[_Place, dict[str | None, _Bar]] = defaultdict(lambda: defaultdict(_Bar))
    for row in rows:
        bars, person = found[_place(row.expected_month, as_of)], row.person if row.person in own else None
        bars[person] = _Bar(bars[person].deals + row.deals, bars[person].amount + row.amount)
    return found


def _place(month: date | None, as_of: date) -> _Place:
    if month is None:
        return words.UNDATED
    first = as_of.replace(day=1)
    if month < first:
        return words.EARLIER
    return month if month < add_months(first, _AHEAD) else words.LATER


def _largest(rows: Sequence[MonthRow]) -> list[str]:
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        totals[row.person] += row.amount
    return sorted(totals, key=lambda person: -totals[person])[:_PEOPLE]


def _people(rows: Sequence[MonthRow], roster: Sequence[str]) -> list[str | None]:
    """In the order of the roster, the others last."""
    own = _largest(rows)
    listed = [person for person in roster if person in own]
    rest = [None] if any(row.person not in own for row in rows) else []
    return [*listed, *(person for person in own if person not in listed), *rest]


def _owner(person: str | None, language: Language) -> str:
    if person is None:
        return words.OTHERS.say(language)
    return person or words.UNASSIGNED.say(language)


def _label(place: _Place, places: Sequence[_Place], language: Language) -> str:
    if isinstance(place, Text):
        return place.say(language)
    return axis.month_name(place, [other for other in places if isinstance(other, date)], language)


def _hover(person: str, month: str, bar: _Bar, currency: str, language: Language) -> str:
    amount = fmt.money(bar.amount, currency, language)
    return words.HOVER_MONTH.say(language, person=person, month=month, deals=deals(bar.deals, language), amount=amount)


def _total(bars: Mapping[str | None, _Bar]) -> Decimal:
    return sum((bar.amount for bar in bars.values()), Decimal(0))
