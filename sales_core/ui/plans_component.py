"""The form of one component: its kind decides which fields show, and what is rarely needed is folded away."""

from dataclasses import replace
from decimal import Decimal

import streamlit as st

from sales_core.model.incentive_plan import BANDED, Component, Only
from sales_core.reports.pay_counted import source_of
from sales_core.reports.pay_plan_budget import sold
from sales_core.text import plans_form as words
from sales_core.ui.page import Page
from sales_core.ui.plans_bands import bands, weights
from sales_core.ui.plans_fields import choice, number, several
from sales_core.ui.plans_state import key


def form(page: Page, name: str, one: Component, people: tuple[str, ...]) -> Component:
    """The component as it is filled in; name: tells its controls from another's."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        called = st.text_input(page.say(words.PART_NAME), one.name, key=key(f"{name}_name"), width=180).strip()
        if one.kind in BANDED:
            basis = choice(page, f"{name}_basis", words.BASIS, words.BASES, one.basis)
            by = choice(page, f"{name}_by", words.BY, words.BYS, one.by)
            one = replace(_of_bands(page, name, one, by), basis=basis)
        elif one.kind == "scorecard":
            one = replace(one, amount=number(page, f"{name}_amount", words.AMOUNT_SCORE, one.amount))
        else:
            one = _spiff(page, name, one)
    if one.kind in BANDED:
        one = _bands(page, name, one, people)
    return _more(page, name, replace(one, name=called))


def _of_bands(page: Page, name: str, one: Component, by: str) -> Component:
    """How bands are measured, and how a pool is shared; bands of the other measure start anew."""
    if by != one.by:
        first = tuple(replace(band, start=Decimal(0)) for band in one.bands[:1])
        one = replace(one, by=by, bands=first, threshold=Decimal(0))
    if one.kind == "pool":
        one = replace(one, shared=choice(page, f"{name}_shared", words.SHARED, words.SHARES, one.shared))
    return one


def _bands(page: Page, name: str, one: Component, people: tuple[str, ...]) -> Component:
    left, right = st.columns(2)
    with left:
        pays = "amount" if one.kind == "bonus" else "rate"
        if one.kind == "pool":
            told = "amount" if any(band.amount is not None for band in one.bands) else "rate"
            pays = choice(page, f"{name}_pays", words.POOL_PAYS, words.POOL_WAYS, told)
        one = replace(one, bands=bands(page, name, one, one.by, pays))
    with right:
        if len(one.bands) > 1:
            one = replace(one, method=choice(page, f"{name}_method", words.METHOD, words.METHODS, one.method))
        if one.shared == "weights":
            one = replace(one, weights=weights(page, name, one, people))
    return one if one.shared == "weights" else replace(one, weights=())


def _spiff(page: Page, name: str, one: Component) -> Component:
    amount = number(page, f"{name}_amount", words.AMOUNT_EVENT, one.amount)
    event = choice(page, f"{name}_event", words.EVENT, words.EVENTS, one.event)
    budget = number(page, f"{name}_budget", words.BUDGET, one.budget)
    first = st.date_input(page.say(words.FIRST_DAY), one.starts_on, key=key(f"{name}_first"), width=150)
    last = st.date_input(page.say(words.LAST_DAY), one.ends_on, key=key(f"{name}_last"), width=150)
    return replace(one, amount=amount, event=event, budget=budget, starts_on=first, ends_on=last)


def _more(page: Page, name: str, one: Component) -> Component:
    with st.expander(page.say(words.MORE)):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            if one.kind in BANDED:
                one = _limits(page, name, one)
            one = replace(one, cap=number(page, f"{name}_cap", words.CAP, one.cap))
            if one.kind in ("commission", "bonus"):
                one = _spans(page, name, one)
            if one.kind == "commission":
                one = _unpaid(page, name, one)
        return _only(page, name, one) if one.kind != "scorecard" else one


def _limits(page: Page, name: str, one: Component) -> Component:
    by_share = one.by == "attainment"
    label, times = (words.THRESHOLD, 100) if by_share else (words.THRESHOLD_AMOUNT, 1)
    threshold = number(page, f"{name}_threshold_{one.by}", label, one.threshold or None, times)
    one = replace(one, threshold=threshold or Decimal(0))
    if not by_share:
        return one
    metrics = {"": words.METRIC_SAME} | words.BASES
    return replace(one, metric=choice(page, f"{name}_metric", words.METRIC, metrics, one.metric))


def _spans(page: Page, name: str, one: Component) -> Component:
    over = choice(page, f"{name}_over", words.OVER, words.OVERS, one.over)
    if over == "period":
        return replace(one, over=over, settle="running")
    return replace(one, over=over, settle=choice(page, f"{name}_settle", words.SETTLE, words.SETTLES, one.settle))


def _unpaid(page: Page, name: str, one: Component) -> Component:
    """The term of an order's money; of what is counted on orders only."""
    if source_of(page.question, one.basis) != "orders":
        return replace(one, unpaid_after=None)
    told = None if one.unpaid_after is None else Decimal(one.unpaid_after)
    days = number(page, f"{name}_unpaid", words.UNPAID, told, about=words.UNPAID_HELP)
    return replace(one, unpaid_after=None if days is None else round(days))


def _only(page: Page, name: str, one: Component) -> Component:
    told, known = one.only, sold(page.question)
    names = {field: tuple(row.name for row in known if row.field == field) for field in ("product", "category")}
    products = several(page, f"{name}_products", words.ONLY_PRODUCTS, names["product"], told.products)
    categories = several(page, f"{name}_categories", words.ONLY_CATEGORIES, names["category"], told.categories)
    tiers = several(page, f"{name}_tiers", words.ONLY_TIERS, tuple(dict(page.settings.cadence)), told.tiers)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        customers = choice(page, f"{name}_customers", words.ONLY_CUSTOMERS, words.CUSTOMERS, told.customers)
        low = number(page, f"{name}_from", words.DISCOUNT_FROM, told.discount_from, 100)
        high = number(page, f"{name}_to", words.DISCOUNT_TO, told.discount_to, 100)
    rest = st.checkbox(page.say(words.REST), one.rest, key=key(f"{name}_rest"))
    return replace(one, only=Only(products, categories, tiers, customers, low, high), rest=rest)
