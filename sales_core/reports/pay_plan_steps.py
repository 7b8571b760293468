"""What a step of an incentive plan becomes in the log. Who may not take it, or not so, is refused here."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.viewer import Viewer
from sales_core.reports.pay_plans import PayPlan, pay_plans
from sales_core.reports.question import Question
from sales_core.rules.pay.check import Fault, faults
from sales_core.rules.pay.document import document
from sales_core.rules.pay.versions import APPROVE, DRAFT, RETIRE, Clash, clashes, in_force, may_plan

__all__ = [
    "Clash", "Fault", "PlanRefusedError", "Said", "approve_rows", "clashes_of", "draft_rows", "faults", "retire_rows",
]  # fmt: skip

Row = Mapping[str, object]


@dataclass(frozen=True)
class Said:
    """Who takes a step when, and why."""

    by: str
    on: date
    reason: str = ""


class PlanRefusedError(Exception):
    """A step that may not be taken.

    code: not_yours, no_reason, faults, clashes, not_held (nothing approved is there to retire).
    """

    def __init__(self, code: str, faults: tuple[Fault, ...] = (), clashes: tuple[Clash, ...] = ()) -> None:
        super().__init__(code)
        self.code, self.faults, self.clashes = code, faults, clashes


def draft_rows(question: Question, viewer: Viewer, plan: IncentivePlan, said: Said) -> list[Row]:
    """The row that keeps the plan as a draft: of its newest version, or of a next one once that is approved.

    question: with a reader that sees every plan as it is now. PlanRefusedError for what may not be.
    """
    _allowed(viewer)
    return [_row(plan, _open_version(question, plan.plan_id), DRAFT, plan.starts_on, said)]


def approve_rows(question: Question, viewer: Viewer, plan: IncentivePlan, said: Said) -> list[Row]:
    """The row that approves the plan: it holds from its own first day on, instead of the version before."""
    _allowed(viewer, said)
    if found := faults(plan):
        raise PlanRefusedError("faults", found)
    if both := clashes_of(question, plan):
        raise PlanRefusedError("clashes", clashes=both)
    return [_row(plan, _open_version(question, plan.plan_id), APPROVE, plan.starts_on, said)]


def retire_rows(question: Question, viewer: Viewer, plan_id: str, since: date, said: Said) -> list[Row]:
    """The row that retires a plan with all its versions: from `since` on it holds no more."""
    _allowed(viewer, said)
    known = _known(question, plan_id)
    held = next((one for one in known.versions if one.state == "approved"), None) if known else None
    if held is None:
        raise PlanRefusedError("not_held")
    return [_row(replace(held.plan, plan_id=plan_id), held.version, RETIRE, since, said)]


def clashes_of(question: Question, plan: IncentivePlan) -> tuple[Clash, ...]:
    """Who would be on this plan and another one on a day."""
    told = [one for known in pay_plans(question) for one in known.versions if known.plan_id != plan.plan_id]
    return clashes(plan, in_force(told, plan.starts_on, plan.ends_on or date.max))


def _allowed(viewer: Viewer, said: Said | None = None) -> None:
    if not may_plan(viewer):
        raise PlanRefusedError("not_yours")
    if said is not None and not said.reason.strip():
        raise PlanRefusedError("no_reason")


def _known(question: Question, plan_id: str) -> PayPlan | None:
    return next((plan for plan in pay_plans(question) if plan.plan_id == plan_id), None)


def _open_version(question: Question, plan_id: str) -> int:
    """The version that is drafted on: the newest while it is a draft, else the next one."""
    known = _known(question, plan_id)
    if known is None:
        return 1
    newest = known.versions[0]
    return newest.version if newest.state == DRAFT else newest.version + 1


def _row(plan: IncentivePlan, version: int, step: str, starts_on: date, said: Said) -> Row:
    return {
        "plan_id": plan.plan_id,
        "version": str(version),
        "step": step,
        "document": document(plan),
        "people": "\n".join(dict.fromkeys(member.person for member in plan.members)),
        "starts_on": starts_on,
        "said_by": said.by,
        "said_on": said.on,
        "reason": said.reason,
    }
