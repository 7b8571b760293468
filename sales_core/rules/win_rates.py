"""How often deals of a stage are won: learned from the closed ones, shrunk to the team where a person has few."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

SHRINK = 10  # closed deals of one's own that weigh as much as the rest of the team's
ALIKE = 4  # closed deals of a stage that weigh as much as all stages together


@dataclass(frozen=True)
class Closed:
    """Deals that reached a stage and have closed since."""

    won: int = 0
    lost: int = 0

    @property
    def count(self) -> int:
        """All of them."""
        return self.won + self.lost


@dataclass(frozen=True)
class Rate:
    """A win rate as a Beta distribution: `won` and `lost` are what was seen and what is borrowed from the team."""

    won: Decimal
    lost: Decimal

    @property
    def mean(self) -> Decimal:
        """Between 0 and 1."""
        return self.won / (self.won + self.lost)


@dataclass(frozen=True)
class WinRates:
    """Rates by person and stage; `closed`: deals that closed in all, each counted once."""

    closed: int
    overall: Rate
    stages: Mapping[str, Rate]
    people: Mapping[tuple[str, str], Rate]

    def of(self, person: str, stage: str) -> Rate:
        """The person's own, else the stage's, else that of all deals."""
        return self.people.get((person, stage)) or self.stages.get(stage) or self.overall


def win_rates(everything: Closed, reached: Mapping[tuple[str, str], Closed]) -> WinRates:
    """Rates from the closed deals and, by (person, stage), from those of them that reached the stage.

    A stage with few closed deals leans on the rate of all (`ALIKE`), a person with few on the stage's (`SHRINK`).
    Without any closed deal the rate is an even one that knows nothing.
    """
    overall = Rate(Decimal(everything.won) + 1, Decimal(everything.lost) + 1)
    stages = {stage: _leaning(closed, overall, ALIKE) for stage, closed in by_stage(reached).items()}
    people = {key: _leaning(closed, stages[key[1]], SHRINK) for key, closed in reached.items()}
    return WinRates(everything.count, overall, stages, people)


def _leaning(closed: Closed, on: Rate, weight: int) -> Rate:
    return Rate(closed.won + weight * on.mean, closed.lost + weight * (1 - on.mean))


def by_stage(people: Mapping[tuple[str, str], Closed]) -> dict[str, Closed]:
    """The team's counts of each stage."""
    found: dict[str, Closed] = defaultdict(Closed)
    for (_, stage), closed in people.items():
        found[stage] = Closed(found[stage].won + closed.won, found[stage].lost + closed.lost)
    return dict(found)
