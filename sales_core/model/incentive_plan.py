"""An incentive plan as data: who it is for, from when to when, and what each of its components pays."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.settings import Plan

# What pay is counted on. revenue is orders, won deals or collections, whichever the team's revenue is told by; units
# and deals are counts, the others amounts.
BASES = ("revenue", "orders", "won_deals", "collections", "margin", "units", "deals")
COUNTS = frozenset({"units", "deals"})  # of these, what is no amount
KINDS = ("commission", "bonus", "scorecard", "pool", "spiff")
OF_ORDERS = frozenset({"revenue", "orders", "margin", "units"})  # counted on orders; revenue where it is told by them
BANDED = ("commission", "bonus", "pool")  # kinds that count sales by bands
MEASURES = ("attainment", "amount")
METHODS = ("marginal", "retroactive")
PERIODS = ("month", "quarter", "year")  # the shortest first
SPANS = ("period", "quarter", "year")
SETTLES = ("running", "end")
SHARES = ("equally", "contribution", "weights")
EVENTS = ("unit", "deal", "customer")


@dataclass(frozen=True)
class PayBand:
    """From `start` on (attainment: 0.8 is 80 %; or an amount of the basis) this rate or this amount applies."""

    start: Decimal
    rate: Decimal | None = None
    amount: Decimal | None = None


@dataclass(frozen=True)
class Only:
    """The sales that a component counts; an empty field asks nothing.

    customers: new (first bought in the statement period) or existing. discount_from, discount_to: share of the price
    before discount, from included, to not.
    """

    products: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    customers: str = ""
    discount_from: Decimal | None = None
    discount_to: Decimal | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is asked."""
        return self == Only()


@dataclass(frozen=True)
class Component:
    """One part of a plan.

    kind: commission (a rate on the basis), bonus (an amount by the band reached), scorecard (`amount` at 100 points of
        the period's scorecard, in proportion else), pool (the team's, shared out) or spiff (`amount` per event).
    by, method, bands, threshold: bands of attainment of `metric`'s target, or of amounts of the basis. marginal: each
        band's rate on what lies within it, each band's bonus added; retroactive: the band reached decides everything.
        Below the threshold nothing is paid. Marginal bands of a target that is set for more (or something else) than
        the component counts divide what it counts in the same proportion. Without a target only a single band from 0
        on pays. Only targets, bonuses and draws are cut pro rata, not the amounts at which bands start, nor caps.
    over, settle: bands of a quarter or a year instead of the statement period; running: each statement pays what has
        been earned since the span began less what its earlier statements paid, a bonus by attainment in proportion to
        the statements that the span has had; end: each pays by its own bands, and the span's last one the difference
        to the bands of the whole span; what comes back takes what that added too, once.
    cap: the most that the component pays in one statement, also of a longer span: a running span pays what went over
        it in later statements, as far as their caps allow. rest: counts only what no component before it counts.
    starts_on, ends_on: of a spiff, the days of its events; budget: the most that it pays to all people together. What
        comes back takes what was paid for it, and gives it to the budget again.
    unpaid_after: days after which what is still unpaid of an order is taken back at the rate first paid; None: never.
        What comes in later is given again at that rate. Only of a commission on orders, by their own numbers.
    shared, weights: how a pool is shared out; whoever has no weight has no share.
    """

    name: str
    kind: str = "commission"
    basis: str = "revenue"
    metric: str = ""
    by: str = "attainment"
    method: str = "marginal"
    bands: tuple[PayBand, ...] = ()
    threshold: Decimal = Decimal(0)
    over: str = "period"
    settle: str = "running"
    cap: Decimal | None = None
    only: Only = Only()
    rest: bool = False
    amount: Decimal | None = None
    event: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    budget: Decimal | None = None
    shared: str = ""
    weights: tuple[tuple[str, Decimal], ...] = ()
    unpaid_after: int | None = None


@dataclass(frozen=True)
class Member:
    """A person on a plan, from one day to another, both included; None: as long as the plan itself."""

    person: str
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True)
class Draw:
    """What a statement pays at least; recoverable: what was paid for it comes off later earnings.

    Earnings below zero do not make it less or more: they are carried on to the next statement.
    """

    amount: Decimal
    recoverable: bool = True


@dataclass(frozen=True)
class IncentivePlan:
    """A version of a plan. What it leaves to its people (draws, debts, corrections) goes on to the one that takes over.

    period: month, quarter or year: what a statement covers. members: nobody named means everybody who sells.
    cap: the most that the components together pay in one statement, before clawbacks and adjustments; what goes over
    it is not paid later. prorate: whether targets, bonuses and draws of a statement are cut to the working days that a
    person was on the plan.
    """

    plan_id: str
    name: str
    starts_on: date
    ends_on: date | None = None
    period: str = "month"
    members: tuple[Member, ...] = ()
    components: tuple[Component, ...] = ()
    cap: Decimal | None = None
    draw: Draw | None = None
    prorate: bool = True


def of_settings(plan: Plan, starts_on: date = date.min) -> IncentivePlan:
    """The plan of Settings, which holds for everybody until another one is approved."""
    bands = tuple(PayBand(band.attainment, band.rate) for band in plan.bands)
    component = Component(
        plan.name, basis=plan.basis, method=plan.method, bands=bands, threshold=plan.threshold, cap=plan.cap
    )
    return IncentivePlan("settings", plan.name, starts_on, period=plan.period, components=(component,))
