"""What every view of the presenter mode shows large: progress against pace, and what changed since the last time."""

from collections.abc import Sequence
from decimal import Decimal
from html import escape

import streamlit as st

from sales_core.figures import theme
from sales_core.figures.targets import lead_of
from sales_core.model.kinds import Kind
from sales_core.reports.changes import Change
from sales_core.reports.standup import Standup, StandupRow
from sales_core.text import format as fmt
from sales_core.text import present as words
from sales_core.text import standup as standup_words
from sales_core.text import targets as target_words
from sales_core.text.words import listed
from sales_core.ui import standup_meeting
from sales_core.ui.page import Page
from sales_core.ui.target_parts import workdays

_TOLD = (
    ("won", standup_words.WON),
    ("lost", standup_words.LOST),
    ("new", standup_words.NEW),
    ("slipped", standup_words.SLIPPED),
)
_NAMED = 2  # deals of a tile that are named
_TONES = {True: "p-good", False: "p-bad", None: "p-even"}


def progress(page: Page, row: StandupRow) -> None:
    """Attainment large, with a bar that shows where it should be; the sale alone where no target is set."""
    big, facts, quiet = fmt.percent(row.attainment, 0), _facts(page, row), ""
    if row.target is None or row.attainment is None:
        big, quiet = page.money(row.actual), page.say(words.SO_FAR, period=page.period_name())
    else:
        quiet = page.say(words.OF_TARGET, target=page.money(row.target), period=page.period_name())
    tone = _TONES[_good(row)]
    track = _track(row, tone) if row.attainment is not None else ""
    told = "".join(f"<span>{part}</span>" for part in facts)
    st.html(
        f'<div class="p-hero"><div class="p-big {tone if row.target else ""}">{escape(big)}</div>'
        f'<div class="p-side"><div class="p-facts">{told}</div>{track}<div class="p-quiet">{escape(quiet)}</div>'
        "</div></div>"
    )


def changes(page: Page, met: Standup, row: StandupRow, deals: Sequence[Change]) -> None:
    """Deals won, lost, new and slipped since the last standup, the largest by name; `deals` are the row's own."""
    if row.since is None:
        return
    since = standup_meeting.heading(page, met)
    if not deals and not row.sold:
        st.html(f'<div class="p-since">{escape(page.say(standup_words.TOLD_NOTHING, since=since))}</div>')
        return
    tiles = [_tile(page.money(row.sold), page.say(standup_words.SOLD), "")]
    if page.reader.has(Kind.DEALS):
        for code, label in _TOLD:
            own = [change for change in deals if change.code == code]
            tiles.append(_tile(fmt.count(len(own)), page.say(label), _named(page, own)))
    st.html(f'<div class="p-since">{escape(since)}</div><div class="p-tiles">{"".join(tiles)}</div>')


def _facts(page: Page, row: StandupRow) -> list[str]:
    """Lead, gap and what it takes a day, as HTML."""
    if row.gap is None:
        return []
    facts, lead = [], lead_of(row)
    if lead is not None and page.as_of >= page.period.start:
        even = fmt.rounded(lead * 100) == 0
        text = words.ON_PACE if even else words.AHEAD if lead > 0 else words.BEHIND
        said = page.say(text, points=target_words.said_points(lead, page.language))
        facts.append(f'<span class="{_TONES[_good(row)]}">{theme.mark(_good(row))} {escape(said)}</span>')
    over = words.TO_GO if row.workdays_left else words.SHORT
    facts.append(_fact(page.money(abs(row.gap)), page.say(over if row.gap > 0 else words.BEYOND)))
    if row.gap > 0 and row.workdays_left and row.required_run_rate is not None:
        left = page.say(words.A_DAY, days=workdays(page, row.workdays_left))
        facts.append(_fact(page.money(row.required_run_rate), left))
    return facts


def _fact(value: str, label: str) -> str:
    return f"<b>{escape(value)}</b> {escape(label)}"


def _track(row: StandupRow, tone: str) -> str:
    reached, due = row.attainment or Decimal(0), None
    if row.expected is not None and row.target:
        due = row.expected / row.target
    mark = "" if due is None else f'<u style="left:{_share(due)}%"></u>'
    return f'<div class="p-track {tone}"><i style="width:{_share(reached)}%"></i>{mark}</div>'


def _share(ratio: Decimal) -> Decimal:
    return fmt.rounded(min(max(ratio, Decimal(0)), Decimal(1)) * 100, 1)


def _good(row: StandupRow) -> bool | None:
    lead = lead_of(row)
    if lead is None or fmt.rounded(lead * 100) == 0:
        return None
    return lead > 0


def _tile(value: str, label: str, detail: str) -> str:
    return f"<div><b>{escape(value)}</b><span>{escape(label)}</span><small>{escape(detail)}</small></div>"


def _named(page: Page, deals: Sequence[Change]) -> str:
    """The amount of all, and the names of the largest."""
    if not deals:
        return ""
    names = [change.deal for change in deals[:_NAMED]]
    more = [page.say(words.MORE, count=len(deals) - _NAMED)] if len(deals) > _NAMED else []
    amount = sum((change.amount for change in deals if change.amount), Decimal(0))
    parts = [page.money(amount)] if amount else []
    return " · ".join([*parts, listed(names, page.language), *more])
