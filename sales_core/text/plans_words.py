"""An incentive plan told in words, one line for each thing that it says."""

from sales_core.text.core import Text

BASES = {
    "revenue": Text("revenue", "收入"),
    "orders": Text("orders", "订单"),
    "won_deals": Text("won deals", "赢单"),
    "collections": Text("collections", "回款"),
    "margin": Text("margin", "毛利"),
    "units": Text("units", "数量"),
    "deals": Text("the number of won deals", "赢单数"),
}
WHO_ALL = Text("For everybody who sells.", "适用于全体销售。")
WHO = Text("For {people}.", "适用于{people}。")
MEMBER = Text("{person} ({days})", "{person}（{days}）")
WHEN = Text("From {first} on, paid {period}.", "自 {first} 起，{period}结算。")
WHEN_ALWAYS = Text("Paid {period}, until another plan is approved.", "{period}结算，直至批准其他方案。")
WHEN_ENDS = Text("From {first} until {last}, paid {period}.", "自 {first} 至 {last}，{period}结算。")
CAP = Text("At most {amount} per person and statement.", "每人每期最多 {amount}。")
DRAW = Text(
    "At least {amount} per statement; what that adds comes off later.", "每期保底 {amount}，差额从以后的提成中扣回。"
)
DRAW_KEPT = Text("At least {amount} per statement, never taken back.", "每期保底 {amount}，不扣回。")
WHOLE = Text("Targets and bonuses are not cut for parts of a period.", "期中加入或离开不折算目标与奖金。")
# What every line about a part begins with, and what stands between two of them.
OF_PART = Text("{name}: ", "{name}：")
AND_THEN = Text("; ", "；")
ON = Text("{name}: {kind}, on {basis}", "{name}：{kind}，按{basis}")
ON_SAME = Text("{name}: on {basis}", "{name}：按{basis}")
FLAT = Text("{name}: {rate} of all {basis}", "{name}：全部{basis}的 {rate}")
BAND = Text("{name}: {pays} from {start}", "{name}：{start} 起 {pays}")
BAND_ALL = Text("{name}: {pays} from the first", "{name}：从零起 {pays}")
OF_TARGET = Text("{share} of target", "目标 {share}")
METHODS = {
    "marginal": Text("{name}: each band pays for its own part", "{name}：累进，各档只计本档部分"),
    "retroactive": Text("{name}: the band reached pays for everything", "{name}：全额，按达到的档位计全部"),
}
THRESHOLD = Text("{name}: nothing below {start}", "{name}：低于 {start} 不发放")
CAP_PART = Text("{name}: at most {amount}", "{name}：最多 {amount}")
OVER = Text("{name}: bands of {over}, settled {settle}", "{name}：档位按{over}，{settle}")
METRIC = Text("{name}: measured by the target of {metric}", "{name}：按{metric}目标考核")
UNPAID = Text("{name}: taken back when not paid within {days} days", "{name}：{days} 天未收款则扣回")
SCORE = Text("{name}: {amount} at 100 points of the scorecard", "{name}：绩效满 100 分 {amount}")
SPIFF = Text("{name}: {amount} for each: {event}", "{name}：{event}，每笔 {amount}")
BUDGET = Text("{name}: {amount} for all together at most", "{name}：总预算 {amount}")
SPIFF_DAYS = Text("{name}: {days}", "{name}：{days}")
SHARED = Text("{name}: shared out {way}", "{name}：{way}分配")
SHARED_WAYS = {
    "equally": Text("equally", "平均"),
    "contribution": Text("by own sales", "按个人业绩"),
    "weights": Text("by weights: {weights}", "按权重（{weights}）"),
}
ONLY = Text("{name}: only {what}", "{name}：仅限{what}")
REST = Text("{name}: only what no part before it counts", "{name}：仅计前面各项未计的部分")
NEW, EXISTING = Text("new customers", "新客户"), Text("existing customers", "老客户")
TIER = Text("tier {tier}", "{tier} 级客户")
DISCOUNT = Text("a discount from {first} to under {last}", "折扣 {first} 至 {last} 以下")
