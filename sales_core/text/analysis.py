"""Words of the analysis page."""

from sales_core.text.core import Text

NOTHING = Text("Nothing stands out.", "没有突出的变化。")
NOTHING_DETAIL = Text(
    "Level, season, mix, how deals end and people differ by no more than chance explains.",
    "销售额水平、季节性、结构、商机结果和人员之间的差异都在随机波动范围内。",
)
ONE = Text("One thing stands out; everything else lies within chance.", "仅此一项突出，其余都在随机波动范围内。")
SEVERAL = Text(
    "{count} things stand out; everything else lies within chance.", "共 {count} 项突出，其余都在随机波动范围内。"
)
FINDINGS = Text("What stands out", "突出的变化")
METHOD = Text("How it is judged", "判断方法")
METHOD_TEXT = Text(
    "Something is said only when it is large enough to matter and chance alone would seldom show it. Revenue: whole "
    "months, 36 at most; a change of level is found with PELT and must beat 1,999 shuffles of the same months "
    "(permutation test); a steady trend by Kendall's tau and the Theil-Sen slope; a season, from 24 months on, by "
    "analysis of variance. Shares, days and amounts: Mann-Whitney test of months, stays or deals; rates: Fisher's "
    "exact test. All tests of the page are judged together (Benjamini-Hochberg, 5 %), so that many looks do "
    "not make chance look like news. Least size: level 10 %, trend 10 % a year, season 15 %, share 3 points, rate 10 "
    "points, days and amounts 30 % more pairs one way than the other. Between people only the better side is "
    "named, from 8 deals or weeks on.",
    "只有差异足够大、且随机波动很少能造成时才会提示。销售额：最近至多 36 个完整月份；水平变化用 PELT 寻找，"
    "并须胜过对同样月份的 1,999 次随机打乱（置换检验）；稳定趋势用肯德尔 τ 与 Theil-Sen 斜率；"
    "季节性在满 24 个月后用方差分析。占比、天数与金额：对月份、停留或商机做曼-惠特尼检验；比率：费希尔精确检验。"
    "本页所有检验合并判断（Benjamini-Hochberg，5 %），以免看得多了把偶然当新闻。最小幅度：水平 10 %、趋势每年 10 %、"
    "季节 15 %、占比 3 个百分点、比率 10 个百分点、天数与金额净 30 % 的配对。"
    "人员之间只提表现较好的一方，至少 8 个商机或 8 周。",
)
AGAINST = Text("vs 12 months before", "较再前 12 个月")
TWELVE_MONTHS = Text("The last 12 months", "近 12 个月")

TREND_STEP = Text("Revenue a month: {now} since {since}, {before} before", "月销售额：自{since}起 {now}，此前 {before}")
TREND_STEADY = Text("Revenue moves by {slope} a month", "销售额每月变动 {slope}")
TREND_LEVEL = Text("Revenue a month varies around {level}", "月销售额在 {level} 上下波动")
TREND_SHORT = Text(
    "Revenue a month: {months} whole months tell no trend yet", "月销售额：{months} 个完整月份尚看不出趋势"
)
TREND_REVENUE = Text("Revenue", "销售额")
TREND_LEVELS = Text("Level", "水平")
MONTH_VALUE = Text("{month}: {value}", "{month}：{value}")
BEHIND_MONTH = Text("Revenue of {month}: {value}", "{month}销售额：{value}")

MIX = Text("What revenue is made of", "销售额结构")
MIX_SHIFT = Text(
    "{subject}: {now} of revenue in the last 12 months, {before} before",
    "{subject}：近 12 个月占销售额 {now}，此前 {before}",
)
MIX_ONLY = Text("{subject} brings most: {now} of revenue", "{subject}占比最高：占销售额 {now}")
MIX_OTHERS = Text("Others", "其他")
MIX_UNSAID = Text("Not stated", "未填写")
MIX_HOVER = Text("{subject}, {month}: {share} ({value})", "{subject}，{month}：{share}（{value}）")
MIX_BEHIND = Text("{subject}, {month}: {value}", "{subject}，{month}：{value}")

STAGES = Text("Where deals stay and are lost", "商机在哪里停留与流失")
STAGE_WORST = Text(
    "{lost} of {all} lost deals end in {stage}; {slow} takes longest, {days}",
    "{all} 个输单中有 {lost} 个止于“{stage}”；“{slow}”停留最久，{days}",
)
STAGE_LOST_ONLY = Text("{lost} of {all} lost deals end in {stage}", "{all} 个输单中有 {lost} 个止于“{stage}”")
STAGE_NONE_LOST = Text("No deal was lost in the last 12 months", "近 12 个月没有输单")
STAGE_NOW = Text("Last 12 months", "近 12 个月")
STAGE_BEFORE = Text("12 months before", "再前 12 个月")
STAGE_BAR = Text("{rate} lost", "输单 {rate}")
STAGE_HOVER = Text(
    "{stage}, {when}: {lost} of {reached} lost here, {days}",
    "{stage}，{when}：{reached} 个中 {lost} 个在此输单，停留 {days}",
)
STAGE_BEHIND = Text("{stage}: deals that reached it", "{stage}：到达该阶段的商机")

PEOPLE = Text("What people do differently", "人员之间的做法差异")
PEOPLE_HELP = Text(
    "The last 12 months; activities of the last 26 weeks. A number from fewer than 8 deals or weeks is left empty.",
    "近 12 个月；活动为最近 26 周。少于 8 个商机或 8 周的数字留空。",
)
PERSON = Text("Person", "人员")
REVENUE = Text("Revenue", "销售额")
CLOSED = Text("Closed deals", "关闭商机")
WIN_RATE = Text("Win rate", "赢单率")
CYCLE = Text("Sales cycle", "销售周期")
AVERAGE = Text("Average won deal", "平均赢单金额")
ACTIVITIES = Text("Activities a week", "每周活动")
DISCOUNT = Text("Discount", "折扣率")
COVERAGE = Text("Coverage", "商机覆盖")

SIDE = Text("Belongs to", "所属")
SIDES = {
    "now": Text("Later", "后期"),
    "before": Text("Earlier", "前期"),
    "own": Text("This person", "本人"),
    "others": Text("Others", "其他人"),
}
FOUND = Text("Finding", "发现")
SHOWN_EVIDENCE = Text("Evidence", "依据")
STATUS = Text("Ended", "结果")
STATUSES = {"won": Text("Won", "赢单"), "lost": Text("Lost", "输单")}
DEAL = Text("Deal", "商机")
