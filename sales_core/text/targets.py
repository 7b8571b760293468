"""Words of the targets page, and of progress against target wherever it is told."""

from decimal import Decimal

from sales_core.text import dates, numbers
from sales_core.text.core import Language, Text

TEAM = Text("Team", "团队")
WHOLE_TEAM = Text("Whole team", "全团队")
UNASSIGNED = Text("Unassigned", "未分配")
METRIC = Text("Metric", "指标")

AT_PACE = Text(
    "{who} at {attainment} of {period}, on pace; {gap} to go in {days}.",
    "{who} {period}已完成目标的 {attainment}，与时间进度持平；还差 {gap}，剩 {days}。",
)
AHEAD = Text(
    "{who} at {attainment} of {period}, {points} ahead of pace; {gap} to go in {days}.",
    "{who} {period}已完成目标的 {attainment}，领先时间进度 {points}；还差 {gap}，剩 {days}。",
)
BEHIND = Text(
    "{who} at {attainment} of {period}, {points} behind pace; {gap} to go in {days}.",
    "{who} {period}已完成目标的 {attainment}，落后时间进度 {points}；还差 {gap}，剩 {days}。",
)
REACHED = Text(
    "{who} at {attainment} of {period}: the target is reached, with {beyond} beyond it.",
    "{who} {period}已完成目标的 {attainment}，超额 {beyond}。",
)
MISSED = Text(
    "{who} closed {period} at {attainment}, {gap} short of the target.",
    "{who} {period}最终完成目标的 {attainment}，差 {gap}。",
)
STANDING = Text(
    "{who} at {actual} in {period}, against a target of {target}.", "{who} {period}为 {actual}，目标 {target}。"
)
NO_TARGET = Text("{who} at {actual} in {period}; no target is set.", "{who} {period}已实现 {actual}，尚未设定目标。")
NOT_BEGUN = Text("{who}: {target} to reach in {period}.", "{who} {period}目标 {target}。")
WORKDAY = Text("1 working day", "1 个工作日")
WORKDAYS = Text("{count} working days", "{count} 个工作日")
OVER_ASSIGNED = Text(
    "The people's targets add up to {people}: {more} more than the team's {target}.",
    "个人目标合计 {people}，比团队目标 {target} 多 {more}。",
)
UNDER_ASSIGNED = Text(
    "The people's targets add up to {people}: {less} less than the team's {target}.",
    "个人目标合计 {people}，比团队目标 {target} 少 {less}。",
)

ATTAINMENT = Text("Attainment", "完成率")
ATTAINMENT_HELP = Text("Actual ÷ target, summed before dividing.", "实际 ÷ 目标，先求和再相除。")
AGAINST_PACE = Text("against pace", "对比时间进度")
PACE = Text("Pace", "进度达成")
PACE_HELP = Text(
    "Actual ÷ the part of the target that is due by the as-of day, by working days without holidays: 100% is on pace.",
    "实际 ÷ 截至当日应完成的目标（按工作日折算，扣除节假日）；100% 为与时间进度持平。",
)
GAP = Text("Gap", "目标缺口")
GAP_HELP = Text("Target − actual; negative when more than the target was reached.", "目标 − 实际；负数表示已超额完成。")
RUN_RATE = Text("Needed per day", "日均需完成")
RUN_RATE_HELP = Text("Gap ÷ working days left in the period.", "目标缺口 ÷ 期间剩余工作日。")
SO_FAR = Text("vs {rate} a day so far", "对比目前日均 {rate}")
TARGET = Text("Target", "目标")
TARGET_HELP = Text(
    "The team's own target where one is set, else the sum of its people's; of a part of a month by working days.",
    "设有团队目标时取团队目标，否则为个人目标之和。按整月计；不足一月的按工作日折算。",
)
ACTUAL = Text("Actual", "实际")
EXPECTED = Text("Due by now", "应完成")
PERSON = Text("Person", "人员")

BARS_BEHIND = Text("{behind} behind pace, {ahead} ahead", "落后进度：{behind}；领先：{ahead}")
BARS_ALL_BEHIND = Text("{behind} behind pace", "落后进度：{behind}")
BARS_ALL_AHEAD = Text("Everybody with a target is on pace or ahead", "有目标的人员均达到或领先进度")
BARS_NONE = Text("Nobody has a target in this period", "本期间尚无个人目标")
BARS_MANY = Text("{count} people", "{count} 人")
BARS_POINTS = Text("{person} {points}", "{person}（{points}）")
DUE_MARK = Text("due by now {share}", "应完成 {share}")
BAR_HOVER = Text(
    "{person}: {actual} of {target} ({attainment}), due by now {expected}",
    "{person}：已完成 {actual}，目标 {target}（{attainment}），应完成 {expected}",
)

WAY_BEHIND = Text("{gap} below the line to the target", "低于目标线 {gap}")
WAY_AHEAD = Text("{gap} above the line to the target", "高于目标线 {gap}")
WAY_NO_TARGET = Text("{actual} so far", "截至目前 {actual}")
WAY_ACTUAL = Text("Actual", "实际")
WAY_DUE = Text("Target", "目标")
WAY_LANDS = Text("Likely end", "预计期末")
WAY_LAST_YEAR = Text("A year earlier", "去年同期")

YEAR = Text("{year}, attainment by month", "{year}各月完成率")
YEAR_TOTAL = Text("So far", "累计")
YEAR_TABLE = Text("The same as a table", "以表格查看")
YEAR_HELP = Text(
    "Attainment of the month; empty where no target is set or the month has not begun.",
    "当月完成率；未设目标或尚未开始的月份为空。",
)
TABLE = Text("Target and gap by person", "个人目标与缺口")
TARGETS_OF = Text("{person}: {metric} targets of {period}", "{person}：{period} {metric}目标")
ROWS_OF = Text("{person}: {metric} of {period}", "{person}：{period} {metric}")
WHAT = Text("What", "类型")
WHATS = {
    "target": Text("Target", "目标"),
    "order": Text("Order", "订单"),
    "deal": Text("Won deal", "赢单"),
    "collection": Text("Collection", "回款"),
    "contact": Text("Activity", "跟进"),
    "feedback": Text("Feedback", "反馈"),
}
DAY = Text("Date", "日期")
CUSTOMER = Text("Customer", "客户")
SUBJECT = Text("Number or name", "编号或名称")
AMOUNT = Text("Amount", "金额")

EDIT = Text("Set targets for {year}", "设定{year}目标")
EDIT_HINT = Text(
    "One number per person and month. Saved at once, listed among the uploads, and undone there.",
    "每人每月一个数。保存后立即生效，记录在“上传”页，可在该页撤销。",
)
EDIT_RATE_HINT = Text(
    "0.25 is 25%. Saved at once, listed among the uploads, and undone there.",
    "0.25 表示 25%。保存后立即生效，记录在“上传”页，可在该页撤销。",
)
EDIT_METRIC = Text("Metric to set", "设定的指标")
SAVE = Text("Save targets", "保存目标")
SAVED_ONE = Text("1 target saved.", "已保存 1 个目标。")
SAVED = Text("{count} targets saved.", "已保存 {count} 个目标。")
SAMPLE_READ_ONLY = Text(
    "The sample team's targets cannot be changed. Upload a sheet of your own to set yours.",
    "示例团队的目标不可修改。上传自己的表格后即可设定。",
)
MONTHS = tuple(Text(name, f"{number}月") for number, name in enumerate(dates.MONTHS, 1))
FORM_NAME = Text("Targets", "目标")
MANAGER = Text("Manager", "主管")


def said_points(points: Decimal, language: Language) -> str:
    """How many points something is ahead or behind, without a sign: 1 pt, 6 pts, 6 个百分点."""
    said = numbers.points(abs(points), language, 0).lstrip("+")
    return "1 pt" if said == "1 pts" else said
