"""The year by person and month: a map of attainment, the same as a table, and what people have beyond the team."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import streamlit as st

from sales_core.figures.targets_heat import MOST_PEOPLE, heatmap
from sales_core.model.period import Period, PeriodKind
from sales_core.reports.progress_rows import rows_behind
from sales_core.reports.targets import TargetRow, targets
from sales_core.reports.targets_months import Assigned, YearRow, assigned, assigned_in_all, year_of, year_table
from sales_core.text import format as fmt
from sales_core.text import targets as words
from sales_core.text import targets_heat as heat
from sales_core.ui import target_lock
from sales_core.ui.card import Card
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.table import table
from sales_core.ui.target_parts import cards, heading, label, unit, who, writer
from sales_core.ui.target_rows import BEHIND, SHOWN, behind


def year(page: Page, metric: str) -> None:
    """Nothing while the year has no target."""
    rows = year_table(page.question, metric)
    if not rows:
        return
    name = page.period_name(year_of(page.question))
    heading(page.say(words.YEAR, year=name))
    target_lock.seal(page, metric)
    st.caption(page.say(heat.PERCENT_HINT))
    figure = heatmap(rows, year_of(page.question), page.as_of, writer(page, metric), page.language)
    chart(page, figure, f"targets_heat_{metric}", lambda cell: _open(page, metric, *cell))
    if len(rows) > MOST_PEOPLE + 1:
        told = {"shown": fmt.count(MOST_PEOPLE), "count": fmt.count(len(rows) - 1)}
        st.caption(page.say(heat.MORE, **told))
    _as_table(page, metric, rows, name)
    _assigned(page, metric, assigned(rows))


def assigned_card(page: Page, row: TargetRow, metric: str) -> list[Card]:
    """What the people's targets come to, where the team has a target of its own that differs."""
    if row.people_target is None or row.target is None or row.people_target == row.target:
        return []
    write, more = writer(page, metric), row.people_target - row.target
    change = f"+{write(more)}" if more > 0 else write(more)
    return [
        Card(
            page.say(heat.ASSIGNED),
            write(row.people_target),
            change,
            page.say(heat.AGAINST_TEAM),
            more_is_better=None,
            help=page.say(heat.ASSIGNED_HELP),
            number=row.people_target,
            unit=unit(metric),
            on_open=lambda: _targets(page, metric, page.period),
        )
    ]


def cards_at(page: Page, metric: str) -> list[Card]:
    """The cards of the page as of another moment."""
    rows = targets(page.question, metric)
    return [*cards(page, rows[0], (), metric), *assigned_card(page, rows[0], metric)] if rows else []


def year_rows(page: Page, rows: Sequence[YearRow]) -> list[SimpleNamespace]:
    """The rows with a field for each month."""
    return [
        SimpleNamespace(
            name=page.say(words.WHOLE_TEAM) if row.person is None else row.person or page.say(words.UNASSIGNED),
            so_far=row.so_far,
            **{f"month_{place}": value for place, value in enumerate(row.attainment)},
        )
        for row in rows
    ]


def year_columns(page: Page) -> tuple[Column, ...]:
    """The name, what is so far, and the months of the year."""
    months = [period.start.month for period in year_of(page.question).months()]
    return (
        Column("name", words.PERSON),
        Column("so_far", words.YEAR_TOTAL, Show.PERCENT),
        *(
            Column(f"month_{place}", name, Show.PERCENT, words.YEAR_HELP)
            for place, name in enumerate(words.MONTHS[number - 1] for number in months)
        ),
    )


def _as_table(page: Page, metric: str, rows: Sequence[YearRow], name: str) -> None:
    with st.expander(page.say(words.YEAR_TABLE), key="targets_year_table", on_change="rerun") as opened:
        if opened.open:
            listed, columns = year_rows(page, rows), year_columns(page)
            before = page.then(lambda at: year_rows(at, year_table(at.question, metric)))
            table(page, listed, columns, "targets_year", before=before, by=("name",))
            download(page, "targets_year", page.say(words.YEAR, year=name), listed, columns)


def _assigned(page: Page, metric: str, rows: Sequence[Assigned]) -> None:
    if not rows:
        return
    with st.expander(plain(_told(page, metric, rows)), key="targets_assigned_months", on_change="rerun") as opened:
        if opened.open:
            _assigned_months(page, metric, rows)


def _told(page: Page, metric: str, rows: Sequence[Assigned]) -> str:
    """By how much, over the months in which the two differ."""
    write, whole = writer(page, metric), assigned_in_all(rows)
    told = {"people": write(whole.people_target), "target": write(whole.target)}
    told |= {"more": write(whole.more), "less": write(-whole.more)}
    return page.say(heat.ASSIGNED_MORE if whole.more >= 0 else heat.ASSIGNED_LESS, **told)


def _assigned_months(page: Page, metric: str, rows: Sequence[Assigned]) -> None:
    amount = SHOWN.get(unit(metric), Show.NUMBER)
    listed = _by_month(page, rows)
    columns = (
        Column("name", heat.MONTH),
        Column("target", heat.TEAM_TARGET, amount),
        Column("people_target", heat.PEOPLE_TARGET, amount),
        Column("more", heat.DIFFERENCE, amount, heat.DIFFERENCE_HELP),
    )
    table(
        page,
        listed,
        columns,
        "targets_assigned",
        lambda row: _targets(page, metric, _month(page, row.month)),
        page.then(lambda at: _by_month(at, assigned(year_table(at.question, metric)))),
        by=("month",),
    )


def _by_month(page: Page, rows: Sequence[Assigned]) -> list[SimpleNamespace]:
    return [SimpleNamespace(**vars(row), name=fmt.month(row.month, page.language)) for row in rows]


def _month(page: Page, day: date) -> Period:
    return Period.containing(day, PeriodKind.MONTH, page.period.fiscal_start)


def _open(page: Page, metric: str, person: str | None, month: str) -> None:
    """The rows behind a cell; the last column's are those of the year so far."""
    period = _month(page, date.fromisoformat(month)) if month else _so_far(page)
    asked = replace(page.question, period=period, as_of=min(page.as_of, period.end))
    behind(replace(page, question=asked), metric, person)


def _so_far(page: Page) -> Period:
    start = year_of(page.question).start
    return Period(PeriodKind.RANGE, start, max(page.as_of, start), page.period.fiscal_start)


def _targets(page: Page, metric: str, period: Period) -> None:
    """The rows that set the targets of a period."""
    told = {"person": who(page), "metric": page.say(label(metric)), "period": page.period_name(period)}
    found = rows_behind(replace(page.question, period=period), metric)
    rows = [row for row in found if row.what == "target"]
    drill(page, page.say(words.TARGETS_OF, **told), rows, BEHIND, f"{metric}_targets")
