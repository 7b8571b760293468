"""What a plan would have paid each person in past periods, and all of them together."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.incentive_plan import PayBand
from sales_core.model.period import Period
from sales_core.rules.pay.lines import NONE


@dataclass(frozen=True)
class RerunPeriod:
    """One person's period: what was paid and what would have been, without what was given by hand.

    band_was, band_would: reached in the first part with bands; moved: whether it is another one, counted from below.
    """

    person: str
    period: Period
    sold: Decimal
    target: Decimal | None
    was: Decimal
    would: Decimal
    band_was: PayBand | None
    band_would: PayBand | None
    moved: bool

    @property
    def change(self) -> Decimal:
        """What it would have paid more."""
        return self.would - self.was


@dataclass(frozen=True)
class RerunRow:
    """One person over all periods; share: the change ÷ what was paid. moved: periods in another band."""

    plan: str
    version: int
    person: str
    first: date
    last: date
    was: Decimal
    would: Decimal
    change: Decimal
    share: Decimal | None
    moved: int


@dataclass(frozen=True)
class Rerun:
    """Everybody whom the plan would have been for, who gains most first; periods: of all of them."""

    span: Period
    rows: tuple[RerunRow, ...]
    periods: tuple[RerunPeriod, ...]

    @property
    def was(self) -> Decimal:
        """What they were paid together."""
        return sum((row.was for row in self.rows), NONE)

    @property
    def would(self) -> Decimal:
        """What they would have been paid."""
        return sum((row.would for row in self.rows), NONE)

    @property
    def change(self) -> Decimal:
        """What it would have cost more."""
        return self.would - self.was

    @property
    def share(self) -> Decimal | None:
        """That, of what was paid."""
        return self.change / self.was if self.was else None

    @property
    def gain(self) -> int:
        """How many would have been paid more."""
        return sum(row.change > 0 for row in self.rows)

    @property
    def lose(self) -> int:
        """How many would have been paid less."""
        return sum(row.change < 0 for row in self.rows)

    @property
    def moved(self) -> int:
        """How many would have reached another band in some period."""
        return sum(row.moved > 0 for row in self.rows)
