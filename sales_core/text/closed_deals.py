"""Words of how deals come through the stages, and of what was won and lost."""

from sales_core.text.core import Text

TITLE = Text("How deals end, last 12 months", "近 12 个月成交与丢单")
FUNNEL = Text(
    "{won} of {all} closed deals were won; most are lost after {stage}",
    "{all} 个已结束商机中赢单 {won} 个；{stage}之后流失最多",
)
FUNNEL_ALL = Text("{won} of {all} closed deals were won", "{all} 个已结束商机中赢单 {won} 个")
FUNNEL_HELP = Text(
    "Deals that closed in the last 12 months, by the stages that they got to. A deal that stood in a later stage, or "
    "was won, has passed the earlier ones.",
    "近 12 个月已结束的商机，按到达过的阶段统计；到过后面阶段或已赢单的商机视为已通过前面的阶段。",
)
WON = Text("Won", "赢单")
LOST = Text("Lost", "输单")
HOVER = Text(
    "{stage}: {reached} deals got here, {conversion} went on, {rate} were won; median stay {days}",
    "{stage}：到达 {reached} 个，{conversion} 进入下一阶段，最终赢单 {rate}；停留中位数 {days}",
)
REACHED = Text("Closed deals that reached: {stage}", "到达过“{stage}”的已结束商机")
NEXT = Text("{conversion} go on", "{conversion} 进入下一阶段")

BY = Text("Compare by", "对比维度")
BYS = {
    "reason": Text("Lost because", "输单原因"),
    "competitor": Text("Competitor", "竞争对手"),
    "source": Text("Source", "来源"),
    "size": Text("Size", "金额规模"),
    "product": Text("Product", "产品"),
    "industry": Text("Industry", "行业"),
    "region": Text("Region", "区域"),
    "person": Text("Owner", "负责人"),
}
SIZES = {
    "1": Text("small, up to {greatest}", "小单，{greatest} 以内"),
    "2": Text("middle, {least} to {greatest}", "中单，{least} 至 {greatest}"),
    "3": Text("large, from {least}", "大单，{least} 起"),
}
NOT_SAID = Text("not said", "未填写")
COUNT_WON = Text("Won", "赢单数")
COUNT_LOST = Text("Lost", "输单数")
RATE = Text("Win rate", "赢单率")
RATE_HELP = Text("Won ÷ (won + lost), by count.", "赢单数 ÷（赢单数 + 输单数）。")
AMOUNT_WON = Text("Won amount", "赢单金额")
AMOUNT_LOST = Text("Lost amount", "输单金额")
SHARE = Text("Share", "占比")
DEAL = Text("Deal", "商机")
CUSTOMER = Text("Customer", "客户")
OWNER = Text("Owner", "负责人")
STATUS = Text("Ended", "结果")
STATUSES = {"won": WON, "lost": LOST}
AMOUNT = Text("Amount", "金额")
CLOSED = Text("Closed on", "结束日期")
REASON = Text("Lost because", "输单原因")
COMPETITOR = Text("Competitor", "竞争对手")
