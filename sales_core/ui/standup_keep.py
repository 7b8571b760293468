"""What is filled in during a standup is kept as a batch of its own, listed among the uploads and undone there."""

from collections.abc import Mapping

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.reports.actions import Action
from sales_core.reports.meetings import Note
from sales_core.text.core import Text
from sales_core.ui.guard import allow, sees
from sales_core.ui.page import Page

Filled = tuple[Kind, Mapping[str, object]]


def keep(page: Page, form: Text, *filled: Filled) -> None:
    """Keep one row of each kind; `form` is the name that they are listed under.

    PermissionError for what is of somebody whose rows the viewer does not see; "" is the whole team's.
    """
    people = [str(row["person"]) for _, row in filled if row.get("person")]
    allow(page, sees(page, people), form.en)
    by, name = page.viewer.name, page.say(form)
    page.store.commit([form_sheet(kind, [row], by, page.as_of, name) for kind, row in filled], by, "form")


def action_row(page: Page, action: Action, **changed: object) -> Filled:
    """An action as it is to be kept, with what has changed of it."""
    names = ("action_id", "person", "action", "due_on", "set_on", "state", "meeting_id")
    told = {name: getattr(action, name) or None for name in names}
    return Kind.ACTIONS, told | {"state_on": page.as_of} | changed


def resolved_row(page: Page, note: Note) -> Filled:
    """A blocker as resolved."""
    names = ("note_id", "meeting_id", "person", "kind", "note", "noted_on")
    told = {name: getattr(note, name) or None for name in names}
    return Kind.NOTES, told | {"state": "resolved", "resolved_on": page.as_of}
