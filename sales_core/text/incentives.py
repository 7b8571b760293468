"""Words of the incentives page."""

from sales_core.text.core import Text

FINDING = Text(
    "{earned} earned for {period} on {actual} of {basis}, {attainment} of target.",
    "{period}提成 {earned}，{basis} {actual}，目标完成 {attainment}。",
)
FINDING_NO_TARGET = Text(
    "{earned} earned for {period} on {actual} of {basis}; no target is set.",
    "{period}提成 {earned}，{basis} {actual}，未设目标。",
)
NEAREST = Text(
    "{person}: {more} more sales reach the {rate} rate and pay {gain} more.",
    "{person}再完成 {more} 即可达到 {rate} 档，提成增加 {gain}。",
)
NO_TARGETS = Text(
    "Without a target this plan pays nothing: set targets for {people}.",
    "本方案没有目标就不发提成：请为{people}设置目标。",
)
NO_TARGETS_MANY = Text(
    "Without a target this plan pays nothing: set targets for {count} people.",
    "本方案没有目标就不发提成：请为 {count} 人设置目标。",
)
BASIS = {
    "revenue": Text("revenue", "收入"),
    "collections": Text("collections", "回款"),
    "won_deals": Text("won deals", "赢单"),
    "orders": Text("orders", "订单"),
    "margin": Text("margin", "毛利"),
    "units": Text("units", "销量"),
    "deals": Text("deals won", "成交数"),
}
METHODS = {
    "marginal": Text(
        "Each rate applies to the part of sales within its band.", "累进：各档比例只用于落在该档内的部分。"
    ),
    "retroactive": Text("The rate of the band reached applies to all sales.", "全额：达到的档位比例用于全部销售额。"),
}
PERIODS = {
    "month": Text("monthly", "按月"),
    "quarter": Text("quarterly", "按季度"),
    "year": Text("yearly", "按年"),
}
DEFAULT_NAMES = {"Commission": Text("Commission", "提成方案")}  # the name of a plan that nobody named
PLAN = Text("{name} ({period}): {bands}. {method} {limits}", "{name}（{period}）：{bands}。{method}{limits}")
PLAN_BAND = Text("from {attainment} of target {rate}", "达成 {attainment} 起 {rate}")
PLAN_BAND_AMOUNT = Text("from {attainment} on {rate}", "{attainment} 起 {rate}")
PLAN_MORE = Text("{count} more parts.", "另有 {count} 项。")
BAND_COMMA = Text(", ", "，")
PLAN_THRESHOLD = Text("Nothing below {threshold}.", "达成低于 {threshold} 不发放。")
PLAN_CAP = Text("At most {cap}.", "最多 {cap}。")

EARNED = Text("Earned", "提成")
EARNED_HELP = Text(
    "The sum of the statements, each line rounded to the cent, as of the day looked back from.",
    "各提成单之和，每行四舍五入到分，以所选截至日期为准。",
)
AGAINST = Text("vs {period}", "较{period}")
ATTAINMENT = Text("Attainment", "完成率")
ATTAINMENT_HELP = Text("Sales by the plan's basis ÷ target of the whole period.", "按方案口径的销售额 ÷ 整期目标。")
EFFECTIVE = Text("Pay per sales", "提成占比")
EFFECTIVE_HELP = Text("Earned ÷ sales by the plan's basis.", "提成 ÷ 按方案口径的销售额。")
NEXT = Text("To the next rate", "距下一档")
NEXT_GAIN = Text("+{gain}", "+{gain}")
NEXT_HELP = Text(
    "{person}: how much more to sell to reach {rate}, and how much more that pays.",
    "{person}：达到 {rate} 档还需完成的金额，以及提成增加多少。",
)
NEXT_NONE_HELP = Text("Everybody is in the top band, or has no target.", "所有人都已在最高档，或没有目标。")
CAP = Text("Cap", "封顶")
CAP_NONE = Text("None", "无")
CAP_HELP = Text(
    "The most that one person is paid in one period. Reached by: {people}.", "每人每期最多发放。已达到：{people}。"
)
CAP_FREE_HELP = Text(
    "The most that one person is paid in one period; nobody has reached it.", "每人每期最多发放；暂无人达到。"
)

CHART_ABOVE = Text("{part} of {total} was earned above target", "{total} 提成中有 {part} 来自超额部分")
CHART_MOST = Text("{person} earns the most: {amount}", "{person}提成最多：{amount}")
CHART_ONE = Text("Where {person}'s {amount} comes from", "{person} {amount} 提成的来源")
CHART_NOTHING = Text("Nobody earns anything yet", "目前无人获得提成")
CHART_HOVER = Text("{person}, {line}: {amount}", "{person}，{line}：{amount}")

PERSON = Text("Person", "人员")
PERIOD = Text("Period", "期间")
LINE = Text("Line", "项目")
BASE = Text("Sales counted", "计提金额")
RATE = Text("Rate", "比例")
AMOUNT = Text("Amount", "提成")
WORKED = Text("Worked out", "计算过程")
ACTUAL = Text("Actual", "实际")
TARGET = Text("Target", "目标")
MORE = Text("More to sell", "还需完成")
GAIN = Text("Gain", "可多得")

REASONS = {
    "below_threshold": Text(
        "{attainment} of target: nothing below {threshold}", "达成 {attainment}，低于起付线 {threshold}"
    ),
    "below_first_band": Text("{attainment} of target: below the first band", "达成 {attainment}，未到第一档"),
    "no_target": Text("no target is set", "未设目标"),
    "net_returns": Text("returns exceed sales", "退货大于销售"),
}
OF_TARGET = Text("{actual} of {target}", "{actual} / 目标 {target}")

PEOPLE_TITLE = Text("Who earned what", "每人提成")
STATEMENT_TITLE = Text("Statement, line by line", "提成明细")
EARNED_BY = Text("{person} earned {amount}: {period}", "{person} 提成 {amount}：{period}")
STATEMENT_OF = Text("{person}, {period}: what counts", "{person} {period}：计入的明细")
DAY = Text("Date", "日期")
REFERENCE = Text("Order or deal", "订单/商机")
CUSTOMER = Text("Customer", "客户")
PRODUCT = Text("Product", "产品")
COUNTED = Text("Amount", "金额")
PLAN_DAYS = Text("{plan} ({days})", "{plan}（{days}）")
DUE_ON = Text("Due", "应收日")
ORDERED = Text("Order", "订单金额")
PAID = Text("Paid", "已收款")
PART = Text("Counts as", "计入")
PARTS = {"counted": Text("Sales", "业绩"), "target": Text("Target", "目标")}
