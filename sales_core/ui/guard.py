"""Who may keep what is filled in, asked where the batch is made: a control that is not shown is no protection."""

from collections.abc import Iterable

from sales_core.ui.page import Page


def sees(page: Page, people: Iterable[str]) -> bool:
    """Whether the viewer sees the rows of all of them."""
    return page.viewer.sees_all or set(people) <= {*page.viewer.scope}


def allow(page: Page, allowed: bool, what: str) -> None:
    """PermissionError for what this viewer may not keep, and for anything where nothing is kept."""
    if not page.keeps or not allowed:
        raise PermissionError(f"{page.viewer.name} may not keep {what}")
