"""What a page shows while the sheet that feeds it is missing."""

import streamlit as st

from sales_core.intake.templates import template
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Kind
from sales_core.text import common
from sales_core.text.fields import FIELD_GUIDANCE, FIELD_LABELS, KIND_LABELS
from sales_core.text.words import listed
from sales_core.ui.download import XLSX
from sales_core.ui.page import Page
from sales_core.ui.plain import plain

UPLOADS = "pages/data/uploads.py"


def needs(page: Page, *kinds: Kind) -> None:
    """Say which sheets feed the page, offer their templates and the way to the uploads."""
    names = [page.say(KIND_LABELS[kind]) for kind in kinds]
    with st.container(border=True, key="empty"):
        st.markdown(f"#### :material/table_view: {page.say(common.EMPTY_TITLE)}")
        st.markdown(plain(page.say(common.EMPTY_NEEDS, kinds=listed(names, page.language))))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.page_link(UPLOADS, label=page.say(common.GO_TO_UPLOADS), icon=":material/upload_file:")
            for kind in kinds:
                template_button(page, kind)


def nothing(page: Page) -> None:
    """Say that the page is fed, but has nothing in this period."""
    st.info(plain(page.say(common.EMPTY_PERIOD, period=page.period_name())), icon=":material/event_busy:")


def nameless(page: Page) -> None:
    """Say that there are sales, but that no row names its customer."""
    st.info(page.say(common.EMPTY_CUSTOMERS), icon=":material/person_off:")
    st.page_link(UPLOADS, label=page.say(common.GO_TO_UPLOADS), icon=":material/upload_file:")


def template_button(page: Page, kind: Kind) -> None:
    """Offer the template of a kind of sheet, headed in the reader's language."""
    st.download_button(
        page.say(common.DOWNLOAD_TEMPLATE, kind=page.say(KIND_LABELS[kind])),
        lambda: made(page, kind),
        file_name=f"{kind}_template.xlsx",
        mime=XLSX,
        key=f"template_{kind}",
        icon=":material/download:",
        on_click="ignore",
        type="tertiary",
    )


def made(page: Page, kind: Kind) -> bytes:
    """The template's file."""
    names = entity_of(kind).names()
    headers = {name: page.say(FIELD_LABELS[name]) for name in names}
    guidance = {name: page.say(FIELD_GUIDANCE[name]) for name in names if name in FIELD_GUIDANCE}
    return template(kind, headers, guidance, sheet=page.say(KIND_LABELS[kind]))
