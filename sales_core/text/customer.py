"""Words of the page of one customer."""

from sales_core.text.core import Text

OPEN = Text("Everything about {customer}", "查看{customer}的全部信息")
PICK = Text("Pick a customer to open its page.", "选择一家客户，打开其页面。")

SEARCH = Text("Customer", "客户")
SEARCH_HINT = Text("Type a part of the name", "输入名称的一部分")
FOUND = Text("{count} customers match; the first {shown} are listed.", "共 {count} 家客户匹配，显示前 {shown} 家。")
NONE_FOUND = Text("No customer of yours matches “{name}”.", "没有匹配“{name}”的客户。")
NOT_FOUND = Text("There is no customer “{name}” among those that you see.", "您可见的客户中没有“{name}”。")

UP = Text(
    "{customer} bought {revenue} in the last {months} months, {change} more than in the {months} before.",
    "{customer}近 {months} 个月收入 {revenue}，比之前 {months} 个月增加 {change}。",
)
DOWN = Text(
    "{customer} bought {revenue} in the last {months} months, {change} less than in the {months} before.",
    "{customer}近 {months} 个月收入 {revenue}，比之前 {months} 个月减少 {change}。",
)
LEVEL = Text(
    "{customer} bought {revenue} in the last {months} months, as much as in the {months} before.",
    "{customer}近 {months} 个月收入 {revenue}，与之前 {months} 个月持平。",
)
NOTHING = Text(
    "{customer} has bought nothing in the last {months} months or the {months} before.",
    "{customer}近 {months} 个月及之前 {months} 个月均无购买。",
)
OWNED = Text("Owner: {person}.", "负责人：{person}。")
OWNED_SINCE = Text("Owner: {person} since {day}.", "负责人：{person}（自 {day}）。")
NOBODY = Text("Nobody owns it.", "暂无负责人。")
BEFORE = Text("Before: {people}.", "此前：{people}。")
SPAN = Text("{person} ({since} to {until})", "{person}（{since} 至 {until}）")

REVENUE = Text("Revenue, {months} months", "近 {months} 个月收入")
REVENUE_HELP = Text(
    "By people in view, to the as-of date; compared with the {months} months before: {before}.",
    "可见人员的收入，截至截至日；与之前 {months} 个月对比：{before}。",
)
AGAINST = Text("vs the {months} months before", "对比之前 {months} 个月")
DEALS = Text("Open deals", "进行中商机")
DEALS_HELP = Text("Deals with this customer that are neither won nor lost.", "与该客户尚未赢单或输单的商机。")
DUE = Text("Contact due", "应联系日期")
DUE_HELP = Text(
    "Last contact plus the {cadence} of tier {tier}; days late below.",
    "上次联系日期加 {tier} 级的联系周期（{cadence}）；下方为逾期天数。",
)
LATE = Text("{days} late", "逾期 {days}")
HEALTH = Text("State", "客户状态")
HEALTH_HELP = Text("Last purchase on {day}, {waited} ago. {usual}", "最近一次购买为 {day}，距今 {waited}。{usual}")
USUAL = Text("It usually buys every {days}.", "平时每 {days} 购买一次。")
NO_USUAL = Text("Too few purchases tell how often it usually buys.", "购买次数太少，无法判断平时间隔。")
NEVER_BOUGHT = Text("It has not bought yet.", "尚未购买。")
WAITED = Text("{days} since a purchase", "距上次购买 {days}")

MONTHS = Text("Revenue by month", "每月收入")
MONTHS_BEST = Text("Revenue by month: most in {month} ({amount})", "每月收入：最高为 {month}（{amount}）")
MONTH_HOVER = Text("{month}: {amount}", "{month}：{amount}")
MONTH_BEHIND = Text("{customer} · {month} · {amount}", "{customer} · {month} · {amount}")

TIMELINE = Text("What happened, the newest first", "时间线（最新在前）")
KIND = Text("Show only", "只看")
HIDDEN = Text(
    "The newest {shown} of {count} rows; the download has all.", "显示最新 {shown} 行，共 {count} 行；下载包含全部。"
)
NOTES = Text("Notes", "备注")
NOTE = Text("Note", "备注")
NOTE_HINT = Text("What should whoever looks after this customer know?", "负责这家客户的人需要知道什么？")
ADD_NOTE = Text("Add a note", "添加备注")
SAVE = Text("Save", "保存")
TAKE_OUT = Text("Take this note out", "删除这条备注")
NOTE_BY = Text("{day}, {by}", "{day}，{by}")
FORM = Text("Notes on customers", "客户备注")
EMPTY = Text("Nothing is told of this customer yet.", "暂无该客户的记录。")
