"""Whether the names of deals tell their customers."""

from collections.abc import Sequence

from sales_core.reports.deals import Deal
from sales_core.reports.what_if import IfDeal

_TELLING = 4  # letters of a customer by which it is known again


def says_customer(rows: Sequence[Deal] | Sequence[IfDeal]) -> bool:
    """Whether all begin with their customers' names, so that a column of these would tell nothing new."""
    return all(row.deal.startswith(row.customer[:_TELLING]) for row in rows)
