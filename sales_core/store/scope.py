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

    None is the owner of the machine, who sees everything. Whoever is named as somebody's manager leads them. A manager
    whom nobody names as manager and whose team is empty or the only one leads everybody. The name may be written in any
    way that means the person.
    """
    if name is None:
        return EVERYTHING
    name = reader.spelled((name,))[0]
    listed = reader.rows("select person, team, role, manager from fct_people", _Listed)
    own = next((row for row in listed if row.person == name), None)
    led = tuple(row.person for row in listed if row.manager == name)
    if own is None:
        return Viewer(name, False, led)
    if leads_all(own.role):
        return Viewer(name, sees_all=True)
    if leads_team(own.role):
        teams = {row.team for row in listed if row.team}
        if len(teams) <= 1 and len(led) in (0, len(listed) - 1):
            return Viewer(name, sees_all=True)
        led = led or tuple(row.person for row in listed if row.team == own.team)
    return Viewer(name, False, tuple(dict.fromkeys((name, *led))))
