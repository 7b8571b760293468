"""How long deals stay in each stage and how many are lost there, beside the year before."""

from collections.abc import Sequence
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import theme
from sales_core.reports.analysis_stages import Stage
from sales_core.text import analysis as words
from sales_core.text import format as fmt
from sales_core.text.core import Language


def stage_bars(stages: Sequence[Stage], names: Sequence[str], language: Language) -> go.Figure:
    """Median days of a stay, now and before, with the share lost there; `customdata` of a bar is its stage.

    names: of the stages, as they are shown.
    """
    shown = [theme.escaped(name) for name in names]
    bars = [_bars(stages, shown, "", words.STAGE_NOW.say(language), theme.ACTUAL, language)]
    if any(row.median_days_before is not None for row in stages):
        bars.insert(0, _bars(stages, shown, "_before", words.STAGE_BEFORE.say(language), theme.EXPECTED, language))
    figure = go.Figure(bars)
    theme.layout(figure, stage_finding(stages, names, language), height=90 + 52 * max(len(stages), 2))
    figure.update_layout(barmode="group", legend_traceorder="reversed", bargap=0.25)
    longest = max((row.median_days or row.median_days_before or Decimal(0) for row in stages), default=Decimal(1))
    figure.update_xaxes(showgrid=True, range=[0, float(longest or 1) * 1.6], nticks=5)
    return figure.update_yaxes(autorange="reversed", showgrid=False)


def stage_finding(stages: Sequence[Stage], names: Sequence[str], language: Language) -> str:
    """Where most deals are lost, and where they stay longest."""
    pairs = list(zip(stages, names, strict=True))
    lost = sum(row.lost for row in stages)
    if not lost:
        return words.STAGE_NONE_LOST.say(language)
    worst, worst_name = max(pairs, key=lambda pair: pair[0].lost)
    told = {"lost": fmt.count(worst.lost), "all": fmt.count(lost), "stage": worst_name}
    slow, slow_name = max(pairs, key=lambda pair: pair[0].median_days or Decimal(0))
    if not slow.median_days:
        return words.STAGE_LOST_ONLY.say(language, **told)
    return words.STAGE_WORST.say(language, **told, slow=slow_name, days=fmt.days(slow.median_days, language))


def _bars(
    stages: Sequence[Stage], names: Sequence[str], when: str, label: str, colour: str, language: Language
) -> go.Bar:
    """when: the ending of the fields, "" or "_before"."""
    days = [getattr(row, f"median_days{when}") for row in stages]
    lost = [getattr(row, f"lost{when}") for row in stages]
    reached = [getattr(row, f"reached{when}") for row in stages]
    rates = [fmt.percent(Decimal(one) / of, 0) if of else fmt.EMPTY for one, of in zip(lost, reached, strict=True)]
    return go.Bar(
        name=label,
        orientation="h",
        y=list(names),
        x=[None if day is None else float(day) for day in days],
        marker_color=colour,
        text=[
            f"{fmt.days(day, language)} · {words.STAGE_BAR.say(language, rate=rate)}"
            for day, rate in zip(days, rates, strict=True)
        ],
        textposition="outside",
        cliponaxis=False,
        hovertext=[
            words.STAGE_HOVER.say(
                language,
                stage=name,
                when=label,
                lost=fmt.count(one),
                reached=fmt.count(of),
                days=fmt.days(day, language),
            )
            for name, one, of, day in zip(names, lost, reached, days, strict=True)
        ],
        hoverinfo="text",
        customdata=[row.stage for row in stages],
    )
