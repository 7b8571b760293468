"""What a team sets for itself, with defaults that work without setting anything."""

import tomllib
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from sales_core.model.attention import Rule, RuleSetting, in_force
from sales_core.model.own_kpi import OwnKpi
from sales_core.model.ownership import Ownership
from sales_core.model.recognition import Recognition
from sales_core.model.scorecard import Scorecard
from sales_core.model.theme import Theme, default_themes
from sales_core.model.tier_rules import TierRule

_DEFAULTS = Path(__file__).parent / "defaults"


@dataclass(frozen=True)
class Stage:
    """A step of the pipeline; `status` is open, won or lost; probability 0.25 means 25 %."""

    name: str
    name_zh: str
    probability: Decimal
    status: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Band:
    """From `attainment` on (0.8 means 80 % of target) the `rate` applies."""

    attainment: Decimal
    rate: Decimal


@dataclass(frozen=True)
class Plan:
    """One incentive plan.

    basis: revenue, collections or won_deals: what the rate is applied to.
    method: marginal (each band's rate on the part of sales within it) or retroactive (the band
        reached gives its rate to everything).
    threshold: attainment below which nothing is paid. cap: the most that a period pays, or None.
    period: month, quarter or year: what a statement covers.
    """

    name: str = "Commission"
    basis: str = "revenue"
    method: str = "marginal"
    bands: tuple[Band, ...] = (
        Band(Decimal("0"), Decimal("0.02")),
        Band(Decimal("1"), Decimal("0.04")),
        Band(Decimal("1.2"), Decimal("0.06")),
    )
    threshold: Decimal = Decimal("0.6")
    cap: Decimal | None = None
    period: str = "month"


def _default_stages() -> tuple[Stage, ...]:
    """The stages of the CRMs whose exports are known, in the order of a pipeline."""
    rows = tomllib.loads((_DEFAULTS / "stages.toml").read_text("utf-8"))["stage"]
    return tuple(stage_of(row) for row in rows)


def stage_of(row: dict[str, Any]) -> Stage:
    """A stage from its plain fields; LookupError or ArithmeticError for others."""
    return Stage(
        row["name"], row["name_zh"], Decimal(str(row["probability"])), row["status"], tuple(row.get("aliases", ()))
    )


BASES = ("auto", "orders", "won_deals", "collections")
REVIEW_PERIODS = ("month", "quarter")


@dataclass(frozen=True)
class Settings:
    """Every setting of a team.

    revenue_basis: auto (orders where there are any, else won deals, else collections) or one of
        orders, won_deals, collections.
    workdays: weekday numbers, Monday 0. cadence: days between contacts by tier.
    tier_method: which method tells the tiers that nobody says. tier_months: of the trailing window that they look at.
    tier_rules: the team's own rules, the first that is met counts.
    tier_a, tier_b: cumulative share of revenue up to which a customer is A, then B.
    risk_factor: a customer who waits for longer than so many times its usual interval between purchases is at risk.
    closed_until: last day of the closed books; None: the rows of the last `closed_after` days are open.
    conflict_days: two people who touched one customer within these last days are in conflict.
    attention: what differs from the rules' own of the attention list.
    review_period: month or quarter. scorecards: by role; a role without one is scored by what the sheets feed.
    own_kpis: what the team makes of its KPIs and uploaded values.
    feedback_days: working days to answer a complaint, and a low score, in. themes: what comments are counted by.
    """

    team: str = ""
    currency: str = "CNY"
    country: str = "CN"
    workdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    extra_holidays: tuple[date, ...] = ()
    extra_workdays: tuple[date, ...] = ()
    fiscal_start: int = 1
    revenue_basis: str = "auto"
    stages: tuple[Stage, ...] = field(default_factory=_default_stages)
    tier_method: str = "abc"
    tier_months: int = 12
    tier_rules: tuple[TierRule, ...] = ()
    tier_a: Decimal = Decimal("0.8")
    tier_b: Decimal = Decimal("0.95")
    cadence: tuple[tuple[str, int], ...] = (("A", 7), ("B", 30), ("C", 90))
    risk_factor: Decimal = Decimal(2)
    new_markets: tuple[str, ...] = ()
    stalled_after: Decimal = Decimal("1.5")
    plan: Plan = Plan()
    closed_until: date | None = None
    closed_after: int = 90
    attention: tuple[RuleSetting, ...] = ()
    conflict_days: int = 180
    review_period: str = "month"
    scorecards: tuple[Scorecard, ...] = ()
    own_kpis: tuple[OwnKpi, ...] = ()
    feedback_days: tuple[tuple[str, int], ...] = (("complaint", 3), ("low", 5))
    themes: tuple[Theme, ...] = field(default_factory=default_themes)
    ownership: Ownership = field(default_factory=Ownership)
    recognition: Recognition = field(default_factory=Recognition)

    def open_from(self, as_of: date) -> date:
        """The first day whose rows a sheet of `as_of` changes without a question."""
        if self.closed_until is not None:
            return self.closed_until + timedelta(days=1)
        return as_of - timedelta(days=self.closed_after)

    def cadence_of(self, tier: str) -> int | None:
        """Days between contacts for a customer of `tier`, None when the tier has no cadence."""
        return dict(self.cadence).get(tier)

    def attention_rules(self) -> dict[str, Rule]:
        """The rules of the attention list as the team has them, by code, the strongest first."""
        return in_force(self.attention, self.stalled_after)
