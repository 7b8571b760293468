"""What the period's revenue target still lacks."""

from decimal import Decimal

from sales_core.reports.question import Question
from sales_core.reports.targets import targets


def gaps(question: Question) -> dict[str | None, Decimal]:
    """Target − what was sold, by person; the whole team's is under None. Who has no target is left out."""
    told = {row.person: row.gap for row in targets(question) if row.level in ("team", "person")}
    return {person: gap for person, gap in told.items() if gap is not None}
