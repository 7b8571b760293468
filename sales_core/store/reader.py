"""One viewer's look at one store at one moment: the only way in which reports read."""

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar, cast

import duckdb

from sales_core.model.kinds import FORMS, Kind
from sales_core.model.roles import leads_all, leads_team
from sales_core.model.settings import Settings
from sales_core.model.spelling import plain
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.store.answers import Answers
from sales_core.store.connection import cursor

Row = TypeVar("Row")
_PARAMETER = re.compile(r"\$([a-z_]+)")
# Kinds whose batches describe no business date: what is filled in today says nothing about how far the sheets reach.
_UNDATED = ", ".join(f"'{kind}'" for kind in (Kind.SETTINGS, Kind.NAMES, *sorted(FORMS)))
_DATED = (
    ("fct_sales_daily", "day"),
    ("fct_deals", "created_on"),
    ("fct_deals", "expected_close"),
    ("fct_deals", "closed_on"),
    ("fct_collections", "collected_on"),
    ("fct_contacts", "contacted_on"),
    ("fct_feedback", "received_on"),
)


@dataclass(frozen=True)
class _Span:
    first: date | None
    last: date | None


class Reader:
    """Rows as `viewer` may see them. Cheap: make one per page run or command, and close it.

    basis: the revenue basis in force, with `auto` resolved by what the store holds.
    known_at: UTC moment up to which uploads count; None means now.
    """

    def __init__(
        self,
        session: duckdb.DuckDBPyConnection,
        catalogue: str,
        settings: Settings,
        viewer: Viewer,
        known_at: datetime | None = None,
        answers: Answers | None = None,
    ) -> None:
        self.viewer = viewer
        self.settings = settings
        self.known_at = known_at
        self._session, self._catalogue = session, catalogue
        self._everybody: Reader | None = None
        self._answers = answers or Answers()
        self._generation = self._answers.generation
        self._own = cursor(session, catalogue)
        self._own.execute("set variable sees_all = $all", {"all": viewer.sees_all})
        scope = self.spelled(viewer.scope)
        self._scope = frozenset(scope)
        self._own.execute("set variable scope = $scope::varchar[]", {"scope": list(scope)})
        self._own.execute("set variable known_at = $at::timestamp", {"at": known_at})
        self._whose = (catalogue, viewer.sees_all, scope, known_at)
        self.basis = self._basis()
        self._own.execute("set variable revenue_basis = $basis", {"basis": self.basis})
        self._seen = (*self._whose, self.basis)

    def rows(self, sql: str, row: type[Row], **params: Any) -> tuple[Row, ...]:
        """Run a SELECT and give each row as `row`, a frozen dataclass whose fields are the columns' names.

        Parameters that the SELECT does not name are ignored, so that one set serves several.
        """
        used = {name: params[name] for name in sorted(set(_PARAMETER.findall(sql)))}
        question = (self._generation, self._seen, row, sql, _hashable(used))
        found = self._answers.of(question)
        if found is None:
            found = self._read(sql, row, used)
            self._answers.keep(question, found, self._generation)
        return found

    def kept(self, about: Hashable, make: Callable[[], tuple[Row, ...]]) -> tuple[Row, ...]:
        """What `make` gives, kept as the answers to questions are: until the store changes, for who sees the same.

        about: everything that it depends on beside the store and the viewer.
        """
        question = (self._generation, self._seen, about)
        found = self._answers.of(question)
        if found is None:
            found = make()
            self._answers.keep(question, found, self._generation)
        return found

    def _read(self, sql: str, row: type[Row], used: dict[str, Any]) -> tuple[Row, ...]:
        result = self._own.execute(sql, used)
        order = _order(cast(Any, row), tuple(column[0] for column in result.description or ()))
        return tuple(row(*(values[place] for place in order)) for values in result.fetchall())

    def has(self, kind: Kind) -> bool:
        """Whether the store holds any row of this kind, whoever it belongs to."""
        return self._one(f"select exists (from log.{kind} semi join live_batch using (batch_id))")[0]  # type: ignore[no-any-return]  # the query gives one value of this type

    def people(self) -> tuple[str, ...]:
        """Names of those in scope who sell, by name: a manager only with sales, deals or targets of their own."""
        found = self._own.execute("select person, role, sells from fct_people order by lower(person)").fetchall()
        return tuple(name for name, role, sells in found if sells or not (leads_all(role) or leads_team(role)))

    def sees(self, person: str) -> bool:
        """Whether rows of this person, by the name that is shown, are in scope."""
        return self.viewer.sees_all or person in self._scope

    def spelled(self, people: tuple[str, ...]) -> tuple[str, ...]:
        """The same people under the names that they are shown by; an unknown name stays as it is."""
        if not people:
            return people
        known = self._own.execute(
            "select plain, min(shown) from mart.spellings where type = 'person' and list_contains($plain, plain)"
            " group by plain",
            {"plain": [plain(name) for name in people]},
        ).fetchall()
        shown = dict(known)
        return tuple(dict.fromkeys(shown.get(plain(name), name) for name in people))

    def first_last(self) -> tuple[date, date] | None:
        """First and last date of the dated facts in scope, None when there are none."""
        spans = [f"select min({day}) as first, max({day}) as last from {fact}" for fact, day in _DATED]
        sql = f"select min(first) as first, max(last) as last from ({' union all '.join(spans)})"
        found = self.rows(sql, _Span)[0]
        return (found.first, found.last) if found.first and found.last else None

    def latest_as_of(self) -> date | None:
        """The greatest business date that a live batch describes."""
        return self._one(f"select max(as_of) from live_batch where kind not in ({_UNDATED})")[0]  # type: ignore[no-any-return]  # the query gives one value of this type

    def of_everybody(self) -> "Reader":
        """The same moment with everybody's rows, to compare people by.

        Whoever asks answers for what is told of it: of people out of scope no more than the team's settings say.
        """
        if self._everybody is None:
            told = (self._session, self._catalogue, self.settings, EVERYTHING, self.known_at, self._answers)
            self._everybody = Reader(*told)
        return self._everybody

    def close(self) -> None:
        """Give the cursor back."""
        self._own.close()
        if self._everybody is not None:
            self._everybody.close()

    def _one(self, sql: str) -> tuple[Any, ...]:
        """The one row of a SELECT, kept as the answers to questions are."""
        question = (self._generation, self._whose, sql)
        found = self._answers.of(question)
        if found is None:
            found = self._own.execute(sql).fetchall()[0]
            self._answers.keep(question, found, self._generation)
        return found

    def _basis(self) -> str:
        if self.settings.revenue_basis != "auto":
            return self.settings.revenue_basis
        if self.has(Kind.ORDERS):
            return "orders"
        return "won_deals" if self.has(Kind.DEALS) or not self.has(Kind.COLLECTIONS) else "collections"


def _hashable(params: dict[str, Any]) -> tuple[tuple[str, Any], ...]:
    """Parameters as a part of a question; lists become tuples."""
    return tuple((name, tuple(value) if isinstance(value, list) else value) for name, value in params.items())


@cache
def _order(row: Any, columns: tuple[str, ...]) -> tuple[int, ...]:
    """Where each field of `row` stands among the columns; ValueError when the SELECT lacks one."""
    return tuple(columns.index(field.name) for field in fields(row))
