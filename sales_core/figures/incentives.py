"""What each person earns, by the part of the plan that pays it."""

from collections.abc import Sequence
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.reports.incentives import IncentiveRow
from sales_core.reports.incentives_summary import Earned
from sales_core.text import format as fmt
from sales_core.text import incentives as words
from sales_core.text import pay_lines
from sales_core.text.core import Language

_FAINTEST = 0.7  # fainter, what is written in it cannot be read on a dark page
_SMALLEST = 10  # points; what has less room is told when pointed at
_MOST = 20  # bars


def earned_bars(told: Earned, roster: Sequence[str], currency: str, language: Language) -> go.Figure:
    """One bar per person in the person's colour, the higher the rate the stronger; the most earned on top."""
    people = [row.person for row in reversed(told.earners[:_MOST])]
    colours = theme.person_colours(roster)
    lines = [row for row in told.rows if row.component != "total"]
    parts_of = _parts(lines, language)
    figure, ends = go.Figure(), [row.earned for row in told.earners]
    for place, (name, rows) in enumerate(parts_of):
        parts = [sum((row.amount for row in rows if row.person == person), Decimal(0)) for person in people]
        strength = _FAINTEST + (1 - _FAINTEST) * (place + 1) / len(parts_of)
        bar = _bar(people, parts, name, currency, language)
        shades = [colours.get(person, theme.OTHER) for person in people]
        figure.add_trace(bar.update(marker={"color": shades, "opacity": strength}))
    figure.update_layout(barmode="relative", uniformtext={"minsize": _SMALLEST, "mode": "hide"})
    theme.layout(figure, finding(told, currency, language), height=90 + 44 * max(len(people), 2), legend=False)
    figure.update_yaxes(showgrid=False)
    figure.update_xaxes(showgrid=True)
    ends += [_end(figure, place, sign) for place in range(len(people)) for sign in (1, -1)]
    return axis.money_axis(figure, ends, currency, language, "x")


def _end(figure: go.Figure, place: int, sign: int) -> Decimal:
    """Where the parts above zero of a person's bar end, or with sign -1 those below it, which are taken off."""
    parts = (Decimal(repr(bar.x[place])) for bar in figure.data)
    return sum((part for part in parts if part * sign > 0), Decimal(0))


def finding(told: Earned, currency: str, language: Language) -> str:
    """What the chart shows: how much was earned above target, else who earns most."""
    if not told.earned:
        return words.CHART_NOTHING.say(language)
    total, most = fmt.money(told.earned, currency, language), told.earners[0]
    above = sum((row.amount for row in told.rows if row.component == "marginal" and _above(row)), Decimal(0))
    if above:
        return words.CHART_ABOVE.say(language, part=fmt.money(above, currency, language), total=total)
    said = words.CHART_ONE if len(told.earners) == 1 else words.CHART_MOST
    return said.say(language, person=most.person, amount=fmt.money(most.earned, currency, language))


def _above(row: IncentiveRow) -> bool:
    return row.band_from is not None and row.band_from >= 1


def _parts(lines: Sequence[IncentiveRow], language: Language) -> list[tuple[str, list[IncentiveRow]]]:
    """The lines of each rate, the lowest band first, then those of each other kind, under what they are called.

    All together they are what is earned, so that a bar ends there.
    """
    rates: dict[tuple[Decimal, Decimal], list[IncentiveRow]] = {}
    others: dict[str, list[IncentiveRow]] = {}
    for row in lines:
        if row.by_rate and row.rate is not None:
            rates.setdefault((row.band_from or Decimal(0), row.rate), []).append(row)
        else:
            others.setdefault(row.component, []).append(row)
    told = [(fmt.percent(rate), rows) for (_, rate), rows in sorted(rates.items(), key=lambda one: one[0])]
    return told + [(pay_lines.KINDS[kind].say(language), rows) for kind, rows in others.items()]


def _bar(people: Sequence[str], parts: Sequence[Decimal], rate: str, currency: str, language: Language) -> go.Bar:
    """What each person earns at one rate, which is written in the bar."""
    told = zip(people, parts, strict=True)
    return go.Bar(
        orientation="h",
        y=[theme.escaped(person) for person in people],
        x=[float(part) for part in parts],
        text=[rate if part else "" for part in parts],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        hovertext=[_hover(person, rate, fmt.money_exact(part, currency), language) for person, part in told],
        hoverinfo="text",
        customdata=list(people),
    )


def _hover(person: str, rate: str, amount: str, language: Language) -> str:
    return theme.escaped(words.CHART_HOVER.say(language, person=person, line=rate, amount=amount))
