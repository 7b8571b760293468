"""Joins the accepted rows of a file's sheets with their keys and hashes, and shows them to SQL as `staged`."""

from collections.abc import Mapping, Sequence

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.prepared import Prepared
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Entity, Kind
from sales_core.store.corrected import earlier

BASE = "(case when starts_with(key_base, 'row:') then 'row:' || md5(key_base) else key_base end)"
TOLD = ("key", "content", "same")
PART = 16_384  # rows of `staged` that one thread takes at a time

# Few rows of a sheet are twins, and numbering all of its rows would sort them all.
TWINS = """
            union all
            select *, row_number() over (partition by key_base order by place) as occurrence
            from incoming semi join again using (key_base)
"""


def stage(
    own: duckdb.DuckDBPyConnection,
    kind: Kind,
    tables: Sequence[tuple[int, pa.Table]],
    corrects: Mapping[int, int] | None = None,
) -> pa.Table:
    """Show as `staged` the accepted rows of one file and one kind, given as (batch_id, rows).

    Its columns are those of log.<kind>, `content` (a hash of the fields that only this session understands) and
    `same`: "new", "changed" or "duplicate" against `current`. Rows of kinds that repeat are numbered by
    occurrence within the file; those of a batch that `corrects` another (batch_id → that one) after that one's.
    The rows stay where they are in memory: SQL only adds what it works out about each.
    """
    entity = entity_of(kind)
    numbers = pa.chunked_array([pa.repeat(pa.scalar(number, pa.int64()), len(table)) for number, table in tables])
    incoming = pa.concat_tables([table for _, table in tables]).append_column("batch_id", numbers)
    continued = bool(corrects) and entity.repeats
    if continued:
        earlier(own, kind, corrects or {})
    own.register("incoming", incoming.append_column("place", pa.array(range(len(incoming)), pa.int64())))
    told = own.execute(_told(entity, continued)).to_arrow_table()
    own.unregister("incoming")
    staged = incoming.drop_columns(["key_base"])
    for name in TOLD:
        staged = staged.append_column(name, told[name])
    return shown(own, staged)


def stage_sheets(
    own: duckdb.DuckDBPyConnection, kind: Kind, sheets: Sequence[tuple[int, Prepared]], staged: pa.Table | None = None
) -> None:
    """Show as `staged` the rows of sheets of one kind under these numbers. staged: their rows, staged before."""
    if staged is not None:
        before = staged["batch_id"].unique().to_pylist()
        filled = [number for number, sheet in sheets if sheet.table is not None and len(sheet.table)]
        shown(own, staged, dict(zip(before, filled, strict=True)))
        return
    tables = [(number, sheet.table) for number, sheet in sheets if sheet.table is not None]
    stage(own, kind, tables, {number: int(sheet.corrects) for number, sheet in sheets if sheet.corrects})


def shown(own: duckdb.DuckDBPyConnection, staged: pa.Table, numbers: Mapping[int, int] | None = None) -> pa.Table:
    """Show as `staged` what was staged before, under other batch numbers where given (then → now)."""
    if numbers:
        place = staged.schema.get_field_index("batch_id")
        then = pc.index_in(staged["batch_id"], pa.array(list(numbers), pa.int64()))
        staged = staged.set_column(place, "batch_id", pa.array(list(numbers.values()), pa.int64()).take(then))
    own.register("staged", pa.Table.from_batches(staged.to_batches(PART), staged.schema))
    return staged


def let_go(own: duckdb.DuckDBPyConnection) -> None:
    """Forget `staged`, which holds the rows of a whole file in memory. Not within a transaction: it may roll back."""
    own.unregister("staged")


def _told(entity: Entity, continued: bool) -> str:
    """The SELECT of what is worked out about every row, in the order of the rows.

    Names come from the registry of entities, never from a sheet.
    """
    names = ", ".join(entity.names())
    known = ", ".join(f"known.{name}" for name in entity.names())
    occurrence = "occurrence + coalesce(earlier.occurrences, 0)" if continued else "occurrence"
    return f"""
        with again as (select key_base from incoming group by key_base having count(*) > 1),
        numbered as (
            select *, 1 as occurrence from incoming {"anti join again using (key_base)" if entity.repeats else ""}
            {TWINS if entity.repeats else ""}
        ),
        keyed as (
            select place, hash({names}) as content,
                {BASE} {f"|| '#' || ({occurrence})" if entity.repeats else ""} as key
            from numbered
            {f"left join earlier on earlier.batch_id = numbered.batch_id and base = {BASE}" if continued else ""}
        ),
        once as (
            select *, {"null" if entity.repeats else "lag(content) over same_key"} as twin from keyed
            window same_key as (partition by key order by place)
        )
        select once.key, content,
            case
                when twin = content then 'duplicate'
                when known.key is null then 'new'
                when hash({known}) = content then 'duplicate'
                else 'changed'
            end as same
        from once left join current.{entity.kind} as known on once.key = known.key
        order by place
    """
