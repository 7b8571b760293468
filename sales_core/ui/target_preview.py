"""What spreading or copying would set, before it is saved as one batch."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pyarrow as pa
import streamlit as st

from sales_core.reports.target_spread import PlannedCell
from sales_core.reports.targets_kpi import STANDING
from sales_core.text import format as fmt
from sales_core.text import targets as target_words
from sales_core.text import targets_plan as words
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.target_parts import unit, writer
from sales_core.ui.target_save import save, saves, target_row

MOST_COLUMNS = 8
_Owner = tuple[str, str]


def preview(page: Page, metric: str, cells: Sequence[PlannedCell], key: str) -> None:
    """A month per line and a person per column, a reason and the button that saves all of it."""
    if not cells:
        st.caption(page.say(words.NOTHING))
        return
    by: dict[_Owner, dict[date, PlannedCell]] = defaultdict(dict)
    for cell in cells:
        by[cell.person, "" if cell.person else cell.team][cell.month] = cell
    st.markdown(plain(_said(page, metric, _counted(cells))))
    _table(page, metric, by)
    reason = st.text_input(
        page.say(words.REASON), key=f"{key}_reason_{saves()}", placeholder=page.say(words.REASON_HINT)
    ).strip()
    if st.button(page.say(target_words.SAVE), key=f"{key}_save", type="primary"):
        save(page, [target_row((cell.person, cell.team), cell.month, cell.after, metric, reason) for cell in cells])


def _counted(cells: Sequence[PlannedCell]) -> list[PlannedCell]:
    """What everybody's target comes to: the whole team's own, else the people's, else the teams'."""
    whole = [cell for cell in cells if not cell.person and not cell.team]
    return whole or [cell for cell in cells if cell.person] or list(cells)


def _said(page: Page, metric: str, cells: Sequence[PlannedCell]) -> str:
    """What they come to, and what they were."""
    if metric in STANDING:
        return page.say(words.PREVIEW_RATE)
    write = writer(page, metric)
    before = [cell.before for cell in cells if cell.before is not None]
    told = {"total": write(_sum([cell.after for cell in cells]))}
    return (
        page.say(words.PREVIEW, **told, before=write(_sum(before))) if before else page.say(words.PREVIEW_NEW, **told)
    )


def _sum(amounts: Sequence[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))


def _table(page: Page, metric: str, by: dict[_Owner, dict[date, PlannedCell]]) -> None:
    months = sorted({month for cells in by.values() for month in cells})
    shown = list(by.items())[:MOST_COLUMNS]
    head = page.say(words.MONTH)
    whole = all(cell.after == cell.after.to_integral_value() for cells in by.values() for cell in cells.values())
    columns = {head: [*(fmt.month(month, page.language) for month in months), page.say(words.TOTAL)]}
    for (person, team), cells in shown:
        name = person or team or page.say(target_words.WHOLE_TEAM)
        amounts = [cells[month].after if month in cells else None for month in months]
        columns[name] = [_written(metric, amount, 0 if whole else 2) for amount in [*amounts, _total(metric, amounts)]]
    table = pa.table({name: pa.array(cells, pa.string()) for name, cells in columns.items()})
    aligned = {name: st.column_config.TextColumn(alignment="right") for name in columns if name != head}
    st.dataframe(table, hide_index=True, height="content", column_config=aligned)
    if len(by) > len(shown):
        st.caption(page.say(words.MORE_PEOPLE, shown=len(shown), count=len(by)))


def _total(metric: str, amounts: Sequence[Decimal | None]) -> Decimal | None:
    return None if metric in STANDING else _sum([amount for amount in amounts if amount is not None])


def _written(metric: str, amount: Decimal | None, places: int) -> str:
    if amount is None:
        return ""
    return fmt.percent(amount) if unit(metric) == "percent" else fmt.number(amount, places)
