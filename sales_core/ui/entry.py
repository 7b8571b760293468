"""A page's place in the menu."""

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from sales_core.model.kinds import Kind
from sales_core.ui.frame import viewers
from sales_core.ui.page import Page


class Entry(NamedTuple):
    """One page, in the menu once there is a sheet of a kind that it `needs`; `dated`: about a period and people.

    shared: only for a team of more than one.
    """

    section: str
    name: str
    icon: str
    needs: tuple[Kind, ...] = ()
    dated: bool = True
    shared: bool = False

    def shown(self, page: Page, kept: AbstractSet[Kind]) -> bool:
        """Whether the menu has it for this team, which has sheets of the kinds `kept`."""
        return not (self.needs and kept.isdisjoint(self.needs)) and not (self.shared and len(viewers(page)) < 2)
