"""The pipeline's way from one moment to another: a bar per part, from where the last one ended."""

from collections.abc import Sequence
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.reports.movement import MovementRow
from sales_core.text import format as fmt
from sales_core.text import movement as words
from sales_core.text.core import Language

ENDS = ("opening", "closing")


def waterfall(rows: Sequence[MovementRow], currency: str, language: Language) -> go.Figure:
    """One bar per part that has deals, and the two ends; `customdata` of a bar is its part."""
    shown = [row for row in rows if row.deals or row.part in ENDS]
    bases, reached = [], Decimal(0)
    for row in shown:
        bases.append(Decimal(0) if row.part in ENDS else reached)
        reached = row.amount if row.part in ENDS else reached + row.amount
    figure = go.Figure(
        go.Bar(
            x=[words.PARTS[row.part].say(language) for row in shown],
            y=[float(row.amount) for row in shown],
            base=[float(base) for base in bases],
            marker_color=[_colour(row) for row in shown],
            text=[_told(row, currency, language) for row in shown],
            textposition="outside",
            cliponaxis=False,
            hovertext=[_hover(row, currency, language) for row in shown],
            hoverinfo="text",
            customdata=[row.part for row in shown],
            showlegend=False,
        )
    )
    theme.layout(figure, finding(rows, currency, language), height=340)
    figure.update_xaxes(type="category")
    tops = [base + row.amount for base, row in zip(bases, shown, strict=True)]
    return axis.money_axis(figure, [*bases, *tops], currency, language)


def finding(rows: Sequence[MovementRow], currency: str, language: Language) -> str:
    """By how much the pipeline grew or shrank, and the part that did most of it."""
    by_part = {row.part: row.amount for row in rows}
    change = by_part["closing"] - by_part["opening"]
    if not change:
        return words.SAME.say(language)
    same_way = [row for row in rows if row.part not in ENDS and (row.amount > 0) == (change > 0)]
    most = max(same_way, key=lambda row: abs(row.amount))
    told = words.MOST.say(
        language, part=words.PARTS[most.part].say(language), amount=fmt.money(most.amount, currency, language)
    )
    said = words.GREW if change > 0 else words.SHRANK
    return said.say(language, amount=fmt.money(abs(change), currency, language), most=told)


def _colour(row: MovementRow) -> str:
    if row.part in ENDS:
        return theme.ACTUAL
    if row.part == "won":
        return theme.TARGET  # leaves the pipeline, but well
    return theme.GOOD if row.amount >= 0 else theme.BAD


def _told(row: MovementRow, currency: str, language: Language) -> str:
    sign = "" if row.part in ENDS else f"{theme.mark(row.amount >= 0)} "
    return sign + fmt.money(row.amount, currency, language)


def _hover(row: MovementRow, currency: str, language: Language) -> str:
    told = words.HOVER_ONE if row.deals == 1 else words.HOVER
    amount = fmt.money_exact(row.amount, currency)
    return told.say(language, part=words.PARTS[row.part].say(language), amount=amount, deals=row.deals)
