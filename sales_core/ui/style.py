"""The little that the theme cannot say."""

import streamlit as st

_CSS = """
<style>
.stMainBlockContainer {padding: 2.2rem 2rem 3rem; max-width: 1360px}
.st-key-bar {border-bottom: 1px solid rgba(128, 138, 152, .25); padding-bottom: .35rem}
.st-key-bar h2 {padding: 0; margin: 0}
.st-key-finding h3 {padding: .2rem 0 0; line-height: 1.35}
[class*="st-key-cards-"] > div {flex: 1 1 11rem; min-width: 9.5rem}
[class*="st-key-cards-"] [data-testid="stMetric"] {padding: .7rem .9rem; height: 100%}
[class*="st-key-cards-"] [data-testid="stMetricLabel"] p {font-size: .875rem}
.st-key-sample {background: rgba(61, 114, 196, .10); border-radius: .4rem; padding: .15rem .8rem}
@media (max-width: 640px) {
  .stMainBlockContainer {padding: 3.2rem .8rem 2rem}
  [class*="st-key-cards-"] > div {flex: 1 1 calc(50% - .5rem)}
}
</style>
"""


def style() -> None:
    """Apply it; once per run, before anything is drawn."""
    st.html(_CSS)
