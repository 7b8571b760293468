"""The catalogues of views that readers look at: today's, and those of the replays asked for last."""

from datetime import datetime

import duckdb

from sales_core.model.kinds import FORMS, Kind
from sales_core.model.settings import Settings
from sales_core.store import views
from sales_core.store.replay import replay, rewind

KEPT = 4  # replays held in memory at a time


class Moments:
    """Gives the catalogue and the settings for a moment; the caller holds the store's lock.

    own: the cursor on today's catalogue. shared: whether other processes write to the store too, so that a moment has
    to be told by the log alone.
    """

    def __init__(
        self, session: duckdb.DuckDBPyConnection, own: duckdb.DuckDBPyConnection, settings: Settings, shared: bool
    ) -> None:
        self._session = session
        self._own = own
        self._behind = False
        self.settings = settings
        self._shared = shared
        self._replays: dict[datetime, tuple[str, Settings]] = {}
        self._made = 0

    def at(self, known_at: datetime | None) -> tuple[str, Settings]:
        """Name of the catalogue and settings as known at a UTC moment; None means now."""
        if known_at is None:
            if self._behind and not self._shared:
                views.keep(self._own)
                self._behind = False
            return "live", self.settings
        if known_at not in self._replays:
            self._make(known_at)
        return self._replays[known_at]

    def settings_changed(self) -> None:
        """Read the settings in force again."""
        self.settings = views.read_settings(self._own)

    def changed(self, kinds: set[Kind]) -> None:
        """What is kept of today is behind after a change of these kinds; the next look brings it up.

        Not at once: of many files imported in a row only the last is looked at.
        """
        self._behind = self._behind or bool(kinds - (FORMS - views.FED_BY_FORMS))

    def _make(self, known_at: datetime) -> None:
        while len(self._replays) >= KEPT:
            name, _ = self._replays.pop(next(iter(self._replays)))
            self._session.execute(f"detach {name}")
        self._made += 1
        name = f"known_{self._made}"
        self._replays[known_at] = name, (replay if self._shared else rewind)(self._session, name, known_at)
