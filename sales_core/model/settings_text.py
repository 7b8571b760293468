"""Settings as the JSON text that the store keeps, and back."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from sales_core.model.attention import BY_CODE, RuleSetting, differing, problem
from sales_core.model.own_kpi import OwnKpi, own_kpi
from sales_core.model.ownership import AssignmentRule, Ownership, ownership_of
from sales_core.model.recognition import Badge, Criterion, Recognition, recognition_of
from sales_core.model.scorecard import AGAINST, Measure, Scorecard
from sales_core.model.settings import BASES, REVIEW_PERIODS, Band, Plan, Settings, Stage, stage_of
from sales_core.model.theme import Theme, theme_of
from sales_core.model.tier_rules import METHODS, TierRule, tier_rule

_PARTS = (
    Stage, Band, Plan, RuleSetting, Scorecard, Measure, Theme, TierRule, Ownership, AssignmentRule, OwnKpi, Recognition,
    Badge, Criterion,
)  # fmt: skip


def encode(value: Any) -> str:
    """A setting's value as the JSON text that the store keeps."""
    return json.dumps(_plain(value), ensure_ascii=False)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal | date):
        return str(value)
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, _PARTS):
        return {name: _plain(part) for name, part in vars(value).items()}
    return value


def decode(stored: dict[str, str]) -> Settings:
    """Settings from the store's `name → JSON text`; what is not stored, or says nothing, keeps its default."""
    return Settings(**{name: _decoded(name, text) for name, text in stored.items() if is_setting(name, text)})


def is_setting(name: str | None, text: str | None) -> bool:
    """Whether there is a setting of this name and the text, JSON or a plain word as in a sheet, is a value of it."""
    try:
        _decoded(name or "", text or "")
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return False
    return True


def _decoded(name: str, text: str) -> Any:
    """A setting's value; raises whatever its text is wrong for."""
    decoder = _DECODERS[name]
    try:
        told = json.loads(text, parse_float=Decimal)
    except json.JSONDecodeError:
        told = text.strip()
    return decoder(told)


def _plan(row: dict[str, Any]) -> Plan:
    bands = tuple(Band(Decimal(band["attainment"]), Decimal(band["rate"])) for band in row["bands"])
    cap = None if row["cap"] is None else Decimal(row["cap"])
    return Plan(row["name"], row["basis"], row["method"], bands, Decimal(row["threshold"]), cap, row["period"])


def _attention(rows: list[dict[str, Any]]) -> tuple[RuleSetting, ...]:
    """A rule that is no more is left out; one that is told twice counts as told last."""
    told = (_rule(row) for row in rows if row["code"] in BY_CODE)
    return differing({one.code: one for one in told}.values())


def _rule(row: dict[str, Any]) -> RuleSetting:
    threshold = None if row["threshold"] is None else Decimal(row["threshold"])
    if not isinstance(row["on"], bool) or (threshold is not None and problem(row["code"], threshold)):
        raise ValueError(f"{row} is no setting of a rule")
    return RuleSetting(row["code"], row["on"], threshold)


def _feedback_days(rows: list[list[Any]]) -> tuple[tuple[str, int], ...]:
    """Days of both, each its own default where it is not told."""
    known = dict(Settings.feedback_days)
    told = {str(name): _between(0, 60)(days) for name, days in rows}
    if told.keys() - known.keys():
        raise ValueError(f"{rows} are no days to answer in")
    return tuple((known | told).items())


def _review_period(value: Any) -> str:
    if value not in REVIEW_PERIODS:
        raise ValueError(f"{value!r} is none of {', '.join(REVIEW_PERIODS)}")
    return str(value)


def _card(row: dict[str, Any]) -> Scorecard:
    return Scorecard(str(row["role"]), tuple(_measure(one) for one in row["measures"]))


def _measure(row: dict[str, Any]) -> Measure:
    weight, floor, target, cap = (Decimal(row[name]) for name in ("weight", "floor", "target", "cap"))
    if row["against"] not in AGAINST or not all(part.is_finite() for part in (weight, floor, target, cap)):
        raise ValueError(f"{row} is no measure of a scorecard")
    return Measure(str(row["key"]), weight, row["against"], floor, target, cap)


def _dates(values: list[str]) -> tuple[date, ...]:
    return tuple(date.fromisoformat(value) for value in values)


def _between(least: int, most: int) -> Callable[[Any], int]:
    def whole(value: Any) -> int:
        number = int(value)
        if not least <= number <= most:
            raise ValueError(f"{number} is not between {least} and {most}")
        return number

    return whole


def _share(value: Any) -> Decimal:
    share = Decimal(value)
    if not 0 <= share <= 1:
        raise ValueError(f"{share} is no share")
    return share


def _factor(value: Any) -> Decimal:
    factor = Decimal(value)
    if not factor.is_finite() or factor <= 0:
        raise ValueError(f"{factor} is no factor")
    return factor


def _one_of(known: tuple[str, ...]) -> Callable[[Any], str]:
    def chosen(value: Any) -> str:
        if value not in known:
            raise ValueError(f"{value!r} is none of {', '.join(known)}")
        return str(value)

    return chosen


_DECODERS: dict[str, Callable[[Any], Any]] = {
    "team": str,
    "currency": str,
    "country": str,
    "workdays": lambda days: tuple(_between(0, 6)(day) for day in days),
    "extra_holidays": _dates,
    "extra_workdays": _dates,
    "fiscal_start": _between(1, 12),
    "revenue_basis": _one_of(BASES),
    "stages": lambda rows: tuple(stage_of(row) for row in rows),
    "tier_method": _one_of(METHODS),
    "tier_months": _between(1, 60),
    "tier_rules": lambda rows: tuple(tier_rule(row) for row in rows),
    "tier_a": _share,
    "tier_b": _share,
    "cadence": lambda rows: tuple((str(tier), int(days)) for tier, days in rows),
    "risk_factor": _factor,
    "new_markets": lambda names: tuple(str(name) for name in names),
    "stalled_after": _factor,
    "plan": _plan,
    "closed_until": lambda day: None if day is None else date.fromisoformat(day),
    "closed_after": _between(0, 10_000),
    "attention": _attention,
    "conflict_days": _between(1, 3_650),
    "review_period": _review_period,
    "scorecards": lambda rows: tuple(_card(row) for row in rows),
    "own_kpis": lambda rows: tuple(own_kpi(row) for row in rows),
    "feedback_days": _feedback_days,
    "themes": lambda rows: tuple(theme_of(row) for row in rows),
    "ownership": ownership_of,
    "recognition": recognition_of,
}
