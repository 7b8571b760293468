"""What a team sets for itself, with defaults that work without setting anything."""

import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

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
    return tuple(_stage(row) for row in rows)


def _stage(row: dict[str, Any]) -> Stage:
    return Stage(
        row["name"], row["name_zh"], Decimal(str(row["probability"])), row["status"], tuple(row.get("aliases", ()))
    )


@dataclass(frozen=True)
class Settings:
    """Every setting of a team.

    revenue_basis: auto (orders where there are any, else won deals, else collections) or one of
        orders, won_deals, collections.
    workdays: weekday numbers, Monday 0. cadence: days between contacts by tier.
    tier_a, tier_b: cumulative share of revenue up to which a customer is A, then B.
    closed_until: last day of the closed books; None: the rows of the last `closed_after` days are open.
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
    tier_a: Decimal = Decimal("0.8")
    tier_b: Decimal = Decimal("0.95")
    cadence: tuple[tuple[str, int], ...] = (("A", 7), ("B", 30), ("C", 90))
    new_markets: tuple[str, ...] = ()
    stalled_after: Decimal = Decimal("1.5")
    plan: Plan = Plan()
    closed_until: date | None = None
    closed_after: int = 90

    def open_from(self, as_of: date) -> date:
        """The first day whose rows a sheet of `as_of` changes without a question."""
        if self.closed_until is not None:
            return self.closed_until + timedelta(days=1)
        return as_of - timedelta(days=self.closed_after)

    def cadence_of(self, tier: str) -> int | None:
        """Days between contacts for a customer of `tier`, None when the tier has no cadence."""
        return dict(self.cadence).get(tier)


def encode(value: Any) -> str:
    """A setting's value as the JSON text that the store keeps."""
    return json.dumps(_plain(value), ensure_ascii=False)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal | date):
        return str(value)
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, Stage | Band | Plan):
        return {name: _plain(part) for name, part in vars(value).items()}
    return value


def decode(stored: dict[str, str]) -> Settings:
    """Settings from the store's `name → JSON text`; what is not stored keeps its default."""
    read = {name: _DECODERS[name](json.loads(text)) for name, text in stored.items() if name in _DECODERS}
    return Settings(**read)


def _plan(row: dict[str, Any]) -> Plan:
    bands = tuple(Band(Decimal(band["attainment"]), Decimal(band["rate"])) for band in row["bands"])
    cap = None if row["cap"] is None else Decimal(row["cap"])
    return Plan(row["name"], row["basis"], row["method"], bands, Decimal(row["threshold"]), cap, row["period"])


def _dates(values: list[str]) -> tuple[date, ...]:
    return tuple(date.fromisoformat(value) for value in values)


_DECODERS: dict[str, Callable[[Any], Any]] = {
    "team": str,
    "currency": str,
    "country": str,
    "workdays": lambda days: tuple(int(day) for day in days),
    "extra_holidays": _dates,
    "extra_workdays": _dates,
    "fiscal_start": int,
    "revenue_basis": str,
    "stages": lambda rows: tuple(_stage(row) for row in rows),
    "tier_a": Decimal,
    "tier_b": Decimal,
    "cadence": lambda rows: tuple((str(tier), int(days)) for tier, days in rows),
    "new_markets": lambda names: tuple(str(name) for name in names),
    "stalled_after": Decimal,
    "plan": _plan,
    "closed_until": lambda day: None if day is None else date.fromisoformat(day),
    "closed_after": int,
}
