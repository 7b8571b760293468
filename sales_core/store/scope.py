"""Who may see whose rows: from the roster's roles."""

from dataclasses import dataclass

from sales_core.model.roles import leads_all, leads_team
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.store.reader import Reader


@dataclass(frozen=True)
class _Listed:
    person: str
    team: str
    role: str
    manager: str


def viewer_named(reader: Reader, name: str | None) -> Viewer:
    """The viewer called `name`: a manager sees the people managed, a salesperson only own rows, a stranger nothing.

    None is the owner of the machine, who sees everything. A manager whom nobody names as manager and whose
    team is empty or the only one leads everybody.
    """
    if name is None:
        return EVERYTHING
    listed = reader.rows("select person, team, role, manager from fct_people", _Listed)
    own = next((row for row in listed if row.person == name), None)
    if own is None:
        return Viewer(name)
    if leads_all(own.role):
        return Viewer(name, sees_all=True)
    led = tuple(row.person for row in listed if row.manager == name)
    if leads_team(own.role):
        teams = {row.team for row in listed if row.team}
        if len(teams) <= 1 and len(led) in (0, len(listed) - 1):
            return Viewer(name, sees_all=True)
        led = led or tuple(row.person for row in listed if row.team == own.team)
    return Viewer(name, False, tuple(dict.fromkeys((name, *led))))
