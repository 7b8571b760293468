"""Every KPI with what it says, how it is computed, from which sheets, and who answers for it."""

from collections.abc import Sequence
from types import SimpleNamespace

import streamlit as st

from sales_core.metrics import Metric
from sales_core.text import kpis as words
from sales_core.text import metrics as metric_words
from sales_core.text.fields import KIND_LABELS
from sales_core.ui.columns import Column
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.table import table

COLUMNS = (
    Column("kpi", words.KPI),
    Column("definition", words.DEFINITION, width=360),
    Column("formula", words.FORMULA, width=320),
    Column("unit", words.UNIT, words=metric_words.UNITS),
    Column("direction", words.DIRECTION, words=metric_words.DIRECTIONS),
    Column("sources", words.SOURCES),
    Column("owner", words.OWNER, words=metric_words.OWNERS),
    Column("fed", words.FED, words={"True": words.YES, "False": words.NO}),
)


def dictionary(page: Page, metrics: Sequence[Metric], fed: Sequence[str]) -> None:
    """An expander; those that the sheets feed come first."""
    label = page.say(words.DICTIONARY)
    with st.expander(label, icon=":material/menu_book:", key="kpi_dictionary", on_change="rerun") as opened:
        if not opened.open:
            return
        st.caption(page.say(words.DICTIONARY_FINDING, fed=len(fed), all=len(metrics)))
        rows = [_row(page, metric, metric.key in fed) for metric in sorted(metrics, key=lambda one: one.key not in fed)]
        table(page, rows, COLUMNS, "kpi_dictionary_rows")
        download(page, "kpi_dictionary", label, rows, COLUMNS)


def _row(page: Page, metric: Metric, fed: bool) -> SimpleNamespace:
    either = page.say(words.EITHER)
    groups = (either.join(page.say(KIND_LABELS[kind]) for kind in group) for group in metric.needs)
    return SimpleNamespace(
        kpi=page.say(metric.label),
        definition=page.say(metric.definition),
        formula=page.say(metric.formula),
        unit=metric.unit,
        direction=metric.direction,
        sources=" + ".join(groups),
        owner=metric.owner,
        fed=fed,
    )
