"""Decides under which spelling each person, customer and product is shown, and keeps that beside the marts."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from sales_core.model.kinds import FORMS, Kind
from sales_core.model.spelling import TYPES, Meanings, Told, meanings, plain
from sales_core.store import sqlfiles

# Where names stand, and in which column beside the id's; the sheet that is about them is marked.
_WRITTEN = {
    "person": (
        ("current.people", "coalesce(person, person_id)", True),
        ("current.people", "manager", False),
        *((sheet, "coalesce(person, person_id)", False) for sheet in (
            "current.orders", "mart.deal_states", "current.contacts", "current.collections", "current.targets",
            "current.feedback", "current.customers",
        )),
    ),
    "customer": (
        ("current.customers", "coalesce(customer, customer_id)", True),
        *((sheet, "coalesce(customer, customer_id)", False) for sheet in (
            "current.orders", "mart.deal_states", "current.contacts", "current.collections", "current.feedback",
        )),
    ),
    "product": tuple(
        (sheet, "coalesce(product, product_id)", False) for sheet in ("current.orders", "mart.deal_states")
    ),
}  # fmt: skip
NAMELESS = FORMS | {Kind.SETTINGS, Kind.DEAL_STAGES}  # kinds whose rows name nobody: spellings stay as they are
_COLUMNS = ("type", "written", "shown", "plain")


@dataclass(frozen=True)
class _Seen:
    """A spelling: whether the sheet about such names has it, how many rows say it and which was the first."""

    written: str
    listed: bool
    rows: int
    first: int

    def rank(self) -> tuple[bool, int, int, str]:
        """The smallest is the one to show."""
        return (not self.listed, -self.rows, self.first, self.written)


def refresh(own: duckdb.DuckDBPyConnection, table: str = "store.mart.spellings") -> None:
    """Within a transaction: bring the spellings up to `current`, mart.deal_states and what is said of names.

    own: a cursor whose catalogue has those and the view live_batch. Nothing is written when nothing differs.
    """
    wanted = sorted(set(_wanted(own)))
    names = ", ".join(_COLUMNS)
    if wanted == own.execute(f"select {names} from {table} order by all").fetchall():
        return
    own.execute(f"delete from {table}")
    columns = zip(*wanted, strict=True) if wanted else [[] for _ in _COLUMNS]
    rows = {name: pa.array(list(values), pa.string()) for name, values in zip(_COLUMNS, columns, strict=True)}
    own.register("spelled", pa.table(rows))
    own.execute(f"insert into {table} select {names} from spelled")
    own.unregister("spelled")


def load_owners(own: duckdb.DuckDBPyConnection) -> bool:
    """Write temporary table `owner_alias`: plain forms of people's names → that of the name that they stand for.

    own: as in `refresh`. Gives whether anything differs from what the table held.
    """
    people = _said(own)["person"]
    wanted = sorted((name, plain(people.final(name))) for name in people.means)
    own.execute("create temporary table if not exists owner_alias (alias varchar, owner varchar)")
    if wanted == own.execute("from owner_alias order by alias").fetchall():
        return False
    own.execute("delete from owner_alias")
    if wanted:
        own.executemany("insert into owner_alias values (?, ?)", wanted)
    return True


def _said(own: duckdb.DuckDBPyConnection) -> dict[str, Meanings]:
    query = f"select type, written, means, relation from ({sqlfiles.read('facts/fct_names')}) order by place"
    return meanings(Told(*row) for row in own.execute(query).fetchall())


def _wanted(own: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, str, str, str]]:
    said = _said(own)
    for kind in TYPES:
        seen = [_Seen(*row) for row in own.execute(_seen(kind)).fetchall()]
        for written, shown in _shown(seen, said[kind]).items():
            # Every person is kept, so that whoever looks is found under any spelling.
            if written != shown or kind == "person":
                yield kind, written, shown, plain(written)


def _seen(kind: str) -> str:
    """The SELECT of a type's spellings. Names come from the table above, never from a sheet."""
    parts = (
        f"select {column} as name, {listed} as listed, count(*) as times,"
        f" min(batch_id * 100000000 + row_number) as first from {sheet} group by all"
        for sheet, column, listed in _WRITTEN[kind]
    )
    return (
        f"select name, bool_or(listed), sum(times)::bigint, min(first) from ({' union all '.join(parts)})"
        " where name is not null group by name"
    )


def _shown(seen: list[_Seen], said: Meanings) -> dict[str, str]:
    """Each name as it is written → as it is shown; a name that only the team's word has stands in its plain form."""
    by_plain: dict[str, list[_Seen]] = defaultdict(list)
    for one in seen:
        by_plain[plain(one.written)].append(one)
    typed = {plain(means): means for means in said.means.values()}
    shown: dict[str, str] = {}
    for name in {*by_plain, *said.means}:
        final = plain(said.final(name))
        best = _best(by_plain.get(final, []), typed.get(final))
        shown |= {one.written: best for one in by_plain.get(name, ())} or {name: best}
    return shown


def _best(spellings: list[_Seen], typed: str | None) -> str:
    """The spelling of the sheet about such names, else the one typed for them, else the most frequent."""
    best = min(spellings, key=_Seen.rank, default=None)
    if typed is not None and (best is None or not best.listed):
        return typed
    return best.written if best else ""
