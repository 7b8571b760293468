"""What the store knows already and a sheet can be understood by."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sales_core.intake.prepared import Choices


@dataclass(frozen=True)
class Context:
    """Nothing for a new store.

    people, customers, products, stages: names and ids as `headers.folded` writes them, to tell by its values what a
    column holds. remembered: header signature (`headers.signature_of`) → what was decided when a sheet with these
    headers was last committed; what holds for the next sheet too is used (kind, mapping, order of day and month,
    units, header row, that several currencies are right), never its date or what it covered.
    """

    people: frozenset[str] = frozenset()
    customers: frozenset[str] = frozenset()
    products: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    remembered: Mapping[str, Choices] = field(default_factory=dict)


NOTHING = Context()
