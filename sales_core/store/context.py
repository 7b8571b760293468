"""Gathers what the store knows that helps to understand the next sheet."""

import duckdb

from sales_core.intake.context import Context
from sales_core.intake.words.headers import folded
from sales_core.store.remembered import remembered

NAMES = {
    "people": "select person from current.people union select person_id from current.people",
    "customers": "select customer from current.customers union select customer_id from current.customers",
    "products": "select distinct product from current.orders",
    "stages": "select alias from stage_alias",
}


def known(own: duckdb.DuckDBPyConnection) -> Context:
    """Names as the sheets that count now write them."""
    found = {
        name: frozenset(folded(text) for (text,) in own.execute(query).fetchall() if text)
        for name, query in NAMES.items()
    }
    return Context(found["people"], found["customers"], found["products"], found["stages"], remembered(own))
