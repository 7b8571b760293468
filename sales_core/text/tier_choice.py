"""Words of what says a customer's tier: the methods, the team's rules, and a tier given by hand."""

from sales_core.text.core import Text

METHOD = Text("Tiers by", "分级方法")
METHODS = {
    "abc": Text("ABC: share of revenue", "ABC：收入占比"),
    "rfm": Text("RFM: recency, frequency, amount", "RFM：最近、频次、金额"),
    "rules": Text("Rules of our own", "自定义规则"),
}
METHODS_TOLD = {
    "abc": Text(
        "The largest customers that together bring {a} of the revenue of the {months} months to the as-of date are A, "
        "up to {b} B, the rest C, among all customers of the team.",
        "按截至日前 {months} 个月收入从高到低累计，达到 {a} 为止的客户为 A 级，达到 {b} 为 B 级，其余为 C 级"
        "（在全团队客户范围内）。",
    ),
    "rfm": Text(
        "Important customers who keep buying are A, other important ones B, the rest C, by recency, frequency and "
        "amount of the {months} months to the as-of date.",
        "按截至日前 {months} 个月的 RFM：重要价值客户为 A 级，其他重要客户为 B 级，其余为 C 级。",
    ),
    "rules": Text(
        "The first of the team's rules that a customer meets (Settings); who meets none goes by share of revenue of "
        "the {months} months to the as-of date.",
        "取设置中第一条符合的规则；都不符合的客户，按截至日前 {months} 个月收入占比分级。",
    ),
}
# The order in which the tier is told: rules/tier_choice.precedence.
BEFORE = Text(
    "A tier given by hand goes before, until its last day; then the tier in the customer sheet.",
    "手动设定的级别最优先（到期为止），其次是客户表中填写的级别。",
)
WINDOW = Text("Months looked back on", "统计最近多少个月")
WINDOW_HELP = Text(
    "Revenue, ABC and RFM count the purchases of so many months to the as-of date.",
    "收入、ABC 和 RFM 均统计截至日前这么多个月的购买。",
)
FACTOR = Text("At risk after × the usual wait", "流失风险判定（平时购买间隔的倍数）")
FACTOR_HELP = Text(
    "The usual wait is the median of the days between a customer's purchases; with fewer than {least} purchase days "
    "only {days} days without one count.",
    "平时间隔取客户相邻两次购买天数的中位数；购买日不足 {least} 天的客户，只按 {days} 天未购买判断。",
)

RULES = Text("Rules, the first that is met counts", "规则（取第一条符合的）")
RULES_HINT = Text(
    "Leave empty what does not matter. Several industries or regions: with commas. Potential: an amount to be reached "
    "(500000, 50万), or the word in your customer sheet.",
    "不限的条件留空。多个行业或区域用逗号分隔。潜力可填须达到的金额（500000、50万），或客户表中的文字。",
)
ORDER = Text("Order", "顺序")
TIER = Text("Tier", "级别")
REVENUE = Text("Revenue from", "收入不低于")
POTENTIAL = Text("Potential", "客户潜力")
INDUSTRIES = Text("Industry", "行业")
REGIONS = Text("Region", "区域")
STRATEGIC = Text("Strategic only", "仅战略客户")
NO_TIER = Text("Each rule needs its tier.", "每条规则都需要填写级别。")

BY = Text("Tier set by", "级别依据")
BYS = {
    "hand": Text("By hand", "手动设定"),
    "sheet": Text("Customer sheet", "客户表"),
    "abc": Text("ABC", "ABC"),
    "rfm": Text("RFM", "RFM"),
    "rules": Text("Rules", "规则"),
}
COMPUTED = Text("By method", "按方法")
COMPUTED_HELP = Text("The tier that the team's method alone would give.", "仅按所选分级方法得出的级别。")
REASON = Text("Why by hand", "手动原因")
DECIDED_BY = Text("Set by", "设定人")
UNTIL = Text("Holds until", "有效期至")

BY_HAND = Text(
    "Tier {tier} was set by hand on {day} by {by}{until}: {reason}", "{tier} 级由{by}于 {day} 手动设定{until}：{reason}"
)
UNTIL_DAY = Text(", until {day}", "，有效期至 {day}")
STOP = Text(".", "。")
ELSE = Text("By {method} it would be {tier}.", "按{method}应为 {tier} 级。")
BY_SHEET = Text("Tier {tier}, as the customer sheet says.", "{tier} 级，取自客户表。")
BY_METHOD = Text("Tier {tier} by {method}.", "{tier} 级，按{method}得出。")
OWNER = Text("the manager", "主管")
CHANGE = Text("Set the tier by hand", "手动设定级别")
WHY = Text("Reason", "原因")
LAST_DAY = Text("Holds until (empty: until changed)", "有效期至（留空：直到更改）")
SAVE = Text("Save", "保存")
TAKE_BACK = Text("Back to the computed tier", "恢复自动级别")
NEEDS_REASON = Text("Say why first.", "请先填写原因。")
FORM = Text("Tier by hand", "手动分级")
