"""How a review goes on: who may take which step when, and how it stands after the steps taken."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

SELF, ASSESS, LOCK, SEEN, APPEAL, ANSWER = "self", "assess", "lock", "acknowledge", "appeal", "answer"
BY_PERSON, BY_LEADER = frozenset({SELF, SEEN, APPEAL}), frozenset({ASSESS, LOCK, ANSWER})
OUTCOMES = ("none", "reward", "adjustment", "development")
# Grade → points from which on the scorecard proposes it.
GRADES = (("A", Decimal(105)), ("B", Decimal(85)), ("C", Decimal(60)), ("D", Decimal(0)))
OPEN, ASSESSED, LOCKED, ACKNOWLEDGED, APPEALED, ANSWERED = (
    "open",
    "assessed",
    "locked",
    "acknowledged",
    "appealed",
    "answered",
)
# The steps that each state leaves open.
_NEXT = {
    OPEN: {SELF, ASSESS},
    ASSESSED: {SELF, ASSESS, LOCK},
    LOCKED: {SEEN, APPEAL},
    APPEALED: {ANSWER},
    ANSWERED: {SEEN},
    ACKNOWLEDGED: set(),
}
_AFTER = {SEEN: ACKNOWLEDGED, APPEAL: APPEALED, ANSWER: ANSWERED}
WAITS_FOR = {OPEN: "leader", ASSESSED: "leader", LOCKED: "person", APPEALED: "leader", ANSWERED: "person"}


@dataclass(frozen=True)
class Step:
    """One step of a review, in the order in which they were taken.

    step: self (assessment), assess (the manager's comment, grade and outcome), lock, acknowledge, appeal or answer.
    about: the step_id of the lock that the step follows, or of the one that holds it.
    """

    step_id: str
    step: str
    about: str
    said_by: str
    said_on: date
    text: str
    grade: str
    outcome: str
    outcome_text: str


@dataclass(frozen=True)
class Standing:
    """How a review stands: its state, and the step of each kind that counts."""

    state: str
    own: Step | None = None
    assessed: Step | None = None
    locked: Step | None = None
    appealed: Step | None = None
    answered: Step | None = None
    seen: Step | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """Those that were taken, in the order in which a review goes."""
        order = (self.own, self.assessed, self.locked, self.appealed, self.answered, self.seen)
        return tuple(step for step in order if step)


def standing(steps: Iterable[Step]) -> Standing:
    """The state after `steps`, the oldest first.

    The first lock stands until it is undone, with what it holds of the assessments: nothing said about anything else
    counts from then on, and neither does what came out of turn.
    """
    state, found = OPEN, dict[str, Step]()
    for step in steps:
        lock = found.get(LOCK)
        if lock is None and step.step == LOCK:
            state, found = LOCKED, {LOCK: step}
        elif lock is None and step.step in (SELF, ASSESS) and not step.about:
            found[step.step], state = step, ASSESSED if ASSESS in (step.step, *found) else OPEN
        elif lock and step.about == lock.step_id and step.step in (SELF, ASSESS, *_NEXT[state]):
            found[step.step], state = step, _AFTER.get(step.step, state)
    return Standing(state, *(found.get(kind) for kind in (SELF, ASSESS, LOCK, APPEAL, ANSWER, SEEN)))


def waits_for(at: Standing, is_over: bool) -> str:
    """Whose word is next: leader, person or "" for nobody's; before the period ends nobody's until somebody begins."""
    begun = is_over or at.own is not None or at.state != OPEN
    return WAITS_FOR.get(at.state, "") if begun else ""


def may_take(state: str, is_person: bool, leads: bool, is_over: bool) -> frozenset[str]:
    """Steps that somebody may take: the person reviewed speaks for himself or herself, who leads decides.

    Nobody decides on the own review. is_over: whether the period has ended, before which nothing is locked.
    """
    own = BY_PERSON if is_person else BY_LEADER if leads else frozenset[str]()
    return frozenset(step for step in _NEXT[state] & own if is_over or step != LOCK)


def problem(step: str, text: str, grade: str, proposed: str, outcome: str, outcome_text: str) -> str:
    """What a step still lacks: "", text, grade, reason (another grade than the scorecard's asks why) or outcome."""
    if step in (SELF, APPEAL, ANSWER) and not text:
        return "text"
    if step != ASSESS:
        return ""
    if grade not in dict(GRADES) or outcome not in OUTCOMES:
        return "grade"
    if proposed and grade != proposed and not text:
        return "reason"
    return "outcome" if outcome != "none" and not outcome_text else ""


def proposed(points: Decimal | None) -> str:
    """The grade that the points come to; "" without points."""
    return "" if points is None else next(grade for grade, least in GRADES if points >= least)
