"""Words of the split of revenue's change into price, volume and mix."""

from sales_core.text.core import Text

TITLE = Text("Price, volume or mix?", "价格、销量还是结构？")
HELP = Text(
    "Price: later quantities at the later less the earlier average price. Volume: earlier revenue, grown as all "
    "quantities together. Mix: dearer or cheaper products took a greater part of the quantity. New or back, not sold "
    "now: products sold in one of the periods only. Other: lines without a product or quantity. They sum to the "
    "change exactly.",
    "价格：本期数量 ×（本期均价 − 对比期均价）。销量：对比期销售额按总数量的增幅变化。"
    "结构：高价或低价产品在数量中的占比变化。新增或恢复、本期未售：只在其中一期销售的产品。"
    "其他：没有产品或数量的订单行。各项合计与销售额变动完全一致。",
)
EFFECTS = {
    "before": Text("Before", "对比期"),
    "price": Text("Price", "价格"),
    "volume": Text("Volume", "销量"),
    "mix": Text("Mix", "结构"),
    "new": Text("New or back", "新增或恢复"),
    "discontinued": Text("Not sold now", "本期未售"),
    "other": Text("Other", "其他"),
    "now": Text("Now", "本期"),
}
UP = Text("Revenue up {change} on {before}: {effects}", "销售额较{before}增加 {change}：{effects}")
DOWN = Text("Revenue down {change} on {before}: {effects}", "销售额较{before}减少 {change}：{effects}")
SAME = Text("Revenue as on {before}", "销售额与{before}持平")
EFFECT = Text("{effect} {amount}", "{effect} {amount}")
HOVER = Text("{effect}: {amount}", "{effect}：{amount}")
BEHIND = Text("{effect} {amount}: the order lines of its products", "{effect} {amount}：相关产品的订单行")
PRODUCT = Text("Product", "产品")
UNSAID = Text("Not stated", "未填写")
ALL = Text("All products", "全部产品")
BY_PRODUCT = Text("By product", "按产品")
