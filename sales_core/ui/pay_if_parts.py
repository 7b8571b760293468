"""What would be paid: the sentence, the cards, the way to the next band, and each part before and after."""

from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from sales_core.model.incentive_plan import Component, PayBand
from sales_core.reports.incentives import statement_of
from sales_core.reports.pay_if import Accelerator, PartIf, PayIf
from sales_core.text import format as fmt
from sales_core.text import pay_if as words
from sales_core.ui import incentive_lines, pay_line
from sales_core.ui.card import Card
from sales_core.ui.columns import Column, Show
from sales_core.ui.page import Page
from sales_core.ui.pay_line import called, sold
from sales_core.ui.plain import plain
from sales_core.ui.table import table

_COLUMNS = (
    Column("part", words.PART, width=240),
    Column("counted", words.COUNTED_CHANGE, width=190),
    Column("band", words.BAND_CHANGE),
    Column("before", words.BEFORE, Show.MONEY),
    Column("after", words.AFTER, Show.MONEY),
    Column("change", words.CHANGE, Show.MONEY),
)


@dataclass(frozen=True)
class _Shown:
    part: str
    counted: str
    band: str
    before: Decimal
    after: Decimal
    change: Decimal
    about: str | None  # the component; None: of the statement as a whole


def said(page: Page, found: PayIf) -> str:
    """What is paid, and what it would be."""
    told = {"person": found.person, "period": page.period_name(found.period)}
    told |= {"before": page.money_exact(found.pay_before), "after": page.money_exact(found.pay_after)}
    if not found.difference:
        return page.say(words.AS_IT_STANDS, **told)
    return page.say(words.CHANGED, difference=signed(page, found.difference), **told)


def cards(page: Page, found: PayIf) -> list[Card]:
    """Pay, and of the first part with bands what counts, the band reached and the way to the next."""
    pay = Card(
        page.say(words.PAY),
        page.money(found.pay_after),
        signed(page, found.difference) if found.difference else "",
        page.say(words.WAS, before=page.money_exact(found.pay_before)),
        help=page.say(words.PAY_HELP),
    )
    stepped, parts = _stepped(found), [one for one in found.parts if one.component.kind != "pool"]
    if not stepped:
        return [pay, *(_counted(page, part) for part in parts[:1])]
    part = stepped[0]
    return [pay, _counted(page, part), _band(page, part), _next(page, part)]


def _stepped(found: PayIf) -> list[PartIf]:
    """The parts in which a next band can be reached: neither what is a team's, nor one rate for everything."""
    parts = [one for one in found.parts if one.component.kind != "pool"]
    return [one for one in parts if one.component.threshold or any(band.start for band in one.component.bands)]


def _counted(page: Page, part: PartIf) -> Card:
    one, added = part.component, part.added
    return Card(
        page.say(words.COUNTED),
        sold(page, one.basis, part.after.measured),
        f"+{sold(page, one.basis, added)}" if added else "",
        page.say(words.WAS, before=sold(page, one.basis, part.before.measured)),
        help=page.say(words.COUNTED_HELP, part=named(page, one)),
    )


def _band(page: Page, part: PartIf) -> Card:
    before, after = (pays(page, band) for band in (part.band_before, part.band_after))
    return Card(
        page.say(words.BAND),
        after,
        from_to(page, before, after) if before != after else "",
        help=page.say(words.BAND_HELP, part=named(page, part.component)),
        arrow=False,
    )


def _next(page: Page, part: PartIf) -> Card:
    if part.next is None:
        return Card(page.say(words.NEXT), page.say(words.TOP) if part.band_after else fmt.EMPTY)
    step = part.next.step
    gain = f"+{page.money(step.gain)}" if step.gain else ""
    return Card(page.say(words.NEXT), sold(page, part.component.basis, step.more), gain, help=page.say(words.NEXT_HELP))


def accelerators(page: Page, found: PayIf) -> None:
    """The next step of each part in a sentence."""
    lines = [(named(page, one.component), _accelerator(page, one)) for one in _stepped(found)]
    if len(lines) > 1:
        lines = [("", page.say(words.OF_PART, part=name, said=line)) for name, line in lines]
        st.markdown("\n".join(f"- {plain(line)}" for _, line in lines))
    elif lines:
        st.markdown(plain(lines[0][1]))


def _accelerator(page: Page, part: PartIf) -> str:
    if part.next is None:
        return page.say(words.ALL_TOP if part.band_after else words.NO_TARGET)
    return page.say(words.STEPS[_way(part.component, part.next)], **_told(page, part.component, part.next))


def _way(one: Component, found: Accelerator) -> str:
    if one.kind == "bonus":
        return "bonus"
    return one.method if found.now and found.now.rate else "first"


def _told(page: Page, one: Component, found: Accelerator) -> dict[str, str]:
    step = found.step
    told = {"more": sold(page, one.basis, step.more, exact=True), "gain": page.money_exact(step.gain)}
    return told | {"now": pays(page, found.now), "then": pays(page, step.band)}


def named(page: Page, one: Component) -> str:
    """A part's name."""
    return called(page, one.name)


def pays(page: Page, band: PayBand | None) -> str:
    """The rate or amount of a band."""
    return page.say(words.NO_BAND) if band is None else pay_line.pays(page, band)


def table_of(page: Page, found: PayIf) -> None:
    """Each part before and after; a row opens how it would be worked out."""
    st.markdown(f"##### {page.say(words.PARTS)}")
    rows = [_row(page, one, one.plan if len(found.after) > 1 else "") for one in found.parts]
    if rest := found.rest:
        rows.append(_Shown(page.say(words.REST), "", "", *rest, None))
    whole = found.pay_before, found.pay_after, found.difference
    rows.append(_Shown(page.say(words.TOTAL), "", "", *whole, None))
    table(page, rows, _COLUMNS, "pay_if_parts", lambda row: _open(page, found, row))


def _row(page: Page, part: PartIf, plan: str) -> _Shown:
    one = part.component
    pairs = (
        (
            sold(page, one.basis, part.before.measured, exact=True),
            sold(page, one.basis, part.after.measured, exact=True),
        ),
        (pays(page, part.band_before), pays(page, part.band_after)),
    )
    counted, band = (from_to(page, *pair) if one.kind != "pool" else "" for pair in pairs)
    called = named(page, one)
    name = page.say(words.OF_PART, part=plan, said=called) if plan else called
    return _Shown(name, counted, band, part.pay_before, part.pay_after, part.change, one.name)


def from_to(page: Page, before: str, after: str) -> str:
    """What becomes of what; only the one where nothing does."""
    return after if before == after else page.say(words.FROM_TO, before=before, after=after)


def signed(page: Page, amount: Decimal) -> str:
    """An amount that is more or less, to the cent."""
    return f"+{page.money_exact(amount)}" if amount > 0 else page.money_exact(amount)


def _open(page: Page, found: PayIf, row: _Shown) -> None:
    st.dialog(plain(page.say(words.LINES, part=row.part)), width="large")(_body)(page, found, row)


def _body(page: Page, found: PayIf, row: _Shown) -> None:
    """The lines of the part, or all of them."""
    told = incentive_lines.lines(page, [statement_of(one) for one in found.after])
    table(page, [line for line in told if row.about in (None, line.row.line)], incentive_lines.OF_ONE, "pay_if_lines")
