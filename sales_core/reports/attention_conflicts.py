"""Customers in conflict that wait for a decision, for whoever leads all parties."""

from sales_core.reports.attention_row import AttentionRow
from sales_core.reports.conflicts import Conflict, conflicts
from sales_core.reports.question import Question
from sales_core.rules.moving import may_decide

_CODE = "conflict"


def found_conflicts(question: Question) -> tuple[AttentionRow, ...]:
    """One item per open conflict, with the person who was first in touch; a salesperson decides none."""
    viewer, rule = question.reader.viewer, question.reader.settings.attention_rules()[_CODE]
    if not rule.on or not viewer.leads:
        return ()
    waiting = (row for row in conflicts(question) if row.state != "decided")
    return tuple(_item(row) for row in waiting if may_decide(viewer, row.people))


def _item(row: Conflict) -> AttentionRow:
    return AttentionRow(
        rank=0,
        code=_CODE,
        person=row.first_person,
        subject=row.customer,
        customer=row.customer,
        amount=row.at_stake,
        days=None,
        due_on=row.since,
        pace=None,
        page="ownership",
        reasons=(_CODE,),
        between=row.people,
    )
