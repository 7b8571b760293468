"""What each KPI is called and how it is computed."""

from sales_core.text.core import Text

LABELS = {
    "revenue": Text("Revenue", "销售额"),
    "orders": Text("Orders", "订单数"),
    "average_order": Text("Average order", "平均订单金额"),
    "margin": Text("Gross margin", "毛利率"),
    "discount_rate": Text("Discount rate", "折扣率"),
    "returns_rate": Text("Returns rate", "退货率"),
    "new_customers": Text("New customers", "新客户数"),
    "active_customers": Text("Active customers", "成交客户数"),
    "repurchase_rate": Text("Repurchase rate", "复购率"),
    "new_market_revenue": Text("New-market revenue", "新市场销售额"),
    "collections": Text("Collections", "回款额"),
    "collection_rate": Text("Collection rate", "回款率"),
    "won_deals": Text("Deals won", "赢单数"),
    "win_rate": Text("Win rate", "赢单率"),
    "win_rate_amount": Text("Win rate by amount", "赢单率（按金额）"),
    "average_won_deal": Text("Average won deal", "平均赢单金额"),
    "sales_cycle": Text("Sales cycle", "销售周期"),
    "velocity": Text("Sales velocity per day", "日均成交速度"),
    "pipeline_coverage": Text("Pipeline coverage", "商机覆盖率"),
    "activities": Text("Activities", "跟进次数"),
    "csat": Text("CSAT", "满意度"),
    "nps": Text("NPS", "净推荐值"),
}

DEFINITIONS = {
    "revenue": Text(
        "Sum of amounts by the team's revenue basis: orders, won deals or collections.",
        "按团队收入口径（订单、赢单或回款）汇总的金额。",
    ),
    "orders": Text("Number of booked orders.", "已生效的订单数量。"),
    "average_order": Text("Amount of booked orders ÷ their number.", "订单金额 ÷ 订单数。"),
    "margin": Text(
        "(Sales − cost) ÷ sales, over the order lines that state a cost.",
        "（销售额 − 成本）÷ 销售额，仅计有成本的订单行。",
    ),
    "discount_rate": Text("Discounts given ÷ sales before discount.", "折扣金额 ÷ 折前销售额。"),
    "returns_rate": Text("Returned amount ÷ sales before returns.", "退货金额 ÷ 退货前销售额。"),
    "new_customers": Text(
        "Customers whose first ever sale falls in the period; they count for the person who made it.",
        "期内首次成交的客户数，计入首单的销售人员。",
    ),
    "active_customers": Text("Customers with at least one sale in the period.", "期内至少成交一次的客户数。"),
    "repurchase_rate": Text(
        "Of the customers who bought in the period, the share who had bought before.",
        "期内成交客户中，此前已成交过的老客户占比。",
    ),
    "new_market_revenue": Text(
        "Revenue in the regions and industries that the settings list as new markets.",
        "来自设置中所列新区域、新行业的销售额。",
    ),
    "collections": Text("Payments received in the period.", "期内收到的回款金额。"),
    "collection_rate": Text(
        "Payments received ÷ amount of orders, both in the period.", "期内回款金额 ÷ 期内订单金额。"
    ),
    "won_deals": Text("Deals won in the period.", "期内赢单的商机数。"),
    "win_rate": Text(
        "Won ÷ (won + lost), deals closed in the period.", "赢单数 ÷（赢单数 + 输单数），按期内关闭的商机计算。"
    ),
    "win_rate_amount": Text(
        "Won amount ÷ (won + lost amount), deals closed in the period; empty where lost deals keep no amount.",
        "赢单金额 ÷（赢单金额 + 输单金额），按期内关闭的商机计算；输单未保留金额时为空。",
    ),
    "average_won_deal": Text("Won amount ÷ deals won.", "赢单金额 ÷ 赢单数。"),
    "sales_cycle": Text(
        "Median days from created to won, deals won in the period.", "期内赢单商机从创建到成交的天数中位数。"
    ),
    "velocity": Text(
        "Open deals × win rate × average won deal ÷ sales cycle, over the last 12 months: money per day.",
        "在跟商机数 × 赢单率 × 平均赢单金额 ÷ 销售周期，按近 12 个月计算，即每天带来的金额。",
    ),
    "pipeline_coverage": Text(
        "Open amount due in the period ÷ what the revenue target still lacks.",
        "期内预计成交的在跟商机金额 ÷ 目标缺口。",
    ),
    "activities": Text("Calls, visits and other contacts with customers.", "与客户的电话、拜访等跟进次数。"),
    "csat": Text(
        "Satisfaction: share of scores of 4 and 5 on the scale from 1 to 5.", "5 分制评价中 4 分和 5 分的占比。"
    ),
    "nps": Text(
        "Recommendation: share of 9 and 10 minus share of 0 to 6, in points from −100 to 100.",
        "9–10 分占比减去 0–6 分占比，范围 −100 到 100。",
    ),
}
