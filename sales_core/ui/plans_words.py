"""A plan in words: who it is for, when, and what each part pays."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import streamlit as st

from sales_core.model.incentive_plan import Component, IncentivePlan, Member
from sales_core.text import incentives as incentive_words
from sales_core.text import plans as plan_words
from sales_core.text import plans_form as form
from sales_core.text import plans_words as words
from sales_core.text.core import Text
from sales_core.text.words import listed
from sales_core.ui.page import Page
from sales_core.ui.pay_line import called, rate, sold
from sales_core.ui.plain import plain


def in_words(page: Page, plan: IncentivePlan) -> tuple[str, ...]:
    """Every line, the plan's own first."""
    parts = [replace(one, name=called(page, one.name)) for one in plan.components]
    return (*_plan(page, plan), *(line for one in parts for line in _part(page, one)))


def show(page: Page, plan: IncentivePlan) -> None:
    """A point for each line of the plan's own, and one for each part."""
    st.markdown("\n".join(f"- {plain(line)}" for line in in_points(page, plan)))


def in_points(page: Page, plan: IncentivePlan) -> tuple[str, ...]:
    """The same lines, those of a part together behind its name."""
    named = [replace(one, name=called(page, one.name)) for one in plan.components]
    return (*_plan(page, plan), *(_point(page, one) for one in named))


def _point(page: Page, one: Component) -> str:
    begins = page.say(words.OF_PART, name=one.name)
    said = [line.removeprefix(begins) for line in _part(page, one)]
    return begins + page.say(words.AND_THEN).join(said)


def in_force(page: Page, plans: Sequence[IncentivePlan]) -> None:
    """Each plan under its name."""
    for plan in plans:
        st.markdown(f"#### {plain(called(page, plan.name))}")
        show(page, plan)


def show_against(page: Page, plan: IncentivePlan, before: IncentivePlan) -> bool:
    """What is new and what is no more; whether anything is."""
    now, then = in_words(page, plan), in_words(page, before)
    gone = [f"- :red[:material/remove:] ~~{plain(line)}~~" for line in then if line not in now]
    new = [f"- :green[:material/add:] {plain(line)}" for line in now if line not in then]
    st.markdown("\n".join((*gone, *new)))
    return bool(gone or new)


def whom(page: Page, members: Sequence[Member]) -> str:
    """For whom a plan is."""
    if not members:
        return page.say(words.WHO_ALL)
    return page.say(words.WHO, people=listed([_member(page, one) for one in members], page.language))


def _member(page: Page, one: Member) -> str:
    if one.starts_on is None and one.ends_on is None:
        return one.person
    return page.say(words.MEMBER, person=one.person, days=days(page, one.starts_on, one.ends_on))


def days(page: Page, first: date | None, last: date | None) -> str:
    """From a day on, until one, or both."""
    text = plan_words.DAYS if first and last else plan_words.DAYS_OPEN if first else plan_words.DAYS_UNTIL
    return page.say(text, first=_day(page, first), last=_day(page, last))


def _day(page: Page, day: date | None) -> str:
    return page.day(day) if day else ""


def _plan(page: Page, plan: IncentivePlan) -> Iterator[str]:
    yield whom(page, plan.members)
    told = {"first": page.day(plan.starts_on), "last": _day(page, plan.ends_on)}
    period = page.say(incentive_words.PERIODS[plan.period])
    always = plan.starts_on == date.min
    when = words.WHEN_ALWAYS if always else words.WHEN_ENDS if plan.ends_on else words.WHEN
    said = page.say(when, period=period, **told)
    yield said[:1].upper() + said[1:]
    if plan.cap is not None:
        yield page.say(words.CAP, amount=page.money_exact(plan.cap))
    if plan.draw is not None:
        text = words.DRAW if plan.draw.recoverable else words.DRAW_KEPT
        yield page.say(text, amount=page.money_exact(plan.draw.amount))
    if not plan.prorate:
        yield page.say(words.WHOLE)


def _part(page: Page, one: Component) -> Iterator[str]:
    def said(text: Text, **told: object) -> str:
        return page.say(text, name=one.name, **told)

    if one.kind == "scorecard":
        yield said(words.SCORE, amount=_money(page, one.amount))
    elif one.kind == "spiff":
        yield said(words.SPIFF, amount=_money(page, one.amount), event=page.say(form.EVENTS[one.event]))
        if one.starts_on or one.ends_on:
            yield said(words.SPIFF_DAYS, days=days(page, one.starts_on, one.ends_on))
    else:
        yield from _bands(page, one)
    if one.budget is not None:
        yield said(words.BUDGET, amount=_money(page, one.budget))
    if one.cap is not None:
        yield said(words.CAP_PART, amount=_money(page, one.cap))
    if one.over != "period":
        yield said(words.OVER, over=page.say(form.OVERS[one.over]), settle=page.say(form.SETTLES[one.settle]))
    if one.unpaid_after is not None:
        yield said(words.UNPAID, days=one.unpaid_after)
    if one.kind == "pool":
        yield said(words.SHARED, way=_shared(page, one))
    if what := _only(page, one):
        yield said(words.ONLY, what=listed(what, page.language))
    if one.rest:
        yield said(words.REST)


def _bands(page: Page, one: Component) -> Iterator[str]:
    basis = page.say(words.BASES[one.basis])
    if one.kind == "commission" and len(one.bands) == 1 and not one.bands[0].start:
        yield page.say(words.FLAT, name=one.name, rate=rate(one.bands[0].rate or Decimal(0)), basis=basis)
    else:
        kind = page.say(form.PARTS[one.kind])
        yield page.say(words.ON_SAME if one.name == kind else words.ON, name=one.name, kind=kind, basis=basis)
        for band in one.bands:
            pays = rate(band.rate) if band.rate is not None else _money(page, band.amount)
            yield page.say(
                words.BAND if band.start else words.BAND_ALL,
                name=one.name,
                start=_start(page, one, band.start),
                pays=pays,
            )
        if len(one.bands) > 1:
            yield page.say(words.METHODS[one.method], name=one.name)
    if one.threshold:
        yield page.say(words.THRESHOLD, name=one.name, start=_start(page, one, one.threshold))
    if one.metric:
        metric = page.say(words.BASES[one.metric]) if one.metric in words.BASES else one.metric
        yield page.say(words.METRIC, name=one.name, metric=metric)


def _start(page: Page, one: Component, value: Decimal) -> str:
    """Where a band starts: a share of target, an amount or a count."""
    if one.by == "attainment":
        return page.say(words.OF_TARGET, share=rate(value))
    return sold(page, one.basis, value, exact=True)


def _money(page: Page, amount: Decimal | None) -> str:
    return page.money_exact(amount or Decimal(0))


def _shared(page: Page, one: Component) -> str:
    parts = [f"{person} {rate(weight)}" for person, weight in one.weights]
    return page.say(words.SHARED_WAYS[one.shared], weights=listed(parts, page.language))


def _only(page: Page, one: Component) -> list[str]:
    told, found = one.only, [*one.only.products, *one.only.categories]
    found += [page.say(words.TIER, tier=tier) for tier in told.tiers]
    if told.customers:
        found.append(page.say(words.NEW if told.customers == "new" else words.EXISTING))
    if told.discount_from is not None or told.discount_to is not None:
        low, high = told.discount_from or Decimal(0), told.discount_to
        found.append(page.say(words.DISCOUNT, first=rate(low), last=rate(Decimal(1) if high is None else high)))
    return found
