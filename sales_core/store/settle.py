"""Keeps the deals' states in step with the team's stages, which decide what counts as closed."""

from hashlib import sha256

import duckdb

from sales_core.model.settings import Settings, encode
from sales_core.store import derive

_NAME = "stages"


def settle_stages(own: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Derive the deals' states anew when the stages differ from those that they were derived with."""
    wanted = sha256(encode(settings.stages).encode()).hexdigest()
    found = own.execute("select value from store.main.meta where name = $name", {"name": _NAME}).fetchall()
    if found == [(wanted,)]:
        return
    own.begin()
    derive.rebuild_deal_states(own)
    own.execute("delete from store.main.meta where name = $name", {"name": _NAME})
    own.execute("insert into store.main.meta values ($name, $value)", {"name": _NAME, "value": wanted})
    own.commit()
