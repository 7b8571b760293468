"""What each KPI is called and what it says."""

from sales_core.text.core import Text

LABELS = {
    "revenue": Text("Revenue", "销售额"),
    "orders": Text("Orders", "订单数"),
    "units": Text("Units sold", "销售数量"),
    "average_order": Text("Average order", "平均订单金额"),
    "margin": Text("Gross margin", "毛利率"),
    "discount_rate": Text("Discount rate", "折扣率"),
    "returns_rate": Text("Returns rate", "退货率"),
    "new_customers": Text("New customers", "新客户数"),
    "active_customers": Text("Active customers", "成交客户数"),
    "repurchase_rate": Text("Repurchase rate", "复购率"),
    "retention_rate": Text("Retention rate", "客户留存率"),
    "churned_customers": Text("Churned customers", "流失客户数"),
    "new_market_revenue": Text("New-market revenue", "新市场销售额"),
    "collections": Text("Collections", "回款额"),
    "collection_rate": Text("Collection rate", "回款率"),
    "days_to_collect": Text("Days to collect", "回款天数"),
    "collected_on_time": Text("Collected on time", "按期回款率"),
    "won_deals": Text("Deals won", "赢单数"),
    "lost_deals": Text("Deals lost", "输单数"),
    "win_rate": Text("Win rate", "赢单率"),
    "win_rate_amount": Text("Win rate by amount", "赢单率（按金额）"),
    "average_won_deal": Text("Average won deal", "平均赢单金额"),
    "sales_cycle": Text("Sales cycle", "销售周期"),
    "velocity": Text("Sales velocity per day", "日均成交速度"),
    "pipeline_coverage": Text("Pipeline coverage", "商机覆盖率"),
    "activities": Text("Activities", "跟进次数"),
    "activities_per_deal": Text("Activities per won deal", "单均跟进次数"),
    "response_time": Text("Response time", "响应时长"),
    "overdue_contacts": Text("Overdue contacts", "逾期未联系客户"),
    "csat": Text("CSAT", "满意度"),
    "nps": Text("NPS", "净推荐值"),
    "feedback_in_time": Text("Feedback resolved in time", "反馈按期解决率"),
    "forecast_accuracy": Text("Forecast accuracy", "预测准确率"),
    "rejected_rows": Text("Rejected rows", "数据退回率"),
    "late_uploads": Text("Late uploads", "迟交率"),
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
    "units": Text("Pieces sold, returns taken off.", "售出件数，已扣除退货。"),
    "retention_rate": Text(
        "Of the customers who bought in the twelve months before last, the share who bought again in the last twelve.",
        "前一个 12 个月的成交客户中，近 12 个月再次成交的占比。",
    ),
    "churned_customers": Text(
        "Customers who bought in the twelve months before last and not in the last twelve, from anybody in the team.",
        "前一个 12 个月成交过、近 12 个月未在团队任何人处成交的客户数。",
    ),
    "days_to_collect": Text(
        "How long it takes from an order to its payment, payments received in the period.",
        "从下单到收到回款的时长，按期内回款计算。",
    ),
    "collected_on_time": Text(
        "Of the payments received in the period that had a due day, the share that came by then.",
        "期内有到期日的回款中，按期到账的占比。",
    ),
    "lost_deals": Text("Deals lost in the period.", "期内输单的商机数。"),
    "activities_per_deal": Text("How many contacts with customers it takes to win a deal.", "每赢一单所需的跟进次数。"),
    "response_time": Text(
        "How long a new deal waits for the first contact; those not yet contacted are left out.",
        "新商机等待首次跟进的时长；尚未跟进的不计。",
    ),
    "overdue_contacts": Text(
        "Customers who have not been in touch for longer than their tier allows, as of today.",
        "截至当日，超过所属等级联系周期仍未联系的客户数。",
    ),
    "feedback_in_time": Text(
        "Of the complaints and low scores to be answered in the period, the share resolved by the due day.",
        "期内应处理的投诉与低分反馈中，按期解决的占比。",
    ),
    "forecast_accuracy": Text(
        "How close the forecast at this point of earlier periods came to what was reached; from three forecasts on.",
        "此前各期同一时点的预测与实际结果的接近程度，至少三期才给出。",
    ),
    "rejected_rows": Text(
        "Share of the uploaded rows that could not be used, sheets that describe a day of the period.",
        "期内上传表格中无法采用的行占比。",
    ),
    "late_uploads": Text(
        "Share of uploaded sheets that came more than a week after the day they describe; days before the first upload "
        "do not count.",
        "在所述日期一周之后才上传的表格占比；首次上传之前的日期不计。",
    ),
}

OWNERS = {
    "person": Text("Each salesperson", "销售本人"),
    "manager": Text("Manager", "销售经理"),
    "operations": Text("Sales operations", "销售运营"),
}
UNITS = {
    "money": Text("Money", "金额"),
    "count": Text("Number", "数量"),
    "percent": Text("Percent", "百分比"),
    "days": Text("Days", "天"),
    "ratio": Text("Times", "倍"),
    "score": Text("Points", "分"),
}
DIRECTIONS = {"up": Text("Higher is better", "越高越好"), "down": Text("Lower is better", "越低越好")}
OWN_MEASURE = Text("The team's own KPI, from the values it uploads.", "团队自定义指标，取自上传的数据。")
OWN_DEFINITION = Text("The team's own KPI, a ratio of two others.", "团队自定义指标，由两项指标相除。")
