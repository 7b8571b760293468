"""Words of the section that re-runs a plan over past periods."""

from sales_core.text.core import Text

TITLE = Text(
    "Try a plan on the past: who gains, who loses, what it costs", "用历史数据试算方案：谁多得、谁少得、总成本"
)
PLAN = Text("Plan", "方案")
OPTION = Text("{plan}, version {version} ({state})", "{plan} 第 {version} 版（{state}）")
BUILT = Text("as it is in the form", "按表单中的内容")
MONTHS = Text("Over the last", "回溯")
SPANS = {
    3: Text("3 months", "3 个月"),
    6: Text("6 months", "6 个月"),
    12: Text("12 months", "12 个月"),
    24: Text("24 months", "24 个月"),
}
FINDING_MORE = Text(
    "“{plan}” would have cost {change} more ({share}) from {first} to {last}: {would} instead of {was}.",
    "{first}至{last}，“{plan}”将多支出 {change}（{share}）：{was} → {would}。",
)
FINDING_LESS = Text(
    "“{plan}” would have cost {change} less ({share}) from {first} to {last}: {would} instead of {was}.",
    "{first}至{last}，“{plan}”将少支出 {change}（{share}）：{was} → {would}。",
)
FINDING_SAME = Text(
    "“{plan}” would have cost the same from {first} to {last}: {was}.", "{first}至{last}，“{plan}”的支出不变：{was}。"
)
DETAIL = Text(
    "{gain} would gain, {lose} would lose, {moved} would reach another band in some period.",
    "{gain} 人多得，{lose} 人少得，{moved} 人在某些期间的档位会变化。",
)
HINT = Text(
    "What is in force counts as paid or as the sheets tell it now, without adjustments by hand. SPIFFs with dates pay "
    "on their own days only.",
    "现行方案按已发放或现有表格计算，不含手工调整；限定日期的专项奖励只计当日。",
)
NOTHING = Text("Nobody sold anything in these periods.", "这些期间没有业绩。")
COST = Text("Cost", "总成本")
COST_HELP = Text("What everybody whom the plan is for would have been paid.", "方案适用人员的提成合计。")
WAS_COST = Text("from {before}", "原为 {before}")
GAINERS = Text("Would gain", "多得人数")
LOSERS = Text("Would lose", "少得人数")
MOVED = Text("Change band", "档位变化人数")
MOVED_HELP = Text(
    "People who in at least one period would have reached another band of the first part, counted from below.",
    "至少一个期间内首个项目的档位（自下而上计）会变化的人数。",
)
PERSON = Text("Person", "人员")
WAS = Text("In force", "现行方案")
WOULD = Text("Would have been", "试算方案")
CHANGE = Text("Change", "变化")
SHARE = Text("Change in %", "变化比例")
PERIODS_MOVED = Text("Periods in another band", "档位变化期数")
PERIOD = Text("Period", "期间")
SOLD = Text("Counted", "计提业绩")
TARGET = Text("Target", "目标")
BAND = Text("Band", "档位")
OF_PERSON = Text("{person}: {plan} against what was in force", "{person}：{plan} 与现行方案对比")
OF_ALL = Text("{plan} against what was in force", "{plan} 与现行方案对比")
