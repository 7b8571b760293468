"""Puts the accepted rows of a file's sheets into a temporary table with their keys and hashes."""

from collections.abc import Mapping, Sequence

import duckdb
import pyarrow as pa

from sales_core.model.entities import entity_of
from sales_core.model.kinds import Entity, Kind
from sales_core.store.corrected import earlier

BASE = "(case when starts_with(key_base, 'row:') then 'row:' || md5(key_base) else key_base end)"

# Few rows of a sheet are twins, and numbering all of its rows would sort them all.
TWINS = """
            union all
            select *, row_number() over (partition by key_base order by batch_id, row_number) as occurrence
            from incoming semi join again using (key_base)
"""


def stage(
    own: duckdb.DuckDBPyConnection,
    kind: Kind,
    tables: Sequence[tuple[int, pa.Table]],
    corrects: Mapping[int, int] | None = None,
) -> None:
    """Create temporary table `staged` from (batch_id, accepted rows) of one file and one kind.

    Its columns are those of log.<kind>, `content` (a hash of the fields that only this session understands) and
    `same`: "new", "changed" or "duplicate" against `current`. Rows of kinds that repeat are numbered by
    occurrence within the file; those of a batch that `corrects` another (batch_id → that one) after that one's.
    """
    entity = entity_of(kind)
    parts = [table.append_column("batch_id", pa.array([number] * len(table), pa.int64())) for number, table in tables]
    continued = bool(corrects) and entity.repeats
    if continued:
        earlier(own, kind, corrects or {})
    own.register("incoming", pa.concat_tables(parts))
    own.execute("drop table if exists staged")
    own.execute(_keyed(entity, continued))
    own.unregister("incoming")


def _keyed(entity: Entity, continued: bool) -> str:
    """The SELECT behind `staged`. Names come from the registry of entities, never from a sheet."""
    names = ", ".join(entity.names())
    known = ", ".join(f"known.{name}" for name in entity.names())
    occurrence = "occurrence + coalesce(earlier.occurrences, 0)" if continued else "occurrence"
    return f"""
        create temporary table staged as
        with again as (select key_base from incoming group by key_base having count(*) > 1),
        numbered as (
            select *, 1 as occurrence from incoming {"anti join again using (key_base)" if entity.repeats else ""}
            {TWINS if entity.repeats else ""}
        ),
        keyed as (
            select numbered.batch_id, row_number,
                {BASE} {f"|| '#' || ({occurrence})" if entity.repeats else ""} as key,
                {names}, extra, hash({names}) as content
            from numbered
            {f"left join earlier on earlier.batch_id = numbered.batch_id and base = {BASE}" if continued else ""}
        ),
        once as (
            select *, {"null" if entity.repeats else "lag(content) over same_key"} as twin from keyed
            window same_key as (partition by key order by batch_id, row_number)
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
