"""Kind, date and coverage of a dropped sheet, to change."""

from functools import partial

import streamlit as st

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import Coverage
from sales_core.model.kinds import SHEETS, Kind
from sales_core.text import uploads as words
from sales_core.ui.chosen import kept_in_step
from sales_core.ui.clocks import EARLIEST
from sales_core.ui.page import Page
from sales_core.ui.upload_answers import answer_as_of, answer_coverage, answer_kind
from sales_core.ui.upload_lines import kind_name

KINDS = tuple(kind for kind in SHEETS if kind is not Kind.SETTINGS)


def choices(page: Page, sheet: Prepared, key: str) -> None:
    """The controls show how the sheet stands; a change is an answer that the next run reads it with."""
    with st.container(horizontal=True, vertical_alignment="top"):
        _kind(page, sheet, key)
        if not any(issue.code == "no_date_column" for issue in sheet.issues):  # asks for the date by itself
            _as_of(page, sheet, key)
        if sheet.kind is Kind.DEALS:
            _coverage(page, sheet, key)


def _kind(page: Page, sheet: Prepared, key: str) -> None:
    kept = kept_in_step(f"kind_{key}_{page.language}", sheet.kind)
    st.selectbox(
        page.say(words.KIND),
        KINDS,
        format_func=lambda option: kind_name(page, option),
        index=None if sheet.kind is None else 0,  # None would let the kind be taken away
        placeholder=page.say(words.ASK_KIND),
        key=kept,
        on_change=lambda: _answer(kept, partial(answer_kind, sheet.sha256, sheet.sheet)),
        help=page.say(words.KIND_HELP),
        width=260,
    )


def _as_of(page: Page, sheet: Prepared, key: str) -> None:
    kept = kept_in_step(f"as_of_{key}", sheet.as_of)
    origin = words.AS_OF_FROM.get(sheet.as_of_from.replace(" ", "_"))
    st.date_input(
        page.say(words.AS_OF) + (f" :gray[· {page.say(origin)}]" if origin else ""),
        key=kept,
        on_change=lambda: _answer(kept, partial(answer_as_of, sheet.sha256, sheet.sheet)),
        min_value=EARLIEST,
        format="YYYY-MM-DD",
        help=page.say(words.AS_OF_HELP),
        width=260,
    )


def _coverage(page: Page, sheet: Prepared, key: str) -> None:
    kept = kept_in_step(f"coverage_{key}_{page.language}", sheet.coverage)
    st.segmented_control(
        page.say(words.COVERAGE),
        [Coverage.PARTIAL, Coverage.FULL],
        format_func=lambda option: page.say(words.COVERAGES[option]),
        key=kept,
        on_change=lambda: _answer(kept, partial(answer_coverage, sheet.sha256, sheet.sheet)),
        help=page.say(words.COVERAGE_HELP),
        required=True,
    )


def _answer(key: str, answer: "partial[None]") -> None:
    """Nothing chosen is no answer."""
    if (value := st.session_state[key]) is not None:
        answer(value)
