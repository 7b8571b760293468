"""What a plan that is being built pays one person, worked in words, and what it costs for everybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from sales_core.model.incentive_plan import Component, IncentivePlan
from sales_core.reports import pay_plan_budget as reports
from sales_core.reports.pay_plan_budget import Example, PayLine
from sales_core.text import format as fmt
from sales_core.text import plans_form as words
from sales_core.text.words import listed
from sales_core.ui.columns import Column, Show
from sales_core.ui.page import Page
from sales_core.ui.pay_line import called, rate, sold, start
from sales_core.ui.plain import plain
from sales_core.ui.plans_fields import plainly
from sales_core.ui.plans_state import key
from sales_core.ui.settings_grid import decimal
from sales_core.ui.table import table

_NAMED = 5
_TARGETS = {"units": Decimal(100), "deals": Decimal(10)}  # what is counted has no median target to go by
_COSTS = (
    Column("attainment", words.REACHED, Show.PERCENT),
    Column("pay", words.COST, Show.WHOLE_MONEY),
    Column("share", words.SHARE, Show.PERCENT),
    Column("sales", words.SALES, Show.WHOLE_MONEY),
)


@dataclass(frozen=True)
class _Shown:
    """How amounts of a plan's example are written."""

    page: Page
    parts: dict[str, Component]

    def amount(self, value: Decimal, name: str) -> str:
        """A base of the component `name`: money, or a count; what is of no component is money."""
        return sold(self.page, self.parts[name].basis if name in self.parts else "", value)

    def start(self, value: Decimal, name: str) -> str:
        """Where a band of the component starts."""
        one = self.parts.get(name)
        return start(self.page, one.by, one.basis, value) if one else rate(value)


def examples(page: Page, plan: IncentivePlan) -> None:
    """Three examples, each a sentence and its lines."""
    st.markdown(f"**{page.say(words.EXAMPLE)}**")
    targets = {name: _target(page, plan, name) for name in reports.aims(plan)}
    shown = _Shown(page, {one.name: one for one in plan.components})
    for one in reports.examples(plan, targets, len(page.people)):
        lines = "".join(f"  \n:gray[{plain(line)}]" for line in _lines(shown, one))
        st.markdown(f"{_at(page, targets, one)}{lines}")


def _target(page: Page, plan: IncentivePlan, name: str) -> Decimal:
    usual = _TARGETS.get(name) or reports.typical(page.question, plan.period)
    label = page.say(words.EXAMPLE_TARGET, metric=page.say(words.BASES[name]))
    found = st.number_input(
        label, 0.0, value=float(usual), format="%.10g", key=key(f"target_{name}_{plan.period}"), width=220
    )
    return plainly(decimal(found, 4))


def _at(page: Page, targets: dict[str, Decimal], one: Example) -> str:
    reached = fmt.percent(one.attainment, 0)
    text = words.AT_NO_TARGET if "revenue" not in targets else words.AT
    target = targets.get("revenue", Decimal(0))
    told = {"attainment": reached, "target": page.money(target), "sales": page.money(reports.reached(one, target))}
    pays = page.say(words.PAYS, amount=page.money_exact(one.statement.total))
    return f"{plain(page.say(text, **told))}**{plain(pays)}**"


def _lines(shown: _Shown, one: Example) -> Iterator[str]:
    for line in one.statement.lines:
        if line.amount:
            yield _line(shown, line)
        elif line.kind == "pool":
            yield _reason(shown, line.component, "below_first_band")
    for name, reason in one.statement.reasons.items():
        yield _reason(shown, name, reason)


def _reason(shown: _Shown, name: str, reason: str) -> str:
    """Why a component pays nothing."""
    part = shown.parts[name]
    first = max(part.threshold, min((band.start for band in part.bands), default=Decimal(0)))
    told = {"threshold": shown.start(part.threshold, name), "first": shown.start(first, name)}
    return shown.page.say(words.REASONS[reason], name=name, **told)


def _line(shown: _Shown, line: PayLine) -> str:
    page, name = shown.page, line.component
    told = {"name": name, "amount": page.money_exact(line.amount), "base": shown.amount(line.base, name)}
    told |= {"rate": rate(line.rate or Decimal(0)), "start": shown.start(line.band_from or Decimal(0), name)}
    told |= {"points": fmt.count(int(line.base)), "pool": page.money_exact(line.base), "least": page.money(line.base)}
    return page.say(words.LINES["rate" if line.rate is not None else line.kind], **told)


def budget(page: Page, plan: IncentivePlan) -> None:
    """The cost at 80, 100, 120 and 150 % of everybody's targets."""
    found = reports.budget(page.question, plan)
    title = words.BUDGET_ONE if len(found.people) == 1 else words.BUDGET_TITLE
    period = page.period_name(found.period)
    people = fmt.count(len(found.people))
    said = plain(page.say(title, people=people, period=period))
    st.markdown(f"**{said}**", help=page.say(words.ASSUMES, period=period))
    table(page, found.costs, _COSTS, key("costs"))
    target = page.money(found.target)
    if len(found.without) > _NAMED:
        st.caption(plain(page.say(words.WITHOUT_MANY, count=fmt.count(len(found.without)), target=target)))
    elif found.without:
        st.caption(plain(page.say(words.WITHOUT, people=listed(found.without, page.language), target=target)))
    for name, part in found.shares:
        text = words.SHARE_OF if part is not None else words.SHARE_UNKNOWN
        st.caption(plain(page.say(text, part=called(page, name), share=fmt.percent(part))))
    if found.uncounted:
        st.caption(plain(page.say(words.UNCOUNTED, parts=listed(found.uncounted, page.language))))
