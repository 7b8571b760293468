"""The form of a proof: plain values only, numbers as exact text, and the fingerprint over all of it."""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sales_core.proof.counting import counted_as
from sales_core.proof.verify import fingerprint, first_difference


class ProofError(ValueError):
    """A statement that cannot be proved; code: not_yours, no_statement, several or differs; told: what there is."""

    def __init__(self, code: str, told: str = "") -> None:
        super().__init__(f"{code} {told}".strip())
        self.code, self.told = code, told


def sealed(made: Mapping[str, Any]) -> dict[str, Any]:
    """With what each row counts as, and the fingerprint; it is checked as anybody checks it before it leaves."""
    told: dict[str, Any] = _plain(made)
    plan = tomllib.loads(told["plan"])
    for row in told["rows"]:
        parts = ((one["name"], counted_as(told, plan, one, row)) for one in plan["components"])
        counts = {name: part[2] for name, part in parts if part and part[2]}
        row["counts"] = {name: f"{Decimal(base.numerator) / base.denominator:f}" for name, base in counts.items()}
    told["sha256"] = fingerprint(told)
    if wrong := first_difference(told):
        raise ProofError("differs", wrong)
    return told


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else repr(value) if isinstance(value, float) else value
