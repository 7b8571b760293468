"""Revenue's way from an earlier period to a later one: by price, volume, mix, new and discontinued products."""

from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.reports.price_volume import EFFECTS, PriceVolume
from sales_core.text import format as fmt
from sales_core.text import price_volume as words
from sales_core.text.core import Language
from sales_core.text.measures import difference
from sales_core.text.words import listed

_NAMED = 2  # effects that the title names
_ENDS = ("before", "now")


def price_volume_bars(whole: PriceVolume, before: str, currency: str, language: Language) -> go.Figure:
    """The two ends and a bar per effect that there is; `customdata` of a bar is its effect.

    before: the name of the earlier period.
    """
    shown = ["before", *(effect for effect in EFFECTS if getattr(whole, effect)), "now"]
    amounts = {name: getattr(whole, name) for name in shown}
    names = [words.EFFECTS[name].say(language) for name in shown]
    bases, reached = [], Decimal(0)
    for name in shown:
        bases.append(Decimal(0) if name in _ENDS else reached)
        reached = amounts[name] if name in _ENDS else reached + amounts[name]
    figure = go.Figure(
        go.Bar(
            orientation="h",
            y=names,
            x=[float(amounts[name]) for name in shown],
            base=[float(base) for base in bases],
            marker_color=[_colour(name, amounts[name]) for name in shown],
            hovertext=[
                words.HOVER.say(language, effect=effect, amount=fmt.money_exact(amounts[name], currency))
                for name, effect in zip(shown, names, strict=True)
            ],
            hoverinfo="text",
            customdata=shown,
            showlegend=False,
        )
    )
    theme.layout(figure, price_volume_finding(whole, before, currency, language), height=70 + 32 * len(shown))
    figure.update_yaxes(type="category", autorange="reversed", showgrid=False)
    figure.update_xaxes(showticklabels=False)
    return axis.beside(figure, names, [_told(name, amounts[name], currency, language) for name in shown])


def price_volume_finding(whole: PriceVolume, before: str, currency: str, language: Language) -> str:
    """By how much revenue moved, and the effects that did most."""
    change = whole.now - whole.before
    if not change:
        return words.SAME.say(language, before=before)
    known = sorted((name for name in EFFECTS if getattr(whole, name)), key=lambda name: -abs(getattr(whole, name)))
    told = [
        words.EFFECT.say(
            language,
            effect=words.EFFECTS[name].say(language),
            amount=difference(getattr(whole, name), "money", currency, language),
        )
        for name in known[:_NAMED]
    ]
    return (words.UP if change > 0 else words.DOWN).say(
        language, change=fmt.money(abs(change), currency, language), before=before, effects=listed(told, language)
    )


def _colour(name: str, amount: Decimal) -> str:
    return theme.ACTUAL if name in _ENDS else theme.GOOD if amount >= 0 else theme.BAD


def _told(name: str, amount: Decimal, currency: str, language: Language) -> str:
    sign = "" if name in _ENDS else f"{theme.mark(amount >= 0)} "
    return sign + fmt.money(amount, currency, language)
