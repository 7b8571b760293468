"""What moved a KPI: a bar per part, to the right for what it added, to the left for what it took."""

from collections.abc import Sequence

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.figures.kpis import said
from sales_core.metrics import BY_KEY
from sales_core.reports.contribution import Contribution, Part
from sales_core.text import contribution as words
from sales_core.text import format as fmt
from sales_core.text.core import Language
from sales_core.text.measures import difference, measured
from sales_core.text.words import listed

_LONGEST = 20  # characters of a name beside a bar; the whole one is said when pointed at
_NAMED = 2  # parts that the title names


def contribution_bars(found: Contribution, before: str, currency: str, language: Language) -> go.Figure:
    """Bars from the greatest riser to the greatest faller, the others last; `customdata` of a bar is its place.

    before: the name of the earlier period.
    """
    metric, parts = BY_KEY[found.key], found.parts
    good = metric.direction == "up"
    changes = [difference(part.change, metric.unit, currency, language) for part in parts]
    figure = go.Figure(
        go.Bar(
            orientation="h",
            y=list(range(len(parts))),
            x=[float(part.change) for part in parts],
            marker_color=[_colour(part, good) for part in parts],
            hovertext=[_hover(found, part, currency, language) for part in parts],
            hoverinfo="text",
            customdata=[str(place) for place in range(len(parts))],
            showlegend=False,
        )
    )
    theme.layout(figure, contribution_finding(found, before, currency, language), height=70 + 30 * max(len(parts), 3))
    names = [theme.escaped(_short(named(part, found.by, language))) for part in parts]
    figure.update_yaxes(tickvals=list(range(len(parts))), ticktext=names, autorange="reversed", showgrid=False)
    figure.update_xaxes(zeroline=True, zerolinewidth=1, zerolinecolor=theme.TARGET, showticklabels=False)
    return axis.beside(figure, range(len(parts)), changes)


def contribution_finding(found: Contribution, before: str, currency: str, language: Language) -> str:
    """By how much the KPI moved, what did most of it, and what went against it."""
    metric = BY_KEY[found.key]
    kpi, change = metric.label.say(language), found.change
    known = [part for part in found.parts if part.part is not None and part.change]
    if not change and not known:
        return words.NONE.say(language, kpi=kpi, before=before)
    told = _told(found, known, currency, language)
    text = words.SAME if not change else words.UP if change > 0 else words.DOWN
    amount = measured(abs(change), metric.unit, currency, language)
    return text.say(language, kpi=kpi, change=amount, before=before, parts=told)


def named(part: Part, by: str, language: Language) -> str:
    """The name of a part; what the sheets do not state, and the others, in words."""
    if part.part is None:
        text = words.ONE_OTHER if part.parts == 1 else words.OTHERS
        return text.say(language, count=fmt.count(part.parts))
    return said(part.part, language) if by == "person" else part.part or words.UNSAID.say(language)


def _told(found: Contribution, known: Sequence[Part], currency: str, language: Language) -> str:
    """The parts that did most of the change; one that went against it."""
    rose = found.change >= 0
    ordered = sorted(known, key=lambda part: -abs(part.change))
    along = [_part(found, part, currency, language) for part in ordered if (part.change > 0) == rose][:_NAMED]
    against = [_part(found, part, currency, language) for part in ordered if (part.change > 0) != rose][:1]
    if not along or not against:
        return listed(along or against or ["—"], language)
    return words.OPPOSITE.say(language, parts=listed(along, language), part=against[0])


def _part(found: Contribution, part: Part, currency: str, language: Language) -> str:
    change = difference(part.change, BY_KEY[found.key].unit, currency, language)
    return words.PART.say(language, part=named(part, found.by, language), change=change)


def _colour(part: Part, up_is_good: bool) -> str:
    if part.part is None:
        return theme.OTHER
    return theme.GOOD if (part.change > 0) == up_is_good else theme.BAD


def _hover(found: Contribution, part: Part, currency: str, language: Language) -> str:
    unit = BY_KEY[found.key].unit
    return words.HOVER.say(
        language,
        part=theme.escaped(named(part, found.by, language)),
        before=measured(part.before, unit, currency, language),
        now=measured(part.now, unit, currency, language),
        change=difference(part.change, unit, currency, language),
    )


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
