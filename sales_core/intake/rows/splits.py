"""Lines of one order that contradict one another about whose credit it is."""

import pyarrow.compute as pc

from sales_core.intake.rows.typed import Typed
from sales_core.model.kinds import Kind

Finding = tuple[int, str, str, str, tuple[tuple[str, str], ...]]


def contradictions(found: Typed, headers: dict[str, str]) -> list[Finding]:
    """Rows that divide an order otherwise than an earlier row of it does; an empty cell contradicts nothing."""
    if found.entity.kind is not Kind.ORDERS or found.values["credit_split"].null_count == len(found.body.rows):
        return []
    split, order = found.values["credit_split"], found.values["order_id"]
    first: dict[str, int] = {}
    findings: list[Finding] = []
    for place in pc.indices_nonzero(pc.and_(pc.is_valid(split), pc.is_valid(order))).to_pylist():
        before = first.setdefault(order[place].as_py(), place)
        if split[place] != split[before]:
            told = (("first", str(found.body.rows[before].as_py())), ("order", order[place].as_py()))
            cell = found.cells["credit_split"][place].as_py()
            findings.append((place, "repeated_split", headers["credit_split"], cell, told))
    return findings
