"""Words of setting a year's targets: spreading, copying, approving, and the history of it all."""

from sales_core.text.core import Text

REASON = Text("Reason", "原因")
REASON_HINT = Text("Kept in the history of changes", "将记入目标变更历史")
WHOLE_YEAR = Text("Whole year", "全年")
PREVIEW = Text("What would be set: {total} in all, now {before}.", "将设定合计 {total}，现为 {before}。")
PREVIEW_NEW = Text("What would be set: {total} in all.", "将设定合计 {total}。")
PREVIEW_RATE = Text("What would be set", "将设定")
MONTH = Text("Month", "月份")
TOTAL = Text("Total", "合计")
MORE_PEOPLE = Text(
    "The first {shown} of {count} columns are shown; all are saved.",
    "仅显示 {count} 列中的前 {shown} 列，保存时全部生效。",
)
NOTHING = Text("There is nothing to set yet.", "暂无可设定的内容。")

SPREAD = Text("Spread a year's target", "分解年度目标")
WHO = Text("Whose target", "目标对象")
SPAN = Text("For", "期间")
AMOUNT = Text("Amount", "金额")
AMOUNT_RATE = Text("Target of each month", "每月目标")
SHAPE = Text("Over the months", "按月分解")
SHAPES = {
    "even": Text("Evenly", "平均"),
    "working_days": Text("By working days", "按工作日"),
    "last_year": Text("As last year", "按去年走势"),
}
NO_LAST_YEAR = Text(
    "Last year's shape is not offered: nothing is known of {month} yet.", "暂不能按去年走势分解：没有 {month} 的数据。"
)
SPLIT = Text("Over the people", "分解到个人")
SPLITS = {
    "none": Text("Not at all", "不分解"),
    "even": Text("Evenly", "平均"),
    "last_year": Text("By the last 12 months' results", "按近 12 个月业绩占比"),
    "as_now": Text("As their targets are now", "按现有目标占比"),
}

COPY = Text("Copy from last year", "复制去年")
SOURCE = Text("Copy", "复制")
SOURCES = {"targets": Text("Last year's targets", "去年目标"), "actuals": Text("Last year's results", "去年业绩")}
FACTOR = Text("Times", "乘以")
FACTOR_HELP = Text("1.10 is 10% more than last year.", "1.10 表示比去年增加 10%。")
NOTHING_TO_COPY = Text("Nothing is known of {year} to copy from.", "没有 {year}的数据可复制。")

LOCKED = Text("Approved by {by} on {day}: these targets stand.", "{by} 已于 {day} 审批通过，目标已锁定。")
LOCKED_WHY = Text(
    "Approved by {by} on {day}: these targets stand. {reason}", "{by} 已于 {day} 审批通过，目标已锁定。{reason}"
)
APPROVE = Text("Approve the plan", "审批锁定")
APPROVE_HELP = Text(
    "The {metric} targets of {year} can then not be changed here, and a sheet that would change them is held.",
    "审批后，{year}{metric}目标不可在此修改，会改动它们的表格上传时将被拦下确认。",
)
REOPEN = Text("Reopen the plan", "重新打开")
REOPEN_WHY = Text("Say why; it is kept in the history.", "请填写原因，将记入历史。")
FORM = Text("Plan approval", "目标审批")
APPROVED_SAID = Text("The plan is approved.", "目标已审批锁定。")
REOPENED_SAID = Text("The plan is open again.", "目标已重新打开。")

HISTORY = Text("History of {metric} targets in {year}", "{year}{metric}目标变更历史")
HISTORY_PICK = Text("Pick a row to see where it comes from.", "选择一行查看来源。")
HISTORY_MOST = Text("The latest {shown} of {count} changes.", "共 {count} 次变更，显示最近 {shown} 次。")
WHEN = Text("When", "时间")
BY = Text("By", "操作人")
TARGET_OF = Text("Target of", "对象")
PERIOD = Text("Period", "期间")
BEFORE = Text("From", "原目标")
AFTER = Text("To", "新目标")
WHY = Text("Why", "原因")
FROM = Text("Where", "来源")
FORM_SOURCE = Text("Set on the page", "页面设定")
TAKEN_BACK = Text("taken back", "已撤销")
DECISION = Text("Decision", "审批")
DECISIONS = {"approved": Text("Approved", "审批通过"), "reopened": Text("Reopened", "重新打开")}
CHANGES_TITLE = Text("Changes of targets", "目标变更")
DECISIONS_TITLE = Text("Approvals of the plan", "审批记录")
NO_HISTORY = Text("Nothing has changed yet.", "暂无变更。")
SOURCE_OF = Text("Where the target comes from", "目标来源")
