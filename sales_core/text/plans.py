"""Words of the page of incentive plans: what holds, versions, decisions, files."""

from sales_core.text.core import Text

FINDING = Text("{plans} in force on {day}.", "{day}有效的方案：{plans}。")
FINDING_SETTINGS = Text(
    "The plan in Settings holds for everybody: no other one is approved for {day}.",
    "{day}没有已批准的方案，所有人按“设置”中的方案计算。",
)
DETAIL_DRAFTS = Text("Waiting for approval: {plans}.", "待批准：{plans}。")
DETAIL_REST = Text(
    "Whoever is on none of them is on the plan in Settings.", "未列入以上方案的人员按“设置”中的方案计算。"
)
TO_PLANS = Text("Incentive plans: build, approve, compare", "提成方案：制定、审批、比较")
BEFORE_SETTINGS = Text(
    "An approved incentive plan goes before this one, for those whom it is for.",
    "已批准的提成方案优先于此处的方案（限其适用人员）。",
)
OTHERS = Text(
    "Whoever leads everybody decides on plans. These are the ones that your pay follows.",
    "方案由管理全员的负责人决定。以下是适用于您的方案。",
)
NONE_OTHERS = Text("Your pay follows the plan in Settings.", "您的提成按“设置”中的方案计算。")

HOLDING = Text("In force", "有效")
HOLDING_HELP = Text("Versions that hold on the day looked back from.", "在所选截至日期有效的版本数。")
WAITING = Text("Waiting for approval", "待批准")
WAITING_HELP = Text("Drafts; they pay nothing before they are approved.", "草稿数，批准前不生效。")
EARLIER = Text("At other times", "其他时间")
EARLIER_HELP = Text(
    "Approved versions that hold before or after that day, or no more.",
    "已批准但在该日未生效或已失效的版本数。",
)
PLAN = Text("Plan", "方案")
VERSION = Text("Version", "版本")
STATE = Text("State", "状态")
STATES = {
    "draft": Text("Draft", "草稿"),
    "approved": Text("Approved", "已批准"),
    "replaced": Text("Replaced", "已被替代"),
    "retired": Text("Retired", "已停用"),
}
FROM = Text("Holds from", "生效自")
TO = Text("Until", "生效至")
PEOPLE = Text("For whom", "适用人员")
EVERYBODY = Text("Everybody", "全体")
ONE_PERSON = Text("{people} person", "{people} 人")
MORE_PEOPLE = Text("{people} people", "{people} 人")
BY = Text("Last step by", "最后操作人")
ON = Text("On", "操作日期")
REASON = Text("Reason", "原因")
LIST = Text("Plans and their versions", "方案及版本")

OPEN = Text("{plan}, version {version}: {state}", "{plan} 第 {version} 版：{state}")
STEPS = {
    "draft": Text("{day}: drafted by {by}. {reason}", "{day}：{by} 起草。{reason}"),
    "approve": Text(
        "{day}: approved by {by}, from {start} on. {reason}", "{day}：{by} 批准，自 {start} 起生效。{reason}"
    ),
    "retire": Text(
        "{day}: retired by {by}, from {start} on. {reason}", "{day}：{by} 停用，自 {start} 起失效。{reason}"
    ),
}
COMPARED = Text("Against version {version}", "与第 {version} 版相比")
SAME = Text("It pays as version {version} did.", "与第 {version} 版的规则相同。")
EDIT = Text("Work on it", "继续编辑")
NEXT_VERSION = Text("Make the next version", "制定下一版")
AS_TEMPLATE = Text("Use it for another plan", "作为新方案的模板")
RETIRE = Text("Retire", "停用")
SINCE = Text("Holds no more from", "自此日起失效")
RETIRE_HELP = Text(
    "From that day on its people are on the plan for everybody, or on that of Settings.",
    "自该日起，其人员按全体方案计算；没有全体方案时按“设置”中的方案。",
)
FILE = Text("Download the file", "下载方案文件")
IMPORT = Text("Import a file", "导入方案文件")
IMPORT_HELP = Text(
    "A plan that was downloaded here, changed in any text editor or not.",
    "此前从这里下载的方案文件，可用任意文本编辑器修改。",
)
IMPORT_NEW = Text("“{plan}” becomes a new plan.", "“{plan}”将成为新方案。")
IMPORT_VERSION = Text("“{plan}” becomes the next version of “{known}”.", "“{plan}”将成为“{known}”的下一版。")
IMPORTED = Text("Work on this plan", "编辑此方案")

SAVE_DRAFT = Text("Save the draft", "保存草稿")
APPROVE = Text("Approve", "批准")
CLOSE = Text("Close without saving", "不保存并关闭")
FORM = Text("Incentive plan {plan}", "提成方案 {plan}")
SAVED = Text(
    "The draft of {plan} is kept; it pays nothing before it is approved.", "“{plan}”的草稿已保存，批准前不生效。"
)
APPROVED = Text(
    "{plan} holds from {day} on. It can be undone under Uploads.", "“{plan}”自 {day} 起生效，可在“上传”中撤销。"
)
RETIRED = Text(
    "{plan} holds no more from {day} on. It can be undone under Uploads.", "“{plan}”自 {day} 起失效，可在“上传”中撤销。"
)
APPROVE_WHY = Text("Why does it hold? Everybody on it can read this.", "批准的原因（适用人员均可看到）")
PAST = Text(
    "It holds from {day} on, a day that has passed: statements since then change, those that were paid do not.",
    "生效日 {day} 已过：此后的提成单会重新计算，已发放的不变。",
)
NOT_KEPT = Text(
    "Here you can try everything; it is kept with your own team's sheets and while no earlier moment is looked at.",
    "您可以在此试用全部功能；使用自己团队的数据、且不在查看历史时刻时才能保存。",
)
REFUSED = {
    "not_yours": Text("Only whoever leads everybody decides on plans.", "只有管理全员的负责人可以决定方案。"),
    "no_reason": Text("Say why: the reason is kept with the plan.", "请填写原因，它会与方案一起保存。"),
    "faults": Text("Mend what is marked first.", "请先改正标出的问题。"),
    "clashes": Text("Somebody would be on two plans on one day.", "有人会在同一天适用两个方案。"),
    "not_held": Text("No approved version is there to retire.", "没有可停用的已批准版本。"),
}
CLASH = Text(
    "{person} is on “{plan}” already ({days}): end that first, or let this one begin later.",
    "{person}已适用“{plan}”（{days}）：请先结束该方案，或推迟本方案的开始日期。",
)
CLASH_ALL = Text(
    "“{plan}” is for everybody too ({days}): retire it, make this its next version, or name the people of this one.",
    "“{plan}”同样适用于全体（{days}）：请停用它、将本方案制定为它的下一版，或为本方案指定人员。",
)
DAYS = Text("{first} – {last}", "{first}至{last}")
DAYS_OPEN = Text("from {first} on", "自{first}起")
DAYS_UNTIL = Text("until {last}", "至{last}")

FILE_REFUSED = Text("This file is no plan: {reason}", "此文件不是有效的方案：{reason}")
FILE_REASONS = {
    "no_toml": Text("it cannot be read as TOML ({value}).", "不是 TOML 格式（{value}）。"),
    "unknown_field": Text(
        "there is no field “{where}”. Known here: {known}.", "没有字段“{where}”。此处可用：{known}。"
    ),
    "missing_field": Text("the field “{where}” is missing: add it.", "缺少字段“{where}”，请补上。"),
    "no_text": Text("“{where}” is to be text in quotes, not {value}.", "“{where}”应为引号中的文字，而不是 {value}。"),
    "no_number": Text(
        '“{where}” is to be a number such as "0.05" for 5 %, not {value}.',
        '“{where}”应为数字，例如 "0.05" 表示 5 %，而不是 {value}。',
    ),
    "no_whole_number": Text("“{where}” is to be a whole number, not {value}.", "“{where}”应为整数，而不是 {value}。"),
    "no_date": Text(
        "“{where}” is to be a day such as 2026-07-01, not {value}.",
        "“{where}”应为日期，例如 2026-07-01，而不是 {value}。",
    ),
    "no_yes_or_no": Text(
        "“{where}” is to be true or false, not {value}.", "“{where}”应为 true 或 false，而不是 {value}。"
    ),
    "no_list": Text("“{where}” is to be a list in [ ], not {value}.", "“{where}”应为 [ ] 中的列表，而不是 {value}。"),
    "no_table": Text(
        "“{where}” is to be a section of its own, not {value}.", "“{where}”应为单独的一节，而不是 {value}。"
    ),
}
