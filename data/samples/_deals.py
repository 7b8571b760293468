"""The deals of the sample team: how each moves through its stages, slips, and is won or lost."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from _catalog import KEVIN, LAST_DAY, LI, PRODUCTS, workday_from
from _customers import CUSTOMERS, Customer
from _lines import Line, make_lines, total

STAGES = {
    LI: ("验证客户", "需求确定", "方案/报价", "谈判审核"),
    KEVIN: ("Qualification", "Needs Analysis", "Value Proposition", "Proposal/Price Quote", "Negotiation/Review"),
}
WON = {LI: "赢单", KEVIN: "Closed Won"}
LOST = {LI: ("输单", "输单", "无效"), KEVIN: ("Closed Lost", "Closed Lost", "Closed Lost to Competition")}
PROBABILITY = {
    "验证客户": 10, "需求确定": 20, "方案/报价": 75, "谈判审核": 90, "赢单": 100, "输单": 0, "无效": 0,
    "Qualification": 10, "Needs Analysis": 20, "Value Proposition": 40, "Proposal/Price Quote": 75,
    "Negotiation/Review": 90, "Closed Won": 100, "Closed Lost": 0, "Closed Lost to Competition": 0,
}  # fmt: skip
REASONS = {
    LI: ("价格偏高", "客户项目取消", "竞品交期更短", "预算冻结"),
    KEVIN: ("Price", "Project cancelled", "Competitor delivered faster", "No budget this year"),
}
COMPETITORS = ("恒测仪表", "Northern Flow", "")
NEXT_STEPS = {
    LI: ("确认现场工况", "安排样机测试", "提交正式报价", "跟进合同审批"),
    KEVIN: ("Site survey", "Send sample unit", "Send revised quote", "Contract review with purchasing"),
}
_DAYS = {LI: (9, 12, 16, 12), KEVIN: (8, 11, 12, 18, 16)}  # usual days in each stage
_WIN = {LI: 0.56, KEVIN: 0.42}
_PER_YEAR = {LI: 72, KEVIN: 76}
_FIRST, _SPAN = date(2025, 8, 25), 448  # days over which deals are opened


@dataclass(frozen=True)
class State:
    """What the CRM shows of a deal from `day` on."""

    day: date
    stage: str
    amount: Decimal
    expected: date
    closed: date | None = None
    reason: str = ""
    competitor: str = ""


@dataclass
class Deal:
    """A deal and every state that it went through, in order of day."""

    customer: Customer
    name: str
    owner: str
    lines: tuple[Line, ...]
    states: list[State]
    removed: date | None = None  # deleted in the CRM on that day
    code: str = field(default="")

    @property
    def created(self) -> date:
        """The day on which the deal was opened."""
        return self.states[0].day

    @property
    def source(self) -> str:
        """Where the deal came from, in the words of its owner's system."""
        return self.customer.source if self.owner == self.customer.owner else "Cold Call"

    def at(self, as_of: date) -> State | None:
        """The state that an export made in the morning of `as_of` shows; None when it shows none."""
        if self.removed and self.removed < as_of:
            return None
        known = bisect_right([state.day for state in self.states], as_of - timedelta(days=1))
        return self.states[known - 1] if known else None

    @property
    def won_on(self) -> date | None:
        """The day on which the deal was won, if it was by the last day."""
        last = self.states[-1]
        return last.closed if last.stage == WON[self.owner] and last.day <= LAST_DAY else None


def _around(rng: Random, days: int) -> timedelta:
    return timedelta(days=max(2, round(days * rng.triangular(0.4, 2.1, 0.9))))


def _slips(rng: Random, state: State, until: date) -> list[State]:
    """The owner moves a close date that has passed, mostly within days, sometimes not at all."""
    moved = []
    while state.expected < until and rng.random() < 0.85:
        day = workday_from(state.expected + timedelta(days=rng.randint(0, 6)))
        if day >= until:
            break
        state = replace(state, day=day, expected=workday_from(day + timedelta(days=rng.randint(14, 42))))
        moved.append(state)
    return moved


def _simulate(rng: Random, customer: Customer, start: date) -> Deal:
    """One deal from its opening to its end, which may lie beyond the last day."""
    owner, product = customer.owner, rng.choice(PRODUCTS[1:])
    lines = make_lines(rng, product, {"a": 70, "b": 38, "c": 17, "p": 26}[customer.size] * 1000, customer.number)
    quote = total(lines)
    guess = (quote * Decimal(rng.choice((70, 85, 100, 115, 140))) / 100).quantize(Decimal("1E3"))
    amount = Decimal(max(5000, int(guess)))
    stages, day = STAGES[owner], workday_from(start)
    states: list[State] = []
    expected = workday_from(start + timedelta(days=rng.randint(35, 75)))
    wins = rng.random() < _WIN[owner] and customer.size != "p"  # a prospect is not won this year
    ends_after = len(stages) if wins else rng.randint(2, len(stages))
    for stage, usual in list(zip(stages, _DAYS[owner], strict=True))[:ends_after]:
        if PROBABILITY[stage] >= 75:  # the guess gives way to a quote, at first without the discount
            amount = quote if stage == stages[-1] else (quote * Decimal("1.04")).quantize(Decimal("0.01"))
        until = workday_from(day + _around(rng, usual))
        if states and expected < day:
            expected = workday_from(day + timedelta(days=rng.randint(10, 30)))
        states.append(State(day, stage, amount, expected))
        states += _slips(rng, states[-1], until)
        expected, day = states[-1].expected, until
    if wins:
        states.append(State(day, WON[owner], quote, expected, day))
    else:
        lost = rng.choice(LOST[owner])
        reason = rng.choice(REASONS[owner])
        rival = COMPETITORS[rng.randrange(2)] if "ompet" in lost + reason or "竞品" in reason else ""
        states.append(State(day, lost, amount, expected, day, reason, rival))
    return Deal(customer, f"{customer.short} - {product.name}", owner, lines, states)


def simulated(rng: Random) -> list[Deal]:
    """Deals as they come, without the few that carry the story."""
    deals = []
    for owner, count in _PER_YEAR.items():
        for n in range(count):
            start = workday_from(_FIRST + timedelta(days=n * _SPAN // count + rng.randint(0, 5)))
            open_to = [
                c for c in CUSTOMERS
                if c.owner == owner and (not c.until or c.until > start)
                and (not c.since or c.since - timedelta(days=75) <= start)
            ]  # fmt: skip
            weights = [{"a": 6, "b": 4, "c": 2, "p": 1}[c.size] for c in open_to]
            deals.append(_simulate(rng, rng.choices(open_to, weights)[0], start))
    return deals
