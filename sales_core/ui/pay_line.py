"""A statement's line in the reader's words: what it is for, and its formula."""

from decimal import Decimal

from sales_core.model.period import Period
from sales_core.reports.incentives import IncentiveRow
from sales_core.text import format as fmt
from sales_core.text import pay_lines as words
from sales_core.ui.page import Page

_BY_RATE = frozenset({"marginal", "retroactive", "flat"})
_COUNTS = frozenset({"units", "deals"})


def rate(value: Decimal) -> str:
    """A rate without needless zeros: 2%, 2.5%, 0.25%; of more than four digits the first four."""
    return f"{round(value * 100, 4).normalize():f}%"


def named(page: Page, row: IncentiveRow, several: bool) -> str:
    """What the line is for; several: whether the plan has more parts than one, so that the part is named too."""
    low, high = _edge(page, row, row.band_from), _edge(page, row, row.band_to)
    if row.component == "marginal":
        first, between, last = words.BANDS[row.by]
        what = page.say(last if row.band_to is None else between if row.band_from else first, low=low, high=high)
    elif row.component == "retroactive" and not row.band_from and row.band_to is None:
        what = page.say(words.FOR["flat"])
    else:
        start = page.say(words.FROM[row.by], low=low)
        what = page.say(words.FOR[row.component], start=start, about=_period(page, row.about))
    return page.say(words.OF_COMPONENT, component=row.line, what=what) if several and row.line else what


def worked(page: Page, row: IncentiveRow) -> str:
    """How the line's amount came about."""
    base, amount = _base(page, row), page.money_exact(row.amount)
    if row.component in _BY_RATE and row.rate is not None:
        return f"{base} × {rate(row.rate)} = {amount}"
    code = row.component
    if code == "spiff" and row.rate is not None and row.rate * row.amount_base != row.amount:
        code = "spiff_short"
    return page.say(
        words.WORKED[code],
        base=base,
        amount=amount,
        rate=rate(row.rate) if row.rate is not None else "",
        each=page.money_exact(row.rate),
        count=fmt.number(row.amount_base),
        points=fmt.number(row.amount_base),
        cap=page.money_exact(row.amount_base + row.amount),
        about=_period(page, row.about),
    )


def _base(page: Page, row: IncentiveRow) -> str:
    if row.counts in _COUNTS and row.component in (*_BY_RATE, "bonus", "clawback"):
        return fmt.number(row.amount_base)
    return page.money_exact(row.amount_base)


def _edge(page: Page, row: IncentiveRow, edge: Decimal | None) -> str:
    """Where a band starts or ends: a share of the target or an amount."""
    if edge is None:
        return ""
    if row.by == "amount":
        return fmt.number(edge) if row.counts in _COUNTS else page.money(edge)
    return fmt.percent(edge, 0)


def _period(page: Page, about: str) -> str:
    """A period's name as pages say it; whatever else it is stays as it is."""
    try:
        return page.period_name(Period.parse(about, page.period.fiscal_start))
    except ValueError:
        return about
