"""A statement's line in the reader's words: what it is for, and its formula."""

from decimal import Decimal

from sales_core.model.incentive_plan import COUNTS, PayBand
from sales_core.model.period import Period
from sales_core.reports.incentives import IncentiveRow
from sales_core.text import format as fmt
from sales_core.text import incentives as incentive_words
from sales_core.text import pay_lines as words
from sales_core.ui.page import Page

_OF_SALES = frozenset(
    {"marginal", "retroactive", "flat", "bonus", "clawback", "unpaid", "paid_late", "true_up_back"}
)  # kinds whose base is sales of the basis


def rate(value: Decimal) -> str:
    """A rate without needless zeros: 2%, 2.5%, 0.25%; of more than four digits the first four."""
    return f"{round(value * 100, 4).normalize():f}%"


def called(page: Page, name: str) -> str:
    """The name of a plan or of its part; what nobody named has its name in the reader's language."""
    return page.say(incentive_words.DEFAULT_NAMES[name]) if name in incentive_words.DEFAULT_NAMES else name


def pays(page: Page, band: PayBand) -> str:
    """The rate or the amount of a band."""
    return page.money(band.amount) if band.rate is None else rate(band.rate)


def named(page: Page, row: IncentiveRow, several: bool) -> str:
    """What the line is for; several: whether the plan has more parts than one, so that the part is named too."""
    low, high = _edge(page, row, row.band_from), _edge(page, row, row.band_to)
    if row.component == "marginal":
        first, between, last = words.BANDS[row.by]
        what = page.say(last if row.band_to is None else between if row.band_from else first, low=low, high=high)
    elif row.component == "retroactive" and not row.band_from and row.band_to is None:
        what = page.say(words.FOR["flat"])
    else:
        begins = page.say(words.FROM[row.by], low=low)
        what = page.say(words.FOR[row.component], start=begins, about=_period(page, row.about), days=row.unpaid_after)
    return page.say(words.OF_COMPONENT, component=row.line, what=what) if several and row.line else what


def worked(page: Page, row: IncentiveRow) -> str:
    """How the line's amount came about."""
    base, amount = _base(page, row), page.money_exact(row.amount)
    if row.by_rate and row.rate is not None:
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
        count=counted(row.amount_base),
        points=fmt.number(row.amount_base),
        cap=page.money_exact(row.amount_base + row.amount),
        about=_period(page, row.about),
    )


def sold(page: Page, basis: str, value: Decimal | None, exact: bool = False) -> str:
    """What was sold by a basis: an amount, or a count of units or deals, of which credits may give a part."""
    if basis in COUNTS:
        return counted(value)
    return page.money_exact(value) if exact else page.money(value)


def counted(value: Decimal | None) -> str:
    """A count; a part of one only where there is one."""
    return fmt.number(value) if value and value % 1 else fmt.count(value)


def start(page: Page, by: str, basis: str, value: Decimal) -> str:
    """Where a band starts or ends: a share of the target, or what was sold."""
    return rate(value) if by == "attainment" else sold(page, basis, value)


def _base(page: Page, row: IncentiveRow) -> str:
    return sold(page, row.counts if row.component in _OF_SALES else "", row.amount_base, exact=True)


def _edge(page: Page, row: IncentiveRow, edge: Decimal | None) -> str:
    return "" if edge is None else start(page, row.by, row.counts, edge)


def _period(page: Page, about: str) -> str:
    """A period's name as pages say it; whatever else it is stays as it is."""
    try:
        return page.period_name(Period.parse(about, page.period.fiscal_start))
    except ValueError:
        return about
