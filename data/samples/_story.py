"""The deals that carry the story: stalled, slipped, lost to a rival, disputed, and those that decide November."""

from datetime import date
from decimal import Decimal

from _catalog import KEVIN, LI
from _customers import BY_NAME
from _deals import STAGES, Deal, State
from _lines import Line, line, total

Step = tuple[str, int, str]  # day, number of the stage, expected close


def _deal(customer: str, title: str, owner: str, codes: dict[str, int], steps: tuple[Step, ...]) -> Deal:
    who = BY_NAME[customer]
    lines: tuple[Line, ...] = tuple(line(code, quantity, who.number) for code, quantity in codes.items())
    states = [
        State(date.fromisoformat(day), STAGES[owner][stage], total(lines), date.fromisoformat(expected))
        for day, stage, expected in steps
    ]
    return Deal(who, f"{who.short} - {title}", owner, lines, states)


def _end(deal: Deal, day: str, stage: str, reason: str = "", rival: str = "") -> Deal:
    last, ended = deal.states[-1], date.fromisoformat(day)
    deal.states.append(State(ended, stage, last.amount, last.expected, ended, reason, rival))
    return deal


def _reprice(deal: Deal, step: int, percent: int) -> Deal:
    """The deal was first expected at `percent` of what is quoted from `step` on."""
    for at, state in enumerate(deal.states[:step]):
        amount = (state.amount * percent / 100).quantize(Decimal("0.01"))
        deal.states[at] = State(state.day, state.stage, amount, state.expected)
    return deal


def story_deals() -> list[Deal]:
    """Hand-written deals, in no particular order."""
    return [*_li_na(), *_kevin()]


def _li_na() -> list[Deal]:
    stalled = _deal("上海澜石水务科技有限公司", "二期水厂流量改造", LI, {"HS-F310": 24, "HS-L410": 6}, (
        ("2026-05-18", 0, "2026-08-31"), ("2026-06-05", 1, "2026-08-31"), ("2026-07-10", 2, "2026-08-31"),
        ("2026-08-28", 2, "2026-09-30"), ("2026-09-29", 2, "2026-11-30"), ("2026-11-19", 2, "2026-12-31"),
    ))  # fmt: skip
    closing = _deal("宁波海宸汽车部件有限公司", "冲压线压力监测", LI, {"HS-P220": 22, "HS-T240": 8}, (
        ("2026-09-21", 0, "2026-11-27"), ("2026-10-09", 1, "2026-11-27"), ("2026-10-23", 2, "2026-11-27"),
        ("2026-11-12", 3, "2026-11-27"),
    ))  # fmt: skip
    next_month = _deal("无锡晟和半导体设备有限公司", "洁净室升级", LI, {"HS-P110": 60, "HS-P330": 12}, (
        ("2026-10-13", 0, "2026-12-18"), ("2026-10-27", 1, "2026-12-18"), ("2026-11-16", 2, "2026-12-18"),
    ))  # fmt: skip
    return [_reprice(stalled, 2, 80), closing, next_month]


def _kevin() -> list[Deal]:
    decisive = _deal("Norling Semiconductor (Shenzhen) Co., Ltd.", "Fab 2 flow skid", KEVIN, {"HS-F520": 18}, (
        ("2026-08-10", 0, "2026-10-30"), ("2026-08-24", 1, "2026-10-30"), ("2026-09-14", 2, "2026-10-30"),
        ("2026-10-09", 3, "2026-10-30"), ("2026-10-29", 4, "2026-11-27"),
    ))  # fmt: skip
    overdue = _deal("Lingnan Building Controls Co., Ltd.", "Tower B metering", KEVIN, {"HS-F310": 16}, (
        ("2026-08-27", 0, "2026-11-13"), ("2026-09-15", 1, "2026-11-13"), ("2026-10-13", 3, "2026-11-13"),
    ))  # fmt: skip
    asleep = _deal("Dongguan Kaida Molding Co., Ltd.", "Press line sensors", KEVIN, {"HS-P110": 58}, (
        ("2026-05-25", 0, "2026-09-15"), ("2026-06-16", 1, "2026-09-15"), ("2026-09-16", 1, "2026-12-15"),
    ))  # fmt: skip
    rival = _deal("北京清源水务集团有限公司", "Plant 5 level radar", KEVIN, {"HS-L410": 30, "HS-T240": 20}, (
        ("2026-06-22", 0, "2026-10-20"), ("2026-07-13", 1, "2026-10-20"), ("2026-08-11", 3, "2026-10-20"),
        ("2026-09-22", 4, "2026-10-20"),
    ))  # fmt: skip
    disputed = _deal("苏州博川精密机械有限公司", "robot cell sensors", KEVIN, {"HS-P220": 14}, (
        ("2026-10-20", 0, "2026-12-22"), ("2026-11-10", 1, "2026-12-22"),
    ))  # fmt: skip
    deleted = _deal("Huizhou Greenfield Beverages Co., Ltd.", "CIP trial (duplicate)", KEVIN, {"HS-P330": 9}, (
        ("2026-08-20", 0, "2026-10-15"), ("2026-09-03", 1, "2026-10-15"),
    ))  # fmt: skip
    deleted.removed = date(2026, 9, 17)
    return [
        _reprice(decisive, 3, 115), overdue, asleep, disputed, deleted,
        _end(rival, "2026-10-21", "Closed Lost to Competition", "Competitor delivered faster", "Northern Flow"),
    ]  # fmt: skip
