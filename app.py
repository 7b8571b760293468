"""The dashboard's frame: pages, who looks, period, language. Run with `streamlit run app.py`."""

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from sales_core.model.kinds import Kind
from sales_core.text import frame as words
from sales_core.ui import controls, doors, frame
from sales_core.ui.entry import Entry
from sales_core.ui.page import Page
from sales_core.ui.style import style

_SALES = (Kind.ORDERS, Kind.DEALS, Kind.COLLECTIONS)
PAGES = (
    Entry("today", "standup", ":material/wb_sunny:"),
    Entry("results", "targets", ":material/flag:", (Kind.TARGETS, *_SALES)),
    Entry("results", "kpis", ":material/monitoring:", (*_SALES, Kind.CONTACTS, Kind.FEEDBACK)),
    Entry("results", "reviews", ":material/grading:", (*_SALES, Kind.CONTACTS, Kind.FEEDBACK)),
    Entry("results", "analysis", ":material/insights:", _SALES),
    Entry("results", "incentives", ":material/payments:", _SALES),
    Entry("results", "recognition", ":material/emoji_events:", (*_SALES, Kind.CONTACTS, Kind.FEEDBACK), shared=True),
    Entry("results", "plans", ":material/contract_edit:", (Kind.PAY_PLANS,)),
    Entry("customers", "pipeline", ":material/filter_alt:", (Kind.DEALS,)),
    Entry("customers", "tiers", ":material/groups:", (Kind.ORDERS, Kind.DEALS, Kind.CUSTOMERS)),
    Entry("customers", "customer", ":material/person_search:", (Kind.ORDERS, Kind.DEALS, Kind.CUSTOMERS)),
    Entry("customers", "care", ":material/support_agent:", (Kind.CUSTOMERS, Kind.CONTACTS)),
    Entry("customers", "feedback", ":material/reviews:", (Kind.FEEDBACK,)),
    Entry("customers", "ownership", ":material/handshake:", (Kind.CUSTOMERS, Kind.ORDERS, Kind.DEALS), shared=True),
    Entry("data", "uploads", ":material/upload_file:", dated=False),
    Entry("data", "settings", ":material/settings:", dated=False),
)


def _linked(entry: Entry, page: Page, kept: set[Kind]) -> "st.Page":
    return st.Page(
        f"pages/{entry.section}/{entry.name}.py",
        title=page.say(words.TITLES[entry.name]),
        icon=entry.icon,
        url_path=entry.name,
        visibility="visible" if entry.shown(page, kept) else "hidden",
    )


def main() -> None:
    """Draw the frame and run the chosen page in it."""
    st.set_page_config(layout="wide")
    language = frame.language(st.query_params.get("lang", ""))
    style(language)
    store = doors.store_or_stop(language)
    page = frame.start(store)
    kept = {kind for kind in Kind if page.reader.has(kind)}
    linked = {entry: _linked(entry, page, kept) for entry in PAGES}
    menu: dict[str, list[st.Page]] = {}
    for entry, link in linked.items():
        menu.setdefault(page.say(words.SECTIONS[entry.section]), []).append(link)
    first = linked[PAGES[0]]
    door = st.Page(lambda: st.switch_page(first, query_params=st.query_params), default=True, visibility="hidden")
    chosen = st.navigation({**menu, "": [door]}, expanded=True)
    if chosen is door:
        door.run()
    entry = next(entry for entry, link in linked.items() if link.url_path == chosen.url_path)
    st.set_page_config(page_title=f"{chosen.title} · {page.settings.team or page.say(words.APP)}")
    controls.side(page)
    doors.banner(page, entry.dated)
    controls.bar(page, chosen.title, entry.dated)
    chosen.run()


if __name__ == "__main__":
    main()  # a run of a page
else:  # the server itself, once
    # Otherwise the first visitor after a start who opens a deep link is told that there is no such page.
    PagesManager.uses_pages_directory = False
    app = st.App(__file__)
