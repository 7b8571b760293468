"""A guard on targets that were approved: a sheet that would change them waits for a look."""

from collections.abc import Sequence
from typing import Any

from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind
from sales_core.store import sqlfiles
from sales_core.store.guards import Case


def approved_plan(case: Case) -> Issue | None:
    """Targets that differ from those of an approved plan for the same months."""
    if case.entity.kind is not Kind.TARGETS:
        return None
    found = case.own.execute(sqlfiles.read("review/plan_rows"), {"number": case.number}).fetchall()
    return _issue(case, found) if found else None


def _issue(case: Case, found: Sequence[tuple[Any, ...]]) -> Issue:
    row, who, metric, month, before, after, first, last, day, by = found[0]
    detail = (
        ("metrics", metric),
        ("starts", str(first)),
        ("ends", str(last)),
        ("day", str(day)),
        ("by", by or "–"),
        ("first", str(row)),
        ("who", who or "–"),
        ("month", f"{month:%Y-%m}"),
        ("before", "–" if before is None else f"{before:,.2f}"),
        ("after", "–" if after is None else f"{after:,.2f}"),
    )
    return Issue("guard_approved_plan", case.sheet.sheet, value=str(len(found)), detail=detail)
