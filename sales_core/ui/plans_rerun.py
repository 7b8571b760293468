"""A version of a plan, or the one that is being built, over past periods against what was in force."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

import streamlit as st

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.reports.pay_plans import pay_plans
from sales_core.reports.pay_rerun import MONTHS, Rerun, RerunPeriod, RerunRow, rerun
from sales_core.text import format as fmt
from sales_core.text import plans as plan_words
from sales_core.text import plans_rerun as words
from sales_core.text.words import sentence
from sales_core.ui.card import Card
from sales_core.ui.cards import cards
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.pay_if_parts import from_to, pays, signed
from sales_core.ui.plain import plain
from sales_core.ui.table import table

_COLUMNS = (
    Column("person", words.PERSON),
    Column("was", words.WAS, Show.MONEY),
    Column("would", words.WOULD, Show.MONEY),
    Column("change", words.CHANGE, Show.MONEY),
    Column("share", words.SHARE, Show.PERCENT),
    Column("moved", words.PERIODS_MOVED, Show.COUNT),
)
_PERIODS = (
    Column("person", words.PERSON),
    Column("period", words.PERIOD),
    Column("was", words.WAS, Show.MONEY),
    Column("would", words.WOULD, Show.MONEY),
    Column("change", words.CHANGE, Show.MONEY),
    Column("band", words.BAND),
    Column("sold", words.SOLD, Show.NUMBER),
    Column("target", words.TARGET, Show.NUMBER),
)


@dataclass(frozen=True)
class _Period:
    person: str
    period: str
    sold: Decimal
    target: Decimal | None
    band: str
    was: Decimal
    would: Decimal
    change: Decimal


@dataclass(frozen=True)
class _Tried:
    plan: IncentivePlan
    version: int
    label: str


def section(page: Page) -> None:
    """Every version that there is to choose from, those that wait first."""
    told = [one for plan in pay_plans(page.wide) for one in plan.versions]
    told.sort(key=lambda one: one.state != "draft")
    choices = [
        _Tried(one.plan, one.version, page.say(words.OPTION, plan=one.plan.name, version=one.version, state=state))
        for one in told
        if (state := page.say(plan_words.STATES[one.state]))
    ]
    if choices:
        _section(page, choices)


def built(page: Page, plan: IncentivePlan) -> None:
    """The plan as it is in the form."""
    _section(page, [_Tried(plan, 1, page.say(words.BUILT))])


def _section(page: Page, choices: Sequence[_Tried]) -> None:
    with st.expander(plain(page.say(words.TITLE)), icon=":material/history:", on_change="rerun", key="rerun") as opened:
        if opened.open:
            _opened(page, choices)


def _opened(page: Page, choices: Sequence[_Tried]) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = choices[0]
        if len(choices) > 1:
            place = st.selectbox(
                page.say(words.PLAN), range(len(choices)), format_func=lambda at: choices[at].label, key="rerun_plan",
                width=320,
            )  # fmt: skip
            chosen = choices[place]
        spans = list(words.SPANS)
        months = st.selectbox(
            page.say(words.MONTHS), spans, spans.index(MONTHS), key="rerun_months", width=160,
            format_func=lambda count: page.say(words.SPANS[count]),
        )  # fmt: skip
    found = rerun(page.wide, chosen.plan, chosen.version, months)
    if not found.rows:
        st.caption(page.say(words.NOTHING))
        return
    st.markdown(plain(said(page, found, chosen.plan)))
    cards(_cards(page, found), "rerun")
    then = page.then(lambda at: rerun(at.wide, chosen.plan, chosen.version, months).rows)
    behind = partial(_open, page, found, chosen.plan)
    table(page, found.rows, _COLUMNS, "rerun_people", behind, then, by=("person",))
    title = page.say(words.OF_ALL, plan=chosen.plan.name)
    download(page, "pay_rerun", title, _periods(page, found.periods), _PERIODS)
    st.caption(page.say(words.HINT))


def said(page: Page, found: Rerun, plan: IncentivePlan) -> str:
    """What it would have cost, and for how many it matters."""
    text = words.FINDING_MORE if found.change > 0 else words.FINDING_LESS if found.change else words.FINDING_SAME
    told = {"first": page.day(found.span.start), "last": page.day(found.span.end), "plan": plan.name}
    told |= {"was": page.money(found.was), "would": page.money(found.would), "change": page.money(abs(found.change))}
    cost = page.say(text, share=fmt.change(found.share), **told)
    who = page.say(words.DETAIL, gain=fmt.count(found.gain), lose=fmt.count(found.lose), moved=fmt.count(found.moved))
    return sentence([cost, who], page.language)


def _cards(page: Page, found: Rerun) -> list[Card]:
    cost = Card(
        page.say(words.COST),
        page.money(found.would),
        signed(page, found.change) if found.change else "",
        page.say(words.WAS_COST, before=page.money(found.was)),
        more_is_better=None,
        help=page.say(words.COST_HELP),
    )
    return [
        cost,
        Card(page.say(words.GAINERS), fmt.count(found.gain)),
        Card(page.say(words.LOSERS), fmt.count(found.lose)),
        Card(page.say(words.MOVED), fmt.count(found.moved), help=page.say(words.MOVED_HELP)),
    ]


def _open(page: Page, found: Rerun, plan: IncentivePlan, row: RerunRow) -> None:
    title = page.say(words.OF_PERSON, person=row.person, plan=plan.name)
    own = [one for one in found.periods if one.person == row.person]
    columns = tuple(column for column in _PERIODS if column.field != "person")
    st.dialog(plain(title), width="large")(table)(page, _periods(page, own), columns, "rerun_periods")


def _periods(page: Page, told: Iterable[RerunPeriod]) -> list[_Period]:
    return [
        _Period(
            one.person, page.period_name(one.period), one.sold, one.target,
            from_to(page, pays(page, one.band_was), pays(page, one.band_would)), one.was, one.would, one.change,
        )
        for one in told
    ]  # fmt: skip
