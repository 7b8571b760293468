"""Takes what is kept now back to an earlier moment: only what batches between the two touch is derived anew."""

from datetime import date, datetime

import duckdb

from sales_core.model.kinds import Kind
from sales_core.store import derive, spellings
from sales_core.store.connection import cursor
from sales_core.store.restate import restate_since


class Rewind:
    """Fills the tables of a replay's catalogue from the store's, which have to be in step with its log.

    own: a cursor of the catalogue, with its view live_batch; from now on it looks at `known_at`.
    """

    def __init__(
        self, session: duckdb.DuckDBPyConnection, own: duckdb.DuckDBPyConnection, catalogue: str, known_at: datetime
    ) -> None:
        self._session, self._own, self._catalogue = session, own, catalogue
        own.execute("set variable known_at = null::timestamp")
        own.execute("create temporary table live_now as select batch_id from live_batch")
        own.execute("set variable known_at = $at::timestamp", {"at": known_at})
        own.execute(
            "create temporary table differing as select batch_id, kind, as_of, coverage from log.batch"
            " where (batch_id in (from live_now)) <> (batch_id in (select batch_id from live_batch))"
        )

    def current(self, kind: Kind) -> None:
        """Create `current.<kind>`; that of deals, which only drill-through asks for, is derived when asked for.

        Of a kind of which no row ever took another's place it is the log's rows themselves: nothing is copied.
        """
        name = f"{self._catalogue}.current.{kind}"
        if kind is Kind.DEALS:
            self._own.execute(f"create view {name} as {derive.latest(kind, touched=False)}")
            return
        touched = self._touch(kind)
        if kind is Kind.ORDERS:
            self._own.execute(
                "create temporary table touched_day as"
                " select distinct ordered_on as day from log.orders semi join touched using (key)"
            )
        if self._all_count(kind):
            self._own.execute(f"create view {name} as from log.{kind} semi join live_batch using (batch_id)")
        else:
            kept = f"from store.current.{kind}"
            if touched:
                kept = f"{kept} anti join touched using (key) union all by name ({derive.latest(kind, touched=True)})"
            self._own.execute(f"create table {name} as {kept}")

    def _all_count(self, kind: Kind) -> bool:
        """Whether every row of the moment's batches stands in today's `current`, so that none had another's key."""
        logged, standing = (
            self._own.execute(f"select count(*) from {rows} semi join live_batch using (batch_id)").fetchall()[0][0]
            for rows in (f"log.{kind}", f"store.current.{kind}")
        )
        return bool(logged == standing)

    def daily(self, mart: str) -> None:
        """Create a daily mart; `current.orders` is there already."""
        anew = derive.daily(mart, touched=True)
        kept = f"from store.mart.{mart} anti join touched_day using (day) union all by name ({anew})"
        self._own.execute(f"create table {self._catalogue}.mart.{mart} as {kept}")

    def deal_states(self) -> None:
        """Create mart.deal_states; the stages and owners of the moment are known already."""
        name = f"{self._catalogue}.mart.deal_states"
        if self._own.execute(
            "select exists (from (from stage_alias except from live.main.stage_alias)"
            " union all (from live.main.stage_alias except from stage_alias))"
        ).fetchall()[0][0]:
            self._own.execute(f"create table {name} as {derive.deal_states(touched=False)}")
            return
        since, from_log = self._differ_since()
        until = f"date '{since}'" if since else "date '9999-12-31'"
        self._own.execute(
            f"create table {name} as select * replace (case when valid_to < {until} then valid_to end as valid_to)"
            f" from store.mart.deal_states where valid_from < {until}"
        )
        if since and from_log:
            restate_since(self._own, since)
        if self._touch_deals(not from_log):
            derive.rederive_states(self._own)

    def _touch(self, kind: Kind) -> bool:
        """Whether any row is touched; temporary table `touched`: the keys of batches that differ."""
        self._own.execute(
            f"create or replace temporary table touched as select distinct key from log.{kind}"
            f" where batch_id in (select batch_id from differing where kind = '{kind}')"
        )
        return bool(self._own.execute("select exists (from touched)").fetchall()[0][0])

    def _differ_since(self) -> tuple[date | None, bool]:
        """The day from which on any deal may differ, and whether the log has to tell how.

        It has not to when no batch of that day or later counts at the moment: then the states just last. A full
        export that differs before the last day of the moment bears on deals that it does not hold.
        """
        late, early, full = self._own.execute(
            "with deals as (from differing where kind = 'deals'),"
            " last as (select coalesce(max(as_of), date '0001-01-01') as day from live_batch where kind = 'deals')"
            " select min(as_of) filter (as_of > last.day), min(as_of) filter (as_of <= last.day),"
            " coalesce(bool_or(coverage = 'full') filter (as_of <= last.day), false) from deals cross join last"
        ).fetchall()[0]
        return (early, True) if full else (late, False)

    def _touch_deals(self, differing: bool) -> bool:
        """As `_touch`, of deals: those of batches that differ and are not from the future, and of other owners."""
        self._own.execute(
            "create or replace temporary table touched as select distinct key from log.deals where batch_id in"
            " (select batch_id from differing where kind = 'deals' and $differing and as_of <="
            " (select max(as_of) from live_batch where kind = 'deals'))",
            {"differing": differing},
        )
        if names := self._other_owners():
            self._own.execute(
                "insert into touched select distinct key from log.deals where key not in (from touched) and"
                " coalesce(person_id, person, '') in (select written from"
                " (select distinct coalesce(person_id, person, '') as written from log.deals)"
                " where list_contains($names, plain_name(written)))",
                {"names": sorted(names)},
            )
        return bool(self._own.execute("select exists (from touched)").fetchall()[0][0])

    def _other_owners(self) -> set[str]:
        """Plain names whose owner is, or may be, another than now."""
        now = cursor(self._session)
        spellings.load_owners(now)
        owners = [dict(one.execute("from owner_alias").fetchall()) for one in (now, self._own)]
        now.close()
        moved = {name for name in {*owners[0], *owners[1]} if owners[0].get(name) != owners[1].get(name)}
        meant = moved | {owner[name] for owner in owners for name in moved & owner.keys()}
        return meant | {name for owner in owners for name, means in owner.items() if means in meant}
