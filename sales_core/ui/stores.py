"""The one open store of this process: the team's own, or the sample team's until there is one."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Lock

import streamlit as st

from sales_core.store.connection import is_lake
from sales_core.store.store import Store, open_store

DATA = Path(__file__).parents[2] / "data"
_started: set[str] = set()
_building = Lock()


def address() -> str:
    """Where the team's own store is: SALES_STORE, else the default beside the program."""
    return os.environ.get("SALES_STORE") or str(DATA / "sales.duckdb")


def sample_address() -> str:
    """Where the sample team's store is: SALES_SAMPLE_STORE, else the default beside the program."""
    return os.environ.get("SALES_SAMPLE_STORE") or str(DATA / "sample.duckdb")


@st.cache_resource(show_spinner=False)
def opened(where: str) -> Store:
    """The store at `where`, opened once per process; StoreError when it cannot be used."""
    return open_store(where)


def own() -> Store:
    """The team's own store, created when there is none: what an upload is committed to."""
    return opened(address())


def current() -> Store:
    """The store that pages show: the team's own once anything was ever uploaded to it, else the sample team's."""
    return own() if has_own() else sample()


def has_own() -> bool:
    """Whether anything was ever uploaded to the team's own store; looking does not create it."""
    where = address()
    if where not in _started and (is_lake(where) or Path(where).exists()) and own().batches():
        _started.add(where)
    return where in _started


def is_built() -> bool:
    """Whether the sample team's store is there; building it takes a while."""
    return Path(sample_address()).exists()


def sample(progress: Callable[[float], None] = lambda share: None) -> Store:
    """The sample team's store, built from its sheets on the first start; `progress` gets the share done."""
    with _building:
        if not is_built():
            _build(Path(sample_address()), progress)
        return opened(sample_address())


def _build(path: Path, progress: Callable[[float], None]) -> None:
    """Build beside and rename, so that a start cut short leaves nothing half-filled."""
    from sales_core.store.sample import fill  # noqa: PLC0415 - needs the reader of sheets, which a later start does not

    half = path.with_suffix(".building")
    half.unlink(missing_ok=True)
    store = open_store(str(half))
    try:
        fill(store, progress=progress)
    finally:
        store.close()
    half.rename(path)
