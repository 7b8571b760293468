"""The manager's sheets: roster, targets and the answers of customers."""

from collections.abc import Iterator
from datetime import date

from _calendar import Span, feedback_spans
from _catalog import COMPANY, FIRST_UPLOAD, KEVIN, LI, MANAGER, TEAM, new_customer_target, revenue_target
from _world import World
from _writers import Cell, Tab, csv_bytes, xlsx

File = tuple[date, str, bytes]  # as_of, name, content
_NEXT_YEAR = date(2025, 12, 29)  # the Monday on which the targets of 2026 are told
_PEOPLE = ("工号", "姓名", "部门", "职务", "直属上级", "邮箱", "负责区域", "入职日期")
_FEEDBACK = ("反馈编号", "反馈日期", "客户名称", "销售", "调查类型", "评分", "意见", "处理人", "状态", "解决日期")
_LONG = ("Person", "Metric", "Month", "Target")


def files(world: World) -> Iterator[File]:
    """Every file of the manager with its date."""
    yield FIRST_UPLOAD, "people.xlsx", xlsx([_people()])
    yield FIRST_UPLOAD, "销售目标_2025年.xlsx", xlsx([_targets(2025, (11, 12))])
    yield FIRST_UPLOAD, "other-targets-2025.csv", csv_bytes(_LONG, _other_targets(2025, (11, 12)))
    yield _NEXT_YEAR, "销售目标_2026年.xlsx", xlsx([_targets(2026, tuple(range(1, 13)))])
    yield _NEXT_YEAR, "other-targets-2026.csv", csv_bytes(_LONG, _other_targets(2026, tuple(range(1, 13))))
    for span in feedback_spans():
        tabs = [_feedback(world, span, "CSAT", "满意度"), _feedback(world, span, "NPS", "NPS")]
        yield span.upload, f"客户反馈_{span.upload:%Y%m%d}.xlsx", xlsx(tabs)


def _people() -> Tab:
    rows: list[list[Cell]] = [
        ["E001", MANAGER, TEAM, "经理", "", "chenjing@haichuan.example", "", date(2019, 3, 1)],
        ["E002", LI, TEAM, "销售", MANAGER, "lina@haichuan.example", "华东", date(2021, 6, 15)],
        ["E003", KEVIN, TEAM, "销售", MANAGER, "kevin.wang@haichuan.example", "华南", date(2023, 9, 4)],
    ]
    return Tab("人员", _PEOPLE, rows, (f"{COMPANY}{TEAM} 人员名册",))


def _targets(year: int, months: tuple[int, ...]) -> Tab:
    headers = ("姓名", *(f"{month}月" for month in months), "全年合计")
    rows: list[list[Cell]] = []
    for person in (LI, KEVIN):
        targets = [revenue_target(person, year, month) for month in months]
        rows.append([person, *targets, sum(targets)])
    return Tab("销售额", headers, rows, (f"{year}年销售额目标（元）",), headers[1:])


def _other_targets(year: int, months: tuple[int, ...]) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for person in (LI, KEVIN):
        for month in months:
            name = f"{year}-{month:02d}"
            rows.append([person, "New customers", name, new_customer_target(month)])
            rows.append([person, "Collections", name, revenue_target(person, year, month) * 19 // 20])
    return rows


def _feedback(world: World, span: Span, survey: str, name: str) -> Tab:
    rows: list[list[Cell]] = []
    for answer in world.feedback:
        if answer.survey != survey or answer.day not in span:
            continue
        solved = answer.solved if answer.solved and answer.solved <= span.last else None
        status = "" if not answer.solved else "已解决" if solved else "处理中"
        owner = answer.customer.owner
        rows.append([
            answer.code, answer.day, answer.customer.name, owner, survey, answer.score, answer.comment,
            MANAGER if answer.solved else "", status, solved,
        ])  # fmt: skip
    return Tab(name, _FEEDBACK, rows)
