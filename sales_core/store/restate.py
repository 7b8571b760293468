"""Derives the states of deals from a day on anew: what went before is kept, so a recent upload costs little to undo."""

from datetime import date

import duckdb

from sales_core.model.entities import DEALS
from sales_core.store import sqlfiles

COLUMNS = ", ".join(DEALS.names())


def restate_since(own: duckdb.DuckDBPyConnection, since: date) -> None:
    """Within a transaction: bring mart.deal_states up to the live batches that describe `since` or a later day.

    Those of earlier days have to be what they were when the states were derived.
    """
    day = f"date '{since}'"
    own.execute(f"delete from mart.deal_states where valid_from >= {day}")
    own.execute(f"update mart.deal_states set valid_to = null where valid_to >= {day}")
    rows = sqlfiles.read("marts/deal_rows").format(columns=COLUMNS, touched="", since=day)
    standing = sqlfiles.read("marts/deal_standing").format(columns=COLUMNS, since=day)
    spans = sqlfiles.read("marts/deal_spans").format(told=f"{rows} union all by name {standing}", since=day)
    own.execute(f"create or replace temporary table span as {spans}")
    own.execute(
        "update mart.deal_states set valid_to = span.valid_to from span"
        " where span.log_row is null and span.key = deal_states.key and deal_states.valid_to is null"
    )
    _open(own)


def _open(own: duckdb.DuckDBPyConnection) -> None:
    """Add the states that temporary table `span` found in the log; their deals' pushes are counted anew."""
    found = "(from span where log_row is not null)"
    own.execute(f"create or replace temporary table moved as select distinct key from {found}")
    told = sqlfiles.read("marts/deal_states").format(spans=found, columns=COLUMNS)
    before = "select * exclude (pushed) from mart.deal_states semi join moved using (key)"
    states = sqlfiles.read("marts/deal_pushes").format(states=f"{before} union all by name {told}")
    own.execute(f"create or replace temporary table restated as {states}")
    own.execute("delete from mart.deal_states where key in (from moved)")
    own.execute("insert into mart.deal_states by name from restated")
