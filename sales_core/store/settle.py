"""Keeps what is derived in step with what it was derived by: the store's tables and the team's stages."""

from collections.abc import Callable
from hashlib import sha256

import duckdb

from sales_core.model.settings import Settings
from sales_core.model.settings_text import encode
from sales_core.store import derive, spellings, sqlfiles
from sales_core.store.views import load_stages, read_settings

DERIVES_STATES = (
    "marts/deal_rows",
    "marts/deal_spans",
    "marts/deal_standing",
    "marts/deal_states",
    "marts/deal_pushes",
    "macros/plain_name",
    "macros/is_push",
)


def settle_version(own: duckdb.DuckDBPyConnection) -> None:
    """Derive everything anew when a migration has changed the tables since."""
    load_stages(own, read_settings(own).stages)
    spellings.load_owners(own)
    _settle(own, "version", str(sqlfiles.migrations()[-1][0]), derive.rebuild)


def settle_stages(own: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Take the stages over, and derive the deals' states anew when these, by which deals are closed, have changed.

    So does a new version of the program that derives them otherwise.
    """
    load_stages(own, settings.stages)
    told = (encode(settings.stages), *map(sqlfiles.read, DERIVES_STATES))
    _settle(own, "stages", sha256("\n".join(told).encode()).hexdigest(), derive.rebuild_deal_states)


def _settle(
    own: duckdb.DuckDBPyConnection, name: str, wanted: str, rebuild: Callable[[duckdb.DuckDBPyConnection], None]
) -> None:
    found = own.execute("select value from store.main.meta where name = $name", {"name": name}).fetchall()
    if found == [(wanted,)]:
        return
    own.begin()
    try:
        rebuild(own)
        own.execute("delete from store.main.meta where name = $name", {"name": name})
        own.execute("insert into store.main.meta values ($name, $value)", {"name": name, "value": wanted})
        own.commit()
    except BaseException:
        own.rollback()
        raise
