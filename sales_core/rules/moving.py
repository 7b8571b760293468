"""Who may take a customer from whom and give it to whom, and who decides when several want it."""

from collections.abc import Iterable

from sales_core.model.entities_ownership import CLAIMED, RELEASED
from sales_core.model.viewer import Viewer


def may_move(viewer: Viewer, from_person: str, person: str, why: str) -> bool:
    """A salesperson claims only for the own book and releases only from it; who leads moves what those led have."""
    if viewer.sees_all:
        return True
    if why == CLAIMED:
        return not from_person and person in viewer.scope
    if why == RELEASED:
        return not person and from_person in viewer.scope
    return viewer.leads and from_person in viewer.scope and person in viewer.scope


def may_decide(viewer: Viewer, parties: Iterable[str]) -> bool:
    """Whoever leads decides on a conflict, if all its parties are among those led; a party alone never does."""
    return viewer.sees_all or (viewer.leads and set(parties) <= {*viewer.scope})
