"""What the search for what needs attention is asked, and how many it has found."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from sales_core.model.attention import Rule
from sales_core.model.kinds import Kind
from sales_core.reports.question import Question
from sales_core.reports.targets import TargetRow


@dataclass(frozen=True)
class Search:
    """progress: people's rows only. most: items of each person that are wanted, the most pressing ones."""

    question: Question
    progress: tuple[TargetRow, ...]
    most: int
    rules: Mapping[str, Rule]
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def has(self, kind: Kind) -> bool:
        """Whether the team has such rows."""
        return self.question.reader.has(kind)

    def limit(self, code: str) -> Decimal | None:
        """The threshold of a rule that is on."""
        return self.rules[code].threshold if self.rules[code].on else None
