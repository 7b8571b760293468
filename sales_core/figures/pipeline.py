"""Open deals by stage and by the month in which they should close."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.reports.pipeline import StageRow
from sales_core.text import format as fmt
from sales_core.text import pipeline as words
from sales_core.text.core import Language, Text


def stage_bars(
    rows: Sequence[StageRow],
    names: Mapping[str, Text],
    currency: str,
    language: Language,
    also: Mapping[str, str] | None = None,
) -> go.Figure:
    """One bar per open stage, the first stage on top: its amount with the weighted part dark, the count at its end.

    names: the stages' names by stage. also: what else is to be said of a stage, by stage. `customdata` of a bar is its
    stage.
    """
    shown = [row for row in reversed(rows) if row.status == "open"]
    labels = [stage_name(row.stage, names, language) for row in shown]
    figure = go.Figure(
        [
            _bar(words.WEIGHTED.say(language), labels, [row.weighted for row in shown], theme.ACTUAL),
            _bar(words.AMOUNT_LEFT.say(language), labels, [row.amount - row.weighted for row in shown], theme.EXPECTED),
            _ends(labels, shown, currency, language),
        ]
    )
    hovers = [
        _hover(row, label, currency, language, (also or {}).get(row.stage))
        for row, label in zip(shown, labels, strict=True)
    ]
    stages = [row.stage for row in shown]
    figure.update_traces(hovertext=hovers, hoverinfo="text", customdata=stages, selector={"type": "bar"})
    figure.update_layout(barmode="stack")
    theme.layout(figure, stage_finding(rows, names, currency, language), height=90 + 36 * max(len(shown), 4))
    figure.update_layout(legend_traceorder="normal")
    figure.update_yaxes(showgrid=False)
    figure.update_xaxes(showgrid=True)
    return axis.money_axis(figure, [row.amount * Decimal("1.25") for row in shown], currency, language, "x")


def stage_finding(rows: Sequence[StageRow], names: Mapping[str, Text], currency: str, language: Language) -> str:
    """Where most of the money stands."""
    open_rows = [row for row in rows if row.status == "open"]
    most = max(open_rows, key=lambda row: row.amount)
    return words.CHART_STAGES.say(
        language,
        stage=stage_name(most.stage, names, language),
        amount=fmt.money(most.amount, currency, language),
        total=fmt.money(sum((row.amount for row in open_rows), Decimal(0)), currency, language),
    )


def deals(count: int, language: Language) -> str:
    """A number of deals in words."""
    return words.ONE_DEAL.say(language) if count == 1 else words.DEALS.say(language, count=fmt.count(count))


def _bar(name: str, labels: Sequence[str], values: Sequence[Decimal], colour: str) -> go.Bar:
    return go.Bar(name=name, y=list(labels), x=[float(value) for value in values], orientation="h", marker_color=colour)


def _ends(labels: Sequence[str], rows: Sequence[StageRow], currency: str, language: Language) -> go.Scatter:
    """Amount and count behind each bar."""
    texts = [f" {fmt.money(row.amount, currency, language)} · {fmt.count(row.deals)}" for row in rows]
    return go.Scatter(
        y=list(labels),
        x=[float(max(row.amount, Decimal(0))) for row in rows],
        mode="text",
        text=texts,
        textposition="middle right",
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _hover(row: StageRow, label: str, currency: str, language: Language, also: str | None) -> str:
    told = words.HOVER_STAGE.say(
        language,
        stage=label,
        deals=deals(row.deals, language),
        amount=fmt.money(row.amount, currency, language),
        weighted=fmt.money(row.weighted, currency, language),
    )
    usual = words.HOVER_USUAL.say(
        language, days=fmt.days(row.median_days_in_stage, language), usual=fmt.days(row.usual_days, language)
    )
    return "<br>".join(line for line in (told, also, usual) if line)


def stage_name(stage: str, names: Mapping[str, Text], language: Language) -> str:
    """A stage by the team's name for it, else as the sheet writes it."""
    return theme.escaped(names[stage].say(language) if stage in names else stage or fmt.EMPTY)
