"""What stands out: trend, mix, price and volume, bottlenecks, and what people do differently."""

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.findings import findings as found
from sales_core.text import analysis as words
from sales_core.ui import analysis_parts, empty, findings, frame, price_volume
from sales_core.ui.cards import cards
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.plain import plain


def show(page: Page) -> None:
    """The page of a team with sales of any kind."""
    told = found(page.question)
    findings.top(page, told)
    cards(analysis_parts.cards_of(page), "analysis", page.then(analysis_parts.cards_of))
    findings.listed(page, told)
    analysis_parts.trend(page)
    analysis_parts.mix(page)
    price_volume.section(page)
    analysis_parts.stage_section(page)
    analysis_parts.people(page)
    with st.expander(page.say(words.METHOD), icon=":material/science:"):
        st.markdown(plain(page.say(words.METHOD_TEXT)))
    download(page, "findings", page.say(words.FINDINGS), findings.rows(page, told), findings.COLUMNS)


page = frame.current()
if any(page.reader.has(kind) for kind in (Kind.ORDERS, Kind.DEALS, Kind.COLLECTIONS)):
    show(page)
else:
    empty.needs(page, Kind.ORDERS, Kind.DEALS)
