"""What the incentives page says."""

from collections.abc import Callable
from decimal import Decimal

import streamlit as st

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.period import Period
from sales_core.reports.incentives import main_component
from sales_core.reports.incentives_summary import Earned
from sales_core.text import format as fmt
from sales_core.text import incentives as words
from sales_core.text.core import Text
from sales_core.text.words import listed
from sales_core.ui.cards import Card
from sales_core.ui.incentive_behind import behind_number
from sales_core.ui.page import Page
from sales_core.ui.pay_line import called, pays, sold, start
from sales_core.ui.plain import plain
from sales_core.ui.plans_words import days

_NAMED = 5  # people in a sentence


def sentence(page: Page, told: Earned) -> str:
    """How much is earned, on what."""
    said = words.FINDING if told.target else words.FINDING_NO_TARGET
    return page.say(
        said,
        earned=page.money(told.earned),
        period=span(page, told),
        actual=sold(page, _basis(told), told.actual),
        basis=page.say(words.BASIS[_basis(told)]),
        attainment=fmt.percent(told.attainment, 0),
    )


def _basis(told: Earned) -> str:
    """What the plan is headed by counts."""
    return main_component(told.plan).basis


def detail(page: Page, told: Earned) -> str:
    """Who is nearest to the next rate, or whose target is missing."""
    without = dict.fromkeys(row.person for row in told.rows if row.reason == "no_target")
    if without and not told.earned:
        if len(without) > _NAMED:
            return page.say(words.NO_TARGETS_MANY, count=fmt.count(len(without)))
        return page.say(words.NO_TARGETS, people=listed(list(without), page.language))
    if told.nearest is None or told.nearest.next_step is None:
        return ""
    step = told.nearest.next_step
    return page.say(
        words.NEAREST,
        person=told.nearest.person,
        more=sold(page, _basis(told), step.more),
        rate=pays(page, step.band),
        gain=page.money(step.gain),
    )


def span(page: Page, told: Earned) -> str:
    """The statement periods together: one, or from the first to the last."""
    first, last = told.periods[0], told.periods[-1]
    if first == last:
        return page.period_name(first)
    if (first.start, last.end) == (page.period.start, page.period.end):
        return page.period_name()
    return f"{page.period_name(first)} – {page.period_name(last)}"


def heading(page: Page, title: Text, detail: str = "") -> None:
    """What the table below it is; `detail` is quieter."""
    st.markdown(f"#### {page.say(title)}")
    if detail:
        st.caption(plain(detail))


def plan(page: Page, told: IncentivePlan) -> str:
    """The plan in words: its first part, and how many more there are."""
    part = main_component(told)
    said = words.PLAN_BAND if part.by == "attainment" else words.PLAN_BAND_AMOUNT
    bands = [
        page.say(said, attainment=start(page, part.by, part.basis, band.start), rate=pays(page, band))
        for band in sorted(part.bands, key=lambda band: band.start)
    ]
    limits = []
    if part.threshold:
        limits.append(page.say(words.PLAN_THRESHOLD, threshold=start(page, part.by, part.basis, part.threshold)))
    if (cap := told.cap if told.cap is not None else part.cap) is not None:
        limits.append(page.say(words.PLAN_CAP, cap=page.money_exact(cap)))
    if len(told.components) > 1:
        limits.append(page.say(words.PLAN_MORE, count=fmt.count(len(told.components) - 1)))
    return page.say(
        words.PLAN,
        name=plan_name(page, told),
        period=page.say(words.PERIODS[told.period]),
        bands=page.say(words.BAND_COMMA).join(bands),
        method=page.say(words.METHODS[part.method]),
        limits=" ".join(limits),
    ).strip()


def plan_name(page: Page, told: IncentivePlan, period: Period | None = None) -> str:
    """The plan's name; with its days where it had ended before the period, or began within it."""
    name = called(page, told.name)
    if period is None or (told.starts_on <= period.start and (told.ends_on or period.end) >= period.end):
        return name
    return page.say(words.PLAN_DAYS, plan=name, days=days(page, told.starts_on, told.ends_on))


def cards(page: Page, told: Earned) -> list[Card]:
    """Earned, attainment, pay per sales, the way to the next rate, the cap."""
    change = (told.earned - told.previous) / told.previous if told.previous else None
    return [
        Card(
            page.say(words.EARNED),
            page.money(told.earned),
            fmt.change(change),
            page.say(words.AGAINST, period=page.period_name(told.periods[0].previous())),
            trend=told.trend,
            number=told.earned,
            unit="money",
            help=page.say(words.EARNED_HELP),
            on_open=_opener(page, told, words.EARNED, page.money_exact(told.earned)),
        ),
        _attainment(page, told),
        Card(
            page.say(words.EFFECTIVE),
            fmt.percent(told.effective_rate, 2),
            number=told.effective_rate,
            unit="percent",
            help=page.say(words.EFFECTIVE_HELP),
            on_open=_opener(page, told, words.EFFECTIVE, fmt.percent(told.effective_rate, 2)),
        ),
        _next(page, told),
        _cap(page, told),
    ]


def _attainment(page: Page, told: Earned) -> Card:
    actual, target = (sold(page, _basis(told), value) for value in (told.actual, told.target))
    of = page.say(words.OF_TARGET, actual=actual, target=target)
    return Card(
        page.say(words.ATTAINMENT),
        fmt.percent(told.attainment),
        number=told.attainment,
        unit="percent",
        help=f"{page.say(words.ATTAINMENT_HELP)} {of}",
        on_open=_opener(page, told, words.ATTAINMENT, fmt.percent(told.attainment)) if told.attainment else None,
    )


def earned_by(page: Page, told: Earned, person: str) -> str:
    """What one person earned, in words."""
    amount = sum((row.earned for row in told.earners if row.person == person), Decimal(0))
    return page.say(words.EARNED_BY, person=person, amount=page.money_exact(amount), period=span(page, told))


def _opener(page: Page, told: Earned, label: Text, value: str, person: str | None = None) -> Callable[[], None]:
    """Opens the last statement of one person, or all of everybody."""
    last = told.periods[-1].name
    rows = [row for row in told.rows if person is None or row.period == last]
    return lambda: behind_number(page, f"{page.say(label)} {value}", rows, person)


def _next(page: Page, told: Earned) -> Card:
    if told.nearest is None or told.nearest.next_step is None:
        return Card(page.say(words.NEXT), fmt.EMPTY, help=page.say(words.NEXT_NONE_HELP))
    step = told.nearest.next_step
    return Card(
        page.say(words.NEXT),
        sold(page, _basis(told), step.more),
        page.say(words.NEXT_GAIN, gain=page.money(step.gain)),
        told.nearest.person,
        help=page.say(words.NEXT_HELP, person=told.nearest.person, rate=pays(page, step.band)),
        on_open=_opener(page, told, words.NEXT, sold(page, _basis(told), step.more, exact=True), told.nearest.person),
    )


def _cap(page: Page, told: Earned) -> Card:
    capped = [row.person for row in told.earners if row.capped]
    said = words.CAP_HELP if capped else words.CAP_FREE_HELP
    cap = told.plan.cap if told.plan.cap is not None else main_component(told.plan).cap
    value = page.say(words.CAP_NONE) if cap is None else page.money(cap)
    return Card(page.say(words.CAP), value, help=page.say(said, people=listed(capped, page.language)))
