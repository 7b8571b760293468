"""The sections of the analysis page."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import streamlit as st

from sales_core.figures.analysis import mix_shares, named, trend_levels
from sales_core.figures.analysis_stages import stage_bars
from sales_core.model.period import Period, PeriodKind, add_months
from sales_core.reports.analysis_mix import Mix, mixes
from sales_core.reports.analysis_people import Practice, practices
from sales_core.reports.analysis_spans import two_years
from sales_core.reports.analysis_stages import stages
from sales_core.reports.analysis_trend import revenue_trend
from sales_core.reports.contribution import part_rows
from sales_core.reports.funnel import funnel_deals
from sales_core.reports.kpis import kpi_board, kpi_keys
from sales_core.reports.kpis_rows import kpi_rows, revenue_rows
from sales_core.reports.kpis_spans import Span
from sales_core.text import analysis as words
from sales_core.text import contribution as contribution_words
from sales_core.text import format as fmt
from sales_core.ui import kpi_parts
from sales_core.ui.analysis_columns import DEALS, PEOPLE, ROWS
from sales_core.ui.card import Card
from sales_core.ui.chart import chart
from sales_core.ui.contribution import one_of
from sales_core.ui.download import download
from sales_core.ui.drill import drill
from sales_core.ui.findings_behind import year
from sales_core.ui.page import Page
from sales_core.ui.stage_names import stage_names
from sales_core.ui.table import table
from sales_core.ui.target_parts import heading

_CARDS = ("revenue", "new_customers", "win_rate", "sales_cycle", "average_won_deal")


def cards_of(page: Page) -> list[Card]:
    """The last twelve months against the twelve before."""
    asked = year(page.question, two_years(page.question)[0])
    whole = replace(page, question=asked)
    fed = [key for key in _CARDS if key in kpi_keys(asked)]
    shown = [card for row in kpi_parts.cards(whole, kpi_board(asked, fed, False)) for card in row]
    return [replace(card, against=page.say(words.AGAINST)) for card in shown]


def trend(page: Page) -> None:
    """Revenue month by month with its levels; nothing before the first whole month."""
    told = revenue_trend(page.question)
    if not told.months:
        return
    amounts = dict(zip((str(month) for month in told.months), told.amounts, strict=True))

    def opened(picked: object) -> None:
        month = date.fromisoformat(str(picked))
        rows = revenue_rows(page.question, month, add_months(month, 1) - timedelta(days=1))
        amount = page.money_exact(amounts[str(picked)])
        title = page.say(words.BEHIND_MONTH, month=fmt.month(month, page.language), value=amount)
        drill(page, title, rows, ROWS, "analysis_month", sums=("amount",))

    chart(page, trend_levels(told, page.currency, page.language), "analysis_trend", opened)


def mix(page: Page) -> None:
    """The shares of one dimension; nothing where all revenue is alike."""
    found = {one.by: one for one in mixes(page.question)}
    if not found:
        return
    heading(page.say(words.MIX))
    shown = found[one_of(page, contribution_words.BY, {by: contribution_words.DIMENSIONS[by] for by in found}, "mix")]
    values = list(shown.amounts)

    def opened(picked: Sequence[str]) -> None:
        place, month = picked
        _mix_rows(page, shown, values[int(place)], date.fromisoformat(month))

    chart(page, mix_shares(shown, page.currency, page.language), "analysis_mix", opened)


def stage_section(page: Page) -> None:
    """Each stage against the year before; nothing while no deal has closed."""
    found = stages(page.question)
    if not found:
        return
    known = stage_names(page)
    names = {row.stage: page.say(known[row.stage]) if row.stage in known else row.stage for row in found}
    heading(page.say(words.STAGES))

    def opened(stage: object) -> None:
        rows = funnel_deals(page.question, str(stage))
        title = page.say(words.STAGE_BEHIND, stage=names[str(stage)])
        drill(page, title, rows, DEALS, "analysis_stage", sums=("amount",), by="status")

    chart(page, stage_bars(found, list(names.values()), page.language), "analysis_stages", opened)


def people(page: Page) -> None:
    """What each person sells by; nothing for one person alone."""
    found = practices(page.question)
    if len(found) < 2:
        return
    st.markdown(f"#### {page.say(words.PEOPLE)}", help=page.say(words.PEOPLE_HELP))
    columns = tuple(one for one in PEOPLE if any(getattr(row, one.field) for row in found))

    def opened(row: Practice) -> None:
        span = two_years(page.question)[0]
        rows = kpi_rows(year(page.question, span), "revenue", row.person)
        drill(page, f"{row.person} · {page.say(words.TWELVE_MONTHS)}", rows, ROWS, "analysis_person", sums=("amount",))

    table(
        page, found, columns, "analysis_people", opened,
        page.then(lambda at: practices(at.question)), by=("person",),
    )  # fmt: skip
    download(page, "analysis_people", page.say(words.PEOPLE), found, columns)


def _mix_rows(page: Page, shown: Mix, value: str | None, month: date) -> None:
    span = Period.containing(month, PeriodKind.MONTH)
    listed = [one for one in shown.amounts if one is not None]
    nothing = Span(span.end, span.start)
    rows = part_rows(page.question, "revenue", shown.by, value, listed, (Span(span.start, span.end), nothing))
    amount = shown.amounts[value][shown.months.index(month)]
    title = page.say(
        words.MIX_BEHIND,
        subject=named(value, page.language),
        month=fmt.month(month, page.language),
        value=page.money_exact(amount),
    )
    drill(page, title, rows, ROWS, "analysis_mix", sums=("amount",))
