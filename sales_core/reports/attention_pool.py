"""Customers that will be free for all unless their owner is in touch."""

from collections.abc import Iterator

from sales_core.reports.attention_row import AttentionRow
from sales_core.reports.attention_search import Search
from sales_core.reports.pool import warnings
from sales_core.reports.tiers import tiers

_CODE = "pool_soon"


def found_pool(search: Search) -> Iterator[AttentionRow]:
    """One item per customer that is warned of, the soonest first."""
    if not search.rules[_CODE].on or not search.question.reader.settings.ownership.releases:
        return
    revenue = {row.customer: row.revenue for row in tiers(search.question)}
    for row in warnings(search.question):
        search.counts[row.person, _CODE] += 1
        if search.counts[row.person, _CODE] <= search.most:
            yield AttentionRow(
                rank=0,
                code=_CODE,
                person=row.person,
                subject=row.customer,
                customer=row.customer,
                amount=revenue.get(row.customer),
                days=None,
                due_on=row.free_on,
                pace=None,
                page="ownership",
                reasons=(_CODE,),
            )
