"""The row of four or five numbers under the finding."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Literal

import streamlit as st

from sales_core.text import common
from sales_core.ui import frame
from sales_core.ui.card import Card
from sales_core.ui.compare import beside
from sales_core.ui.plain import plain

__all__ = ["Card", "cards"]

_COLOURS: dict[bool | None, Literal["normal", "inverse", "off"]] = {True: "normal", False: "inverse", None: "off"}


def cards(items: Sequence[Card], key: str = "cards", before: Sequence[Card] | None = None) -> None:
    """Show the cards side by side, two in a row on a phone.

    key: tells two rows on one page apart. before: the same cards as known on the day compared with (`page.then`).
    """
    if before is not None:
        items = beside(frame.current(), items, before)
    with st.container(key=f"cards-{key}", horizontal=True, gap="small"):
        for place, item in enumerate(items):
            with st.container(key=f"card-{'wide-' if item.wide else ''}{key}-{place}", gap=None):
                _card(item)
                if item.on_open:
                    _opener(item.on_open, f"open-card-{key}-{place}")


def _opener(on_open: Callable[[], None], key: str) -> None:
    label = common.SHOW_ROWS.say(frame.current().language)
    if st.button(label, key=key, icon=":material/list:", type="tertiary"):
        on_open()


def _card(item: Card) -> None:
    changed = item.change not in ("", "—")
    st.metric(
        plain(item.label),
        item.value,
        item.change if changed else None,
        delta_color=_COLOURS[item.more_is_better],
        delta_arrow="auto" if item.arrow else "off",
        delta_description=item.against if changed and item.against else None,
        help=plain(item.help) or None,
        border=True,
        chart_data=_drawable(item.trend),
        chart_type="area",
    )


def _drawable(trend: Sequence[Decimal | None]) -> list[float] | None:
    """Two values at least make a line; a gap takes the value before it."""
    known: list[float] = []
    for value in trend:
        known.append(float(value) if value is not None else (known[-1] if known else 0.0))
    return known if len(known) > 1 else None
