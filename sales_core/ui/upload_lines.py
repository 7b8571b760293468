"""A sheet or an upload in one line: kind, rows, amount, dates."""

from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from sales_core.model.batch import Batch
from sales_core.model.kinds import Kind
from sales_core.text import format as fmt
from sales_core.text import uploads as words
from sales_core.text import uploads_history as history
from sales_core.text.fields import KIND_LABELS
from sales_core.ui.page import Page

MONEY = frozenset({Kind.ORDERS, Kind.DEALS, Kind.COLLECTIONS})  # kinds whose amounts add up to money


def kind_name(page: Page, kind: Kind) -> str:
    """The kind in the reader's language."""
    return page.say(history.SETTINGS_KIND if kind is Kind.SETTINGS else KIND_LABELS[str(kind)])


def line(page: Page, kind: Kind, rows: int, amount: Decimal, first: date | None, last: date | None) -> str:
    """`Orders · 1,500 rows · ¥857,630.19 · 20 Jun 2015 – 19 Jun 2016`."""
    return " · ".join(filter(None, (kind_name(page, kind), facts(page, kind, rows, amount, first, last))))


def facts(page: Page, kind: Kind, rows: int, amount: Decimal, first: date | None, last: date | None) -> str:
    """The same without the kind."""
    counted = page.say(words.ROW) if rows == 1 else page.say(words.ROWS, count=fmt.count(rows))
    return " · ".join(filter(None, (counted, total(page, kind, amount), span(page, first, last))))


def total(page: Page, kind: Kind, amount: Decimal) -> str:
    """The total of a kind whose amounts add up, "" for another."""
    return page.money_exact(amount) if kind in MONEY else ""


def span(page: Page, first: date | None, last: date | None) -> str:
    """First to last day, one day only once, "" when there are none."""
    if first is None or last is None:
        return ""
    return page.day(first) if first == last else f"{page.day(first)} – {page.day(last)}"


def moment(page: Page, at: datetime) -> str:
    """A moment of the log (UTC without a zone) on the reader's clock: 23 Nov 2026 14:05."""
    local = at.replace(tzinfo=UTC).astimezone(_zone())
    return f"{page.day(local.date())} {local:%H:%M}"


def _zone() -> tzinfo | None:
    try:
        return ZoneInfo(st.context.timezone or "")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def source_name(page: Page, batch: Batch) -> str:
    """`sales.xlsx › Jan`; the sheet is left out where it is named after its file."""
    told = batch.file_name or page.say(history.SOURCES[batch.source])
    named_alike = batch.sheet == batch.file_name.rsplit(".", maxsplit=1)[0]
    return told if named_alike or not batch.sheet else f"{told} › {batch.sheet}"
