"""The sentence at the top of a page."""

import streamlit as st

from sales_core.ui.plain import plain


def finding(sentence: str, detail: str = "") -> None:
    """Say what the page found; `detail` is a second, quieter sentence. Both are plain text."""
    with st.container(key="finding", gap="xxsmall"):
        st.markdown(f"### {plain(sentence)}")
        if detail:
            st.caption(plain(detail))
