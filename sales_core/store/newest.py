"""Brings `current` and the states of deals up to the staged rows of sheets that are the newest of their kind."""

from collections.abc import Sequence

import duckdb

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import Coverage
from sales_core.model.entities import DEALS
from sales_core.model.kinds import Kind
from sales_core.store import sqlfiles

STAGED = "select * exclude (same, content) from staged"


def bring_up(own: duckdb.DuckDBPyConnection, kind: Kind, once: bool) -> None:
    """Give `current` the rows just staged, which are the latest; once: no key is staged twice.

    A row that says what is known already only takes the place of the earlier one, so most of a weekly export is
    not written anew.
    """
    if not once:
        own.execute(f"delete from current.{kind} where key in (select key from staged where same <> 'new')")
        own.execute(f"insert into current.{kind} by name from ({_last_of_each()})")
        return
    same = "from staged where known.key = staged.key and staged.same = 'duplicate'"
    own.execute(f"update current.{kind} as known set batch_id = staged.batch_id, row_number = staged.row_number {same}")
    own.execute(
        f"update current.{kind} as known set extra = staged.extra {same} and known.extra is distinct from staged.extra"
    )
    own.execute(f"delete from current.{kind} where key in (select key from staged where same = 'changed')")
    own.execute(f"insert into current.{kind} by name from ({STAGED} where same <> 'duplicate')")


def extend_deal_states(own: duckdb.DuckDBPyConnection, sheets: Sequence[Prepared], once: bool) -> None:
    """Close the states that this newest snapshot changes or no longer holds, and open its new ones."""
    as_of = max(sheet.as_of for sheet in sheets)
    full = any(sheet.coverage is Coverage.FULL for sheet in sheets)
    fields = ", ".join(f"states.{name}" for name in DEALS.names())
    # What `current` knew already is what the standing state says: its fields need no second look.
    stands = "staged.same = 'duplicate'" if once else f"hash({fields}) = staged.content"
    own.execute(
        "create or replace temporary table restated as select key from staged anti join ("
        "select key from mart.deal_states as states inner join staged using (key)"
        f" where states.valid_to is null and {stands}) using (key)"
    )
    gone = sqlfiles.read("marts/deal_states_gone") if full else "from restated limit 0"
    own.execute(f"create or replace temporary table gone as {gone}")
    ended = "key in (from restated union all from gone)"
    own.execute(f"update mart.deal_states set valid_to = $as_of where valid_to is null and {ended}", {"as_of": as_of})
    opened = sqlfiles.read("marts/deal_states_next").format(told=STAGED if once else _last_of_each())
    own.execute(f"insert into mart.deal_states by name {opened}", {"as_of": as_of})


def _last_of_each() -> str:
    return f"{STAGED} qualify row_number() over (partition by key order by batch_id desc, row_number desc) = 1"
