"""What an analysis can find, with the evidence that makes it worth saying."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Finding:
    """One difference that is greater than chance explains.

    code: what differs, as the words of findings call it. by, subject: whose it is: a dimension and its value, a stage
    or a person. now, before: the two values (of a person: own, and everybody else's); unit as of a KPI. sample,
    sample_before: how many months, deals, stays or weeks each comes from. effect, chance, test: how great the
    difference is, how often chance alone makes as great a one, and by which test. since: the month of a turn.
    better: for the team.
    """

    code: str
    by: str
    subject: str
    unit: str
    now: Decimal
    before: Decimal
    sample: int
    sample_before: int
    effect: Decimal
    chance: Decimal
    test: str
    since: date | None = None
    better: bool | None = None


@dataclass(frozen=True)
class Candidate:
    """A difference that was tested; great: whether it is large enough to matter, if it is no chance."""

    finding: Finding
    great: bool


def short(value: float | Decimal) -> Decimal:
    """A measure of a test as evidence keeps it."""
    return Decimal(f"{value:.6f}")
