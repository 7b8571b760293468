"""The sentence at the top of a page."""

import streamlit as st

from sales_core.ui.plain import plain


def finding(sentence: str, detail: str = "") -> None:
    """Say what the page found; `detail` is a second, quieter sentence. Both are plain text."""
    quieter = f"\n\n:gray[{plain(detail)}]" if detail else ""
    with st.container(key="finding"):
        st.markdown(f"### {plain(sentence)}{quieter}")
