"""The look of the presenter mode: nothing of the frame, type that is read from the other end of the room."""

import streamlit as st

from sales_core.figures import theme

_CSS = """
<style>
[data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stExpandSidebarButton"], .st-key-bar,
.st-key-strip-sample, .st-key-present-remote {display: none !important}
.stMainBlockContainer {padding: .8rem 2.2rem 2rem; max-width: 1800px}
.st-key-present-bar {border-bottom: 1px solid rgba(128, 138, 152, .25); padding-bottom: .4rem}
.st-key-present-bar h1 {padding: 0; font-size: 2.6rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis}
.st-key-present-bar [data-testid="stMarkdownContainer"] {margin: 0}
.st-key-present-bar p {font-size: 1.1rem}
.st-key-present-clock [data-testid="stVerticalBlock"], .st-key-present-clock p {gap: 0; margin: 0; line-height: 1.4}
.p-hero {display: flex; flex-wrap: wrap; gap: .4rem 2.4rem; align-items: center; line-height: 1.25}
.p-big {font-size: 8rem; font-weight: 700; line-height: 1}
.p-side {flex: 1 1 20rem; min-width: 0}
.p-facts {display: flex; flex-wrap: wrap; gap: .3rem 2.4rem; font-size: 1.7rem; align-items: baseline}
.p-facts b {font-size: 2.6rem}
.p-quiet {opacity: .72; font-size: 1.3rem}
.p-track {position: relative; height: 1.1rem; border-radius: .55rem; background: rgba(128, 138, 152, .22);
  margin: .6rem 0 .5rem}
.p-track i {position: absolute; inset: 0 auto 0 0; border-radius: .55rem; background: currentColor}
.p-track u {position: absolute; top: -.35rem; bottom: -.35rem; width: .25rem; margin-left: -.12rem;
  background: @TARGET@}
.p-good {color: @GOOD@} .p-bad {color: @BAD@} .p-even {color: @TARGET@}
.p-since {font-size: 1.3rem; opacity: .72; margin-bottom: .3rem}
.p-tiles {display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .7rem}
.p-tiles > div {border: 1px solid rgba(128, 138, 152, .28); border-radius: .5rem; padding: .5rem .9rem; min-width: 0}
.p-tiles b {font-size: 2.7rem; line-height: 1.15; margin-right: .5rem}
.p-tiles span {font-size: 1.4rem}
.p-tiles small {font-size: 1.1rem; opacity: .78; display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 2; overflow: hidden}
[class*="st-key-present-list-"] [data-testid="stMarkdownContainer"] {margin: 0}
[class*="st-key-present-list-"] h3 {padding: .2rem 0; font-size: 1.6rem}
[class*="st-key-present-list-"] [data-testid="stMarkdownContainer"] p {font-size: 1.3rem; line-height: 1.35}
[class*="st-key-act-"] button p {position: absolute; width: 1px; height: 1px; overflow: hidden}
.st-key-present-take {border-top: 1px solid rgba(128, 138, 152, .25); padding-top: .6rem}
.st-key-present-take input, .st-key-present-take button p {font-size: 1.15rem}
@media (max-width: 640px) {
  .stMainBlockContainer {padding: .8rem .8rem 2rem}
  .st-key-present-bar h1 {font-size: 1.6rem}
  .p-big {font-size: 4.4rem}
  .p-facts {font-size: 1.15rem} .p-facts b {font-size: 1.6rem}
  .p-tiles {grid-template-columns: repeat(2, minmax(0, 1fr))} .p-tiles b {font-size: 1.9rem}
}
</style>
"""
_ON_DARK = {theme.GOOD: "#4DB89B", theme.BAD: "#EE8572"}  # as the dark theme has them


def style() -> None:
    """Apply it; once per run, before anything of the mode is drawn."""
    css = _CSS
    for name in ("GOOD", "BAD", "TARGET"):
        colour = getattr(theme, name)
        css = css.replace(f"@{name}@", _ON_DARK.get(colour, colour) if st.context.theme.type == "dark" else colour)
    st.html(css)
