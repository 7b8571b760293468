"""Puts the accepted rows of a file's sheets into a temporary table with their keys and hashes."""

from collections.abc import Sequence

import duckdb
import pyarrow as pa

from sales_core.model.entities import entity_of
from sales_core.model.kinds import Entity, Kind


def stage(own: duckdb.DuckDBPyConnection, kind: Kind, tables: Sequence[tuple[int, pa.Table]]) -> None:
    """Create temporary table `staged` from (batch_id, accepted rows) of one file and one kind.

    Its columns are those of log.<kind> and `same`: "new", "changed" or "duplicate" against `current`.
    Rows of kinds that repeat are numbered by occurrence within the file.
    """
    entity = entity_of(kind)
    parts = [table.append_column("batch_id", pa.array([number] * len(table), pa.int64())) for number, table in tables]
    own.register("incoming", pa.concat_tables(parts))
    own.execute("drop table if exists staged")
    own.execute(_keyed(entity))
    own.unregister("incoming")


def _keyed(entity: Entity) -> str:
    """Names come from the registry of entities, never from a sheet."""
    names = ", ".join(entity.names())
    values = ", ".join(f"coalesce({name}::varchar, chr(30))" for name in entity.names())
    occurrence = (
        "|| '#' || row_number() over (partition by key_base order by batch_id, row_number)" if entity.repeats else ""
    )
    return f"""
        create temporary table staged as
        with keyed as (
            select batch_id, row_number,
                (case when starts_with(key_base, 'row:') then 'row:' || md5(key_base) else key_base end)
                    {occurrence} as key,
                md5_number_lower(concat_ws(chr(31), {values})) as row_hash,
                {names}, extra
            from incoming
        ),
        once as (
            select *, lag(row_hash) over (partition by key order by batch_id, row_number) as twin from keyed
        )
        select once.* exclude (twin),
            case
                when twin = once.row_hash then 'duplicate'
                when known.key is null then 'new'
                when known.row_hash = once.row_hash then 'duplicate'
                else 'changed'
            end as same
        from once left join current.{entity.kind} as known on once.key = known.key
    """
