"""Words of the forecast of a period's end."""

from sales_core.text.core import Text

TITLE = Text("Where it will land", "期末预计")
FINDING = Text(
    "{who} is likely to land {period} at {landing}, between {low} and {high} in 4 cases of 5.",
    "{who} {period}预计完成 {landing}，八成可能在 {low} 至 {high} 之间。",
)
CHANCE = Text("Chance to reach the target of {target}: {probability}.", "达成目标 {target} 的概率为 {probability}。")
THIN = Text(
    "There is too little history for a forecast yet: it takes {deals} closed deals and weeks of sales to learn from.",
    "历史数据还不足以预测：至少需要 {deals} 个已结束的商机和数周的销售记录。",
)
LANDING = Text("Landing", "期末预计")
METHOD = Text(
    "Actual so far + open deals that close in time + business that comes without a deal. Each deal counts with the "
    "win rate of its stage (the person's own, leaning on the team's where there are few) and the share of past won "
    "deals that stood alike and closed in the time left. Business without a deal comes as in the past 12 months. The "
    "range holds 80% of 2,000 drawn outcomes.",
    "已实现 + 将按时成交的在跟商机 + 不经商机的日常业务。每个商机按所处阶段的赢率（个人数据少时参考团队）和历史上"
    "同样状态的商机在剩余时间内成交的比例折算；日常业务按过去 12 个月估计。区间包含 2,000 次模拟中的 80%。",
)
ACTUAL = Text("Actual so far", "已实现")
FROM_DEALS = Text("From open deals", "在跟商机")
FROM_DEALS_HELP = Text(
    "Amount × win rate × share that closes in time, deal by deal.", "逐个商机：金额 × 赢率 × 按时成交的比例。"
)
RUN_RATE = Text("Without a deal", "日常业务")
RUN_RATE_HELP = Text(
    "Sales to customers without a deal, as in stretches of the same length in the past 12 months.",
    "没有商机的客户带来的销售，按过去 12 个月同样长度的时段估计。",
)
PROBABILITY = Text("Chance to reach target", "达标概率")
PROBABILITY_HELP = Text("Share of drawn outcomes that reach the target.", "模拟结果中达到目标的比例。")
LOW = Text("Low", "区间下限")
HIGH = Text("High", "区间上限")
TARGET = Text("Target", "目标")

RANGES_REACH = Text("{count} likely to reach the target: {people}", "{count} 人有望达标：{people}")
RANGES_NONE = Text("Nobody is likely to reach the target yet", "目前尚无人有望达标")
RANGES_PLAIN = Text("Likely landing by person", "每人期末预计")
RANGE_HOVER = Text(
    "{person}: {landing}, between {low} and {high}; target {target}",
    "{person}：预计 {landing}，区间 {low} 至 {high}；目标 {target}",
)

DEALS = Text("Open deals in the landing of {period}", "计入{period}期末预计的在跟商机")
DEAL = Text("Deal", "商机")
CUSTOMER = Text("Customer", "客户")
PERSON = Text("Person", "人员")
STAGE = Text("Stage", "阶段")
AMOUNT = Text("Amount", "金额")
CLOSE = Text("Expected close", "预计成交日")
WON = Text("Win rate", "赢率")
CLOSES = Text("Closes in time", "按时成交")
EXPECTED = Text("Counts with", "计入金额")

RECORD = Text(
    "{inside} of the last {forecasts} forecasts at this point held the actual; they were off by {error} on average.",
    "最近 {forecasts} 次同期预测中，{inside} 次的区间包含了实际结果，平均误差 {error}。",
)
NO_RECORD = Text(
    "There are fewer than {least} earlier periods with enough history to check the forecast against.",
    "可用于检验预测的历史期间不足 {least} 个。",
)
PAST = Text("Past forecasts", "历史预测")
PAST_PERIOD = Text("Period", "期间")
SAID_ON = Text("Said on", "预测日")
CAME = Text("Actual", "实际")
ERROR = Text("Off by", "误差")
INSIDE = Text("In range", "在区间内")
INSIDES = {"True": Text("yes", "是"), "False": Text("no", "否")}
