"""What there is to say about uploads that differ from what was there."""

from sales_core.text.core import Text

GUARDS_TEXTS: dict[str, Text] = {
    "guard_jump": Text(
        "{column} differs {factor} times from the last upload: its middle value was {before} and is {after}{likely}. "
        "Check its unit and decimal point.",
        "「{column}」与上次相比相差 {factor} 倍：中位数由 {before} 变为 {after}{likely}。请检查单位和小数点。",
    ),
    "guard_vanished": Text(
        "{value} of {of} rows that the upload of {day} has in the same dates are missing from this sheet. "
        "Rows that are missing stay counted, unless this sheet replaces that upload.",
        "{day} 的上传在同一日期范围内有 {of} 行，其中 {value} 行不在此表中。除非用此表替换那次上传，缺少的行仍会计入。",
    ),
    "guard_closed_period": Text(
        "{value} rows dated before {closed} change their amount or salesperson, such as row {first} of {day}: "
        "{change}. What was paid on them may change with them.",
        "{value} 行早于 {closed} 的数据改变了金额或销售人员，如第 {first} 行（{day}）：{change}。"
        "已发放的提成可能随之变化。",
    ),
    "guard_unknown_person": Text(
        "Neither the list of people nor any earlier sheet names: {value}. "
        "Check the spelling, or add them to the list of people.",
        "人员名单和以往的表格中都没有：{value}。请检查姓名写法，或将其加入人员名单。",
    ),
    "guard_header_changed": Text(
        "The columns differ from the sheet of {day}: {needs} came from “{was}” and now from “{now}”. "
        "Check the header row and the columns.",
        "表头与 {day} 的表格不同：{needs} 原取自「{was}」，现取自「{now}」。请检查表头行和各列。",
    ),
    "guard_approved_plan": Text(
        "{by} approved the {metrics} targets of {starts} to {ends} on {day}, and {value} of the targets here would "
        "change them, such as row {first}: {who} {month}, {before} → {after}. "
        "To change an approved plan, reopen it on the Targets page with a reason.",
        "{by} 已于 {day} 审批通过 {starts} 至 {ends} 的{metrics}目标，此表会改动其中 {value} 个，"
        "如第 {first} 行：{who} {month}，{before} → {after}。如需调整已审批的目标，请先在“目标”页填写原因并重新打开。",
    ),
    "guard_other_period": Text(
        "Its name or title says {said}, but {value} of {rows} rows are dated in {month}. Is it the right file?",
        "名称或标题写的是 {said}，但 {rows} 行中有 {value} 行的日期在 {month}。请检查是否拿错了文件。",
    ),
}
