"""What is shown before any page: the sample being built, its banner, a store that cannot be opened."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from sales_core.store.errors import StoreBusyError, StoreError, StoreNewerError
from sales_core.store.store import Store
from sales_core.text import common, compare
from sales_core.text import frame as words
from sales_core.text.core import Language
from sales_core.ui import frame, state, stores
from sales_core.ui.empty import UPLOADS
from sales_core.ui.page import Page
from sales_core.ui.plain import plain


def store_or_stop(language: Language) -> Store:
    """The store to show; where it cannot be used, a page that says who holds it and what to do, and the run ends."""
    try:
        return stores.current() if stores.has_own() or stores.is_built() else _first_start(language)
    except StoreBusyError as error:
        holder = words.BUSY_BY if error.pid else words.BUSY_BY_SOMEONE
        told = holder.say(language, address=error.address, pid=error.pid)
        _closed(language, words.BUSY_TITLE.say(language), told, words.BUSY_ADVICE.say(language))
    except StoreNewerError:
        told, advice = words.NEWER.say(language), words.NEWER_ADVICE.say(language)
        _closed(language, words.BROKEN_TITLE.say(language), told, advice)
    except StoreError as error:
        _closed(language, words.BROKEN_TITLE.say(language), str(error), "")
    raise AssertionError  # the run has ended


def banner(page: Page, dated: bool) -> None:
    """Say what is not the team's present: the sample team, what was known on an earlier day, a comparison."""
    if page.store.is_sample:
        with _strip("sample"):
            st.markdown(f":material/science: {page.say(words.SAMPLE_BANNER)}")
            st.page_link(UPLOADS, label=page.say(common.GO_TO_UPLOADS), icon=":material/arrow_forward:")
    if known := frame.known_on():
        with _strip("known"):
            st.markdown(f":material/history: {page.say(words.KNOWN_BANNER, day=page.day(known))}")
            st.button(
                page.say(words.BACK_TO_NOW),
                type="tertiary",
                on_click=state.choose,
                kwargs={"known": None},
                key="to_now",
            )
    if dated and page.compared_with:
        with _strip("compared"):
            st.markdown(f":material/compare_arrows: {page.say(compare.BANNER, day=page.day(page.compared_with))}")
            st.button(
                page.say(compare.STOP),
                type="tertiary",
                on_click=state.choose,
                kwargs={"compare": None},
                key="stop_comparing",
            )


def _strip(name: str) -> DeltaGenerator:
    return st.container(key=f"strip-{name}", horizontal=True, vertical_alignment="center", gap="small")


def _first_start(language: Language) -> Store:
    told = words.SAMPLE_BUILDING.say(language)
    shown = st.progress(0.0, told)

    def progress(share: float) -> None:
        shown.progress(share, told)

    store = stores.sample(progress)
    shown.empty()
    return store


def _closed(language: Language, title: str, told: str, advice: str) -> None:
    with st.container(border=True, width=640):
        st.markdown(f"### :material/lock: {title}")
        st.markdown(plain(told))
        if advice:
            st.markdown(advice)
        st.button(words.TRY_AGAIN.say(language), icon=":material/refresh:", type="primary")
    st.stop()
