"""Puts the accepted rows of a file's sheets into a temporary table with their keys and hashes."""

from collections.abc import Sequence

import duckdb
import pyarrow as pa

from sales_core.model.entities import entity_of
from sales_core.model.kinds import Entity, Kind


def stage(own: duckdb.DuckDBPyConnection, kind: Kind, tables: Sequence[tuple[int, pa.Table]]) -> None:
    """Create temporary table `staged` from (batch_id, accepted rows) of one file and one kind.

    Its columns are those of log.<kind>, `content` (a hash of the fields that only this session understands) and
    `same`: "new", "changed" or "duplicate" against `current`. Rows of kinds that repeat are numbered by
    occurrence within the file.
    """
    entity = entity_of(kind)
    parts = [table.append_column("batch_id", pa.array([number] * len(table), pa.int64())) for number, table in tables]
    own.register("incoming", pa.concat_tables(parts))
    own.execute("drop table if exists staged")
    own.execute(_keyed(entity))
    own.unregister("incoming")


def _keyed(entity: Entity) -> str:
    """The SELECT behind `staged`. Names come from the registry of entities, never from a sheet."""
    names = ", ".join(entity.names())
    known = ", ".join(f"known.{name}" for name in entity.names())
    order = "order by batch_id, row_number"
    return f"""
        create temporary table staged as
        with keyed as (
            select batch_id, row_number,
                (case when starts_with(key_base, 'row:') then 'row:' || md5(key_base) else key_base end)
                    {f"|| '#' || row_number() over (partition by key_base {order})" if entity.repeats else ""} as key,
                {names}, extra, hash({names}) as content
            from incoming
        ),
        once as (
            select *, {"null" if entity.repeats else f"lag(content) over (partition by key {order})"} as twin from keyed
        )
        select once.* exclude (twin),
            case
                when twin = content then 'duplicate'
                when known.key is null then 'new'
                when hash({known}) = content then 'duplicate'
                else 'changed'
            end as same
        from once left join current.{entity.kind} as known on once.key = known.key
    """
