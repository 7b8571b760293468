"""Words of the customer tiers page."""

from sales_core.text.core import Text

FINDING = Text(
    "{count} A customers of {all} who bought in the last {months} months bring {share} of revenue.",
    "近 {months} 个月有购买的 {all} 家客户中，{count} 家 A 级客户贡献了 {share} 的收入。",
)
FINDING_ONE = Text(
    "One A customer of {all} who bought in the last {months} months brings {share} of revenue.",
    "近 {months} 个月有购买的 {all} 家客户中，1 家 A 级客户贡献了 {share} 的收入。",
)
NO_REVENUE = Text(
    "None of the customers ({all}) bought in the last {months} months.", "共 {all} 家客户，近 {months} 个月均无购买。"
)
OVERDUE = Text(
    "A customers overdue for contact: {count}; {customer} has waited longest, {days} overdue.",
    "逾期未联系的 A 级客户 {count} 家，最久的是{customer}，已逾期 {days}。",
)
NEVER = Text("A customers never contacted: {count}.", "从未联系过的 A 级客户 {count} 家。")
IN_TOUCH = Text("Every A customer has been contacted in time.", "A 级客户均已按时联系。")
NO_CONTACTS = Text(
    "Upload contacts (calls, visits) to see who is overdue.", "上传跟进记录（电话、拜访）后，可查看逾期未联系的客户。"
)

A_CUSTOMERS = Text("A customers", "A 级客户")
A_SHARE = Text("Revenue from A", "A 级收入占比")
A_SHARE_HELP = Text(
    "Revenue from A customers ÷ all revenue from named customers, {months} months to the as-of date.",
    "A 级客户收入 ÷ 全部客户收入，截至日前 {months} 个月。",
)
OVERDUE_CARD = Text("Overdue {tiers}", "逾期未联系 {tiers}")
OVERDUE_HELP = Text(
    "Customers whose last contact lies further back than their tier's cadence ({cadence}).",
    "距上次联系的时间超过该级别联系周期的客户（{cadence}）。",
)
CADENCE_OF = Text("{tier}: {days}", "{tier} 级 {days}")
NEW = Text("New", "新客户")
NEW_HELP = Text("First purchase ever within the period.", "首次购买发生在本期间内。")
DORMANT = Text("Dormant", "沉睡客户")
DORMANT_HELP = Text(
    "Bought before, but not in the last {days} days; who usually waits longer counts from {factor} times that on.",
    "曾经购买，但最近 {days} 天没有再购买；平时间隔更长的客户，超过其间隔的 {factor} 倍才算。",
)
PROSPECTS = Text("Not yet bought", "未成交客户")
PROSPECTS_HELP = Text("Customers in the sheets that have never bought.", "表格中有、但从未购买过的客户。")

SEGMENTS = {
    "important_value": Text("Important, buying", "重要价值客户"),
    "important_develop": Text("Important, to develop", "重要发展客户"),
    "important_keep": Text("Important, to keep", "重要保持客户"),
    "important_win_back": Text("Important, to win back", "重要挽留客户"),
    "general_value": Text("General, buying", "一般价值客户"),
    "general_develop": Text("General, to develop", "一般发展客户"),
    "general_keep": Text("General, to keep", "一般保持客户"),
    "general_win_back": Text("General, to win back", "一般挽留客户"),
}
CONTACTS = {
    "overdue": Text("Overdue", "逾期"),
    "never": Text("Never contacted", "从未联系"),
    "on_time": Text("In time", "正常"),
}
LIVES = {
    "new": Text("New", "新客户"),
    "active": Text("Active", "活跃"),
    "at_risk": Text("At risk", "有流失风险"),
    "dormant": Text("Dormant", "沉睡"),
    "prospect": Text("Not yet bought", "未成交"),
}

CHART_AT_RISK = Text(
    "{revenue} came from {count} important customers who have not bought lately",
    "{count} 家重要客户近期未再购买，统计期内收入共 {revenue}",
)
CHART_ONE_AT_RISK = Text(
    "{revenue} came from one important customer who has not bought lately",
    "1 家重要客户近期未再购买，统计期内收入共 {revenue}",
)
CHART_ALL_WELL = Text("Every important customer has bought lately", "重要客户近期均有购买")
CHART_HOVER = Text("{segment}, tier {tier}: customers {count}, {revenue}", "{segment} {tier} 级：{count} 家，{revenue}")
TIER = Text("Tier {tier}", "{tier} 级")

CUSTOMER = Text("Customer", "客户")
OWNER = Text("Owner", "负责人")
TIER_LABEL = Text("Tier", "级别")
TIER_HELP = Text(
    "Given by hand, else the customer sheet's, else by the method in Settings.",
    "手动设定的级别优先，其次客户表中的级别，最后按设置中的分级方法。",
)
SEGMENT = Text("RFM segment", "RFM 分群")
SEGMENT_HELP = Text(
    "Recency, frequency and amount of purchases, each scored 1 to 5 by fifths of the customers who bought in the last "
    "{months} months; high means above the mean score.",
    "最近购买、购买频次、购买金额，各按近 {months} 个月有购买客户的五分位打 1–5 分；高于平均分为高。",
)
SCORES = {
    "recency": Text("Recency", "R（最近）"),
    "frequency": Text("Frequency", "F（频次）"),
    "monetary": Text("Amount score", "M（金额）"),
}
REVENUE_OF_WINDOW = Text("Revenue, trailing window", "统计期收入")
REVENUE = Text("Revenue, {months} months", "近 {months} 个月收入")
SHARE = Text("Share", "占比")
CUMULATIVE = Text("Cumulative share", "累计占比")
ORDERS = Text("Orders, {months} months", "近 {months} 个月订单数")
FIRST_ORDER = Text("First order", "首单日期")
LAST_ORDER = Text("Last order", "最近下单")
LAST_CONTACT = Text("Last contact", "最近联系")
LAST_CONTACT_HELP = Text(
    "The later of the contacts and customer sheets; an order is not a contact.",
    "取跟进记录与客户表中较晚的日期；下单不算联系。",
)
CADENCE = Text("Cadence", "联系周期")
NEXT_DUE = Text("Due", "应联系日期")
DAYS_OVERDUE = Text("Overdue", "逾期天数")
CONTACT = Text("Contact", "联系状态")
LIFE = Text("State", "客户状态")

LIST_TITLE = Text("Customers, the most urgent first", "客户清单（按紧急程度）")
FILTER = Text("Filter", "筛选")
UNOWNED = Text("Nobody", "未分配")
LISTED = Text(
    "The first {shown} of {count} customers; the download has all.",
    "显示前 {shown} 家，共 {count} 家客户；下载包含全部。",
)

HISTORY = Text("{customer}: what happened", "{customer}：往来记录")
DAY = Text("Date", "日期")
WHAT = Text("What", "类型")
WHATS = {
    "order": Text("Order", "订单"),
    "deal": Text("Deal", "商机"),
    "contact": Text("Contact", "跟进"),
    "collection": Text("Collection", "回款"),
    "feedback": Text("Feedback", "反馈"),
    "owner": Text("Owner", "负责人变更"),
    "tier": Text("Tier by hand", "手动分级"),
    "note": Text("Note", "备注"),
    "customer": Text("Customer sheet", "客户表"),
}
WHO = Text("Who", "人员")
DETAIL = Text("Detail", "内容")
AMOUNT = Text("Amount", "金额")
