"""Derives `current` and the marts from the log: for some keys after a commit or an undo, for all in a replay."""

from datetime import date

import duckdb

from sales_core.model.entities import ENTITIES
from sales_core.model.kinds import Kind
from sales_core.store import spellings, sqlfiles
from sales_core.store.restate import COLUMNS, restate_since

DAILY_MARTS = ("sales_daily", "customer_daily")
EVER = "date '0001-01-01'"


def latest(kind: Kind, touched: bool) -> str:
    """SELECT of the rows of `current.<kind>`, of the keys in table `touched` or of all."""
    return sqlfiles.read("current/latest").format(kind=kind, touched=_touched(touched))


def deal_states(touched: bool) -> str:
    """SELECT of the rows of mart.deal_states, of the keys in table `touched` or of all."""
    told = sqlfiles.read("marts/deal_rows").format(columns=COLUMNS, touched=_touched(touched), since=EVER)
    spans = sqlfiles.read("marts/deal_spans").format(told=told, since=EVER)
    states = sqlfiles.read("marts/deal_states").format(spans=f"({spans})", columns=COLUMNS)
    return sqlfiles.read("marts/deal_pushes").format(states=states)


def daily(mart: str, touched: bool) -> str:
    """SELECT of the rows of a daily mart, of the days in table `touched_day` or of all."""
    source = "(from current.orders semi join touched_day on ordered_on = day)" if touched else "current.orders"
    return sqlfiles.read(f"marts/{mart}").format(source=source)


def _touched(touched: bool) -> str:
    return "semi join touched using (key)" if touched else ""


def rederive(own: duckdb.DuckDBPyConnection, kind: Kind, since: date | None = None) -> None:
    """Within a transaction: replace the rows of the keys in temporary table `touched`.

    since: the day from which on the states of all deals may be others.
    """
    own.execute(f"delete from current.{kind} where key in (select key from touched)")
    own.execute(f"insert into current.{kind} {latest(kind, True)}")
    if since is not None:
        restate_since(own, since)
    elif kind is Kind.DEALS:
        rederive_states(own)


def rederive_states(own: duckdb.DuckDBPyConnection) -> None:
    """Within a transaction: replace the states of the deals in temporary table `touched`."""
    own.execute("delete from mart.deal_states where key in (select key from touched)")
    own.execute(f"insert into mart.deal_states by name {deal_states(True)}")


def refresh_daily(own: duckdb.DuckDBPyConnection) -> None:
    """Within a transaction: replace the daily totals of the days in temporary table `touched_day`."""
    for mart in DAILY_MARTS:
        own.execute(f"delete from mart.{mart} where day in (select day from touched_day)")
        own.execute(f"insert into mart.{mart} {daily(mart, True)}")


def add_days(own: duckdb.DuckDBPyConnection) -> None:
    """Within a transaction: the daily totals of days that have no other lines than those in `staged`."""
    for mart in DAILY_MARTS:
        source = "(from staged where ordered_on is not null)"
        own.execute(f"insert into mart.{mart} {sqlfiles.read(f'marts/{mart}').format(source=source)}")


def follow_names(own: duckdb.DuckDBPyConnection) -> None:
    """Within a transaction, after what is said of names has changed: a deal may have another owner now."""
    if spellings.load_owners(own):
        rebuild_deal_states(own)


def rebuild_deal_states(own: duckdb.DuckDBPyConnection) -> None:
    """Within a transaction: derive every deal's states anew."""
    own.execute("delete from mart.deal_states")
    own.execute(f"insert into mart.deal_states by name {deal_states(False)}")
    spellings.refresh(own)


def rebuild(own: duckdb.DuckDBPyConnection) -> None:
    """Within a transaction: derive everything anew from the log."""
    for entity in ENTITIES:
        own.execute(f"delete from current.{entity.kind}")
        own.execute(f"insert into current.{entity.kind} {latest(entity.kind, False)}")
    for mart in DAILY_MARTS:
        own.execute(f"delete from mart.{mart}")
        own.execute(f"insert into mart.{mart} {daily(mart, False)}")
    spellings.load_owners(own)
    rebuild_deal_states(own)
