"""Who is there to choose: people and their teams."""

from dataclasses import dataclass

from sales_core.reports.sqltext import sql
from sales_core.store.reader import Reader


@dataclass(frozen=True)
class Person:
    """A person of the roster, or of the sheets where there is no roster; `team` is "" when none is named."""

    person: str
    team: str


def roster(reader: Reader) -> tuple[Person, ...]:
    """The people in the viewer's scope, managers included, team by team."""
    return reader.rows(sql("roster"), Person)
