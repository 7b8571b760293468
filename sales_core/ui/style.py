"""The little that the theme cannot say."""

import streamlit as st

from sales_core.text import frame as words
from sales_core.text.core import Language

_CSS = """
<style>
.stMainBlockContainer {padding: 1.6rem 2rem 3rem; max-width: 1360px}
.st-key-bar {border-bottom: 1px solid rgba(128, 138, 152, .25); padding-bottom: .3rem}
.st-key-bar h2, .st-key-finding h3 {padding: 0; margin: 0}
.st-key-bar [data-testid="stMarkdownContainer"], .st-key-finding [data-testid="stMarkdownContainer"] {margin: 0}
.st-key-frame_previous p, .st-key-frame_next p {position: absolute; width: 1px; height: 1px; overflow: hidden}
.st-key-finding h3 {line-height: 1.35}
.st-key-finding p {margin: .1rem 0 0}
[data-testid="stHeaderActionElements"] {display: none}
[class*="st-key-cards-"] {display: grid !important; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
  align-items: stretch !important}
[class*="st-key-cards-"] > div {width: auto !important; height: auto !important}
[class*="st-key-cards-"]:has([class*="st-key-card-wide-"]) {
  grid-template-columns: repeat(auto-fit, minmax(7.4rem, 1fr))}
[class*="st-key-cards-"] > div:has(> [class*="st-key-card-wide-"]) {grid-column: span 2}
[class*="st-key-cards-"] [data-testid="stMetric"] {height: 100%}
[class*="st-key-cards-"] [data-testid="stMetric"] > div:first-child {padding: .65rem .85rem .2rem}
[class*="st-key-cards-"] [data-testid="stMetricChart"] {margin-bottom: .2rem}
[class*="st-key-cards-"] [data-testid="stMetric"] div:has(> [data-testid="stMetricDelta"]) {flex-wrap: wrap}
[class*="st-key-card-"] {position: relative; height: 100%}
[class*="st-key-card-"] > div:has([data-testid="stMetric"]) {height: 100%}
[class*="st-key-open-card-"] {position: absolute; top: .15rem; right: .5rem; width: auto}
[class*="st-key-card-"]:has([class*="st-key-open-card-"]) [data-testid="stMetricLabel"] {padding-right: 1.2rem}
[class*="st-key-open-card-"] p {position: absolute; width: 1px; height: 1px; overflow: hidden}
[class*="st-key-strip-"] {background: rgba(58, 88, 209, .10); border-radius: .4rem; padding: .1rem .8rem}
[class*="st-key-strip-"] p {margin: 0}
[class*="st-key-strip-"] [data-testid="stMarkdownContainer"] {margin: 0}
[class*="st-key-strip-"] > div:has([data-testid="stPageLink"]) {margin: 0}
@media (max-width: 640px) {
  .stMainBlockContainer {padding: 3.8rem .8rem 2rem}
  [class*="st-key-frame_person"] {max-width: 7.6rem}
  .st-key-bar > div:first-child {flex-basis: 100%}
  [class*="st-key-cards-"] [data-testid="stMetricLabel"] p {white-space: normal}
}
</style>
"""


# Streamlit's file uploader speaks English only: its words are covered by ours.
_UPLOADER = """
<style>
[data-testid="stFileUploaderDropzone"] button p {{font-size: 0}}
[data-testid="stFileUploaderDropzoneInstructions"] span {{font-size: 0}}
[data-testid="stFileUploaderDropzone"] button p::after {{content: "{choose}"; font-size: .875rem}}
[data-testid="stFileUploaderDropzoneInstructions"] span::after {{content: "{limit}"; font-size: .8rem}}
</style>
"""


def style(language: Language) -> None:
    """Apply it; once per run, before anything is drawn."""
    st.html(_CSS)
    megabytes = st.get_option("server.maxUploadSize")
    limit = words.UPLOAD_LIMIT.say(language, megabytes=megabytes)
    st.html(_UPLOADER.format(choose=words.UPLOAD_CHOOSE.say(language), limit=limit))
