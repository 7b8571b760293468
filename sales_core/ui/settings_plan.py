"""The incentive plan, with what it would pay beside it."""

from collections.abc import Mapping

import streamlit as st

from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind
from sales_core.model.settings import Band, Plan
from sales_core.reports.settings import check_plan, plan_examples, typical_target
from sales_core.text import format as fmt
from sales_core.text import plans as plan_words
from sales_core.text import settings as words
from sales_core.text.core import Text
from sales_core.text.incentives import DEFAULT_NAMES
from sales_core.ui.cards import Card, cards
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.plans_link import link
from sales_core.ui.settings_grid import decimal, grid, ratio
from sales_core.ui.settings_save import key, locked, offer


def plan(page: Page) -> None:
    """The section."""
    if page.reader.has(Kind.PAY_PLANS):
        st.caption(page.say(plan_words.BEFORE_SETTINGS))
        link(page)
    left, right = st.columns(2)
    with left:
        basis = _choice(page, "basis", words.PLAN_BASIS, words.PLAN_BASES)
        method = _choice(page, "method", words.METHOD, words.METHODS)
        period = _choice(page, "period", words.PLAN_PERIOD, words.PERIODS)
    with right:
        bands = _bands(page)
    threshold, cap, name = _limits(page)
    most = None if cap is None else decimal(cap, 2)
    wanted = Plan(name or page.settings.plan.name, basis, method, bands, ratio(threshold), most, period)
    issues = check_plan(wanted)
    if not issues:
        _example(page, wanted)
    offer(page, words.PLAN, {"plan": wanted}, list(dict.fromkeys(_told(page, issue) for issue in issues)))


def _choice(page: Page, name: str, label: Text, options: Mapping[str, Text]) -> str:
    return st.selectbox(
        page.say(label),
        list(options),
        list(options).index(getattr(page.settings.plan, name)),
        format_func=lambda value: page.say(options[value]),
        key=key(f"plan_{name}"),
        disabled=locked(page) is not None,
    )


def _bands(page: Page) -> tuple[Band, ...]:
    st.markdown(page.say(words.BANDS))
    stored = [{"attainment": band.attainment * 100, "rate": band.rate * 100} for band in page.settings.plan.bands]
    edited = grid(page, "bands", stored, {"attainment": (words.FROM, "number"), "rate": (words.RATE, "number")})
    return tuple(Band(ratio(row["attainment"]), ratio(row["rate"])) for row in edited)


def _limits(page: Page) -> tuple[float, float | None, str]:
    told, closed = page.settings.plan, locked(page) is not None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        threshold = st.number_input(
            page.say(words.THRESHOLD), value=float(told.threshold * 100), key=key("threshold"), disabled=closed
        )
        cap = st.number_input(
            page.say(words.CAP),
            value=None if told.cap is None else float(told.cap),
            key=key("cap"),
            help=page.say(words.CAP_HELP),
            disabled=closed,
        )
        name = _name(page, told, closed)
    return threshold, cap, name


def _name(page: Page, told: Plan, closed: bool) -> str:
    """The plan's name; of one that nobody named, a word of the page's language that is not kept as a name."""
    shown = page.say(DEFAULT_NAMES[told.name]) if told.name in DEFAULT_NAMES else told.name
    label, own = page.say(words.PLAN_NAME), key(f"plan_name_{page.language}")
    name = st.text_input(label, shown, key=own, disabled=closed).strip()
    return told.name if name == shown else name


def _example(page: Page, wanted: Plan) -> None:
    target = typical_target(page.question, wanted)
    st.markdown(plain(page.say(words.EXAMPLE, target=page.money(target))))
    shown = (
        Card(
            page.say(words.EXAMPLE_CARD, attainment=fmt.percent(row.attainment, 0), sales=page.money(row.sales)),
            page.money_exact(row.pays),
        )
        for row in plan_examples(wanted, target)
    )
    cards(list(shown), "plan")


def _told(page: Page, issue: Issue) -> str:
    return page.say(words.PROBLEMS[issue.code], row=issue.row or "", column=issue.column, value=issue.value)
