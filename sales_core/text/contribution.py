"""Words of what moved a KPI between two periods."""

from sales_core.text.core import Text

TITLE = Text("What moved it", "变动来源")
BY = Text("Split by", "拆分维度")
DIMENSIONS = {
    "customer": Text("Customer", "客户"),
    "product": Text("Product", "产品"),
    "category": Text("Category", "品类"),
    "region": Text("Region", "地区"),
    "industry": Text("Industry", "行业"),
    "channel": Text("Channel", "渠道"),
    "source": Text("Source", "来源"),
    "activity": Text("Activity", "活动类型"),
    "person": Text("Person", "人员"),
}
AGAINST = Text("Compared with", "对比")
AGAINST_PREVIOUS = Text("Period before", "上期")
AGAINST_LAST_YEAR = Text("A year ago", "去年同期")

UP = Text("{kpi} up {change} on {before}: {parts}", "{kpi}较{before}增加 {change}：{parts}")
DOWN = Text("{kpi} down {change} on {before}: {parts}", "{kpi}较{before}减少 {change}：{parts}")
SAME = Text("{kpi} as on {before}: {parts}", "{kpi}与{before}持平：{parts}")
NONE = Text("{kpi}: nothing moved since {before}", "{kpi}：较{before}没有变动")
PART = Text("{part} {change}", "{part} {change}")
OPPOSITE = Text("{parts}; against it {part}", "{parts}；反向的是{part}")
OTHERS = Text("{count} others", "其余 {count} 个")
ONE_OTHER = Text("1 other", "其余 1 个")
UNSAID = Text("Not stated", "未填写")
HOVER = Text("{part}: {before} → {now} ({change})", "{part}：{before} → {now}（{change}）")

BEHIND = Text("{kpi}, {part}: {before} → {now}", "{kpi}，{part}：{before} → {now}")
SPAN = Text("Period", "所属期间")
SPANS = {"now": Text("This period", "本期"), "before": Text("Compared with", "对比期")}
QUANTITY = Text("Quantity", "数量")
VALUE = Text("Value", "项目")
NOW = Text("Now", "本期值")
BEFORE = Text("Before", "对比期值")
CHANGE = Text("Change", "变动")
