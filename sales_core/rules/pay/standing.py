"""How a statement stands: calculated, submitted, approved, paid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

CALCULATED, SUBMITTED, APPROVED, PAID = "calculated", "submitted", "approved", "paid"
SUBMIT, APPROVE, PAY, REJECT = "submit", "approve", "pay", "reject"
STATES = (CALCULATED, SUBMITTED, APPROVED, PAID)
NEXT: Mapping[str, Mapping[str, str]] = {
    CALCULATED: {SUBMIT: SUBMITTED},
    SUBMITTED: {APPROVE: APPROVED, REJECT: CALCULATED},
    APPROVED: {PAY: PAID, REJECT: CALCULATED},
    PAID: {},
}


@dataclass(frozen=True)
class StatementStep:
    """One step. about: of all but a submission, the step_id of the submission that it is about."""

    step_id: str
    step: str
    about: str
    said_by: str
    said_on: date
    said: str = ""


@dataclass(frozen=True)
class StatementStanding:
    """The state, and the steps that led to it since the last submission; none while calculated."""

    state: str = CALCULATED
    steps: tuple[StatementStep, ...] = ()

    @property
    def submission(self) -> str:
        """The step_id under which the lines are frozen; "" while they are not."""
        return self.steps[0].step_id if self.steps else ""


def standing(steps: Iterable[StatementStep]) -> StatementStanding:
    """The state after `steps`, the oldest first; a step out of turn, or about another submission, changes nothing."""
    found = StatementStanding()
    for step in steps:
        state = NEXT[found.state].get(step.step)
        if state is None or (step.step != SUBMIT and step.about != found.submission):
            continue
        kept = () if state == CALCULATED else (*found.steps, step)
        found = StatementStanding(state, kept)
    return found
