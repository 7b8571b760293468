"""How each KPI is computed, in words."""

from sales_core.text.core import Text

FORMULAS = {
    "revenue": Text("sum of amount", "金额合计"),
    "orders": Text("count of orders in force", "有效订单数"),
    "units": Text("sum of quantity over the orders in force", "有效订单行数量合计"),
    "average_order": Text("amount of orders ÷ number of orders", "订单金额 ÷ 订单数"),
    "margin": Text("(amount − cost) ÷ amount, lines that state a cost", "（金额 − 成本）÷ 金额，仅计有成本的订单行"),
    "discount_rate": Text("discount ÷ (amount + discount)", "折扣 ÷（金额 + 折扣）"),
    "returns_rate": Text("negative amounts ÷ positive amounts", "负金额 ÷ 正金额"),
    "new_customers": Text("count of customers whose first sale ever is in the period", "首次成交日在期内的客户数"),
    "active_customers": Text("count of different customers with a sale in the period", "期内成交的不同客户数"),
    "repurchase_rate": Text(
        "(active customers − new customers) ÷ active customers", "（成交客户数 − 新客户数）÷ 成交客户数"
    ),
    "retention_rate": Text(
        "customers who bought in months 24–13 and again in months 12–1 ÷ customers who bought in months 24–13",
        "第 24–13 个月成交且近 12 个月再次成交的客户数 ÷ 第 24–13 个月成交客户数",
    ),
    "churned_customers": Text(
        "customers who bought in months 24–13 − those of them who bought in months 12–1",
        "第 24–13 个月成交客户数 − 其中近 12 个月再次成交的客户数",
    ),
    "new_market_revenue": Text(
        "sum of amount where region or industry is a new market", "区域或行业属于新市场的金额合计"
    ),
    "collections": Text("sum of payments", "回款金额合计"),
    "collection_rate": Text("payments ÷ amount of orders", "回款金额 ÷ 订单金额"),
    "days_to_collect": Text(
        "median of (day of payment − day of its order), 0 where paid before", "（回款日 − 下单日）的中位数，预付款计 0"
    ),
    "collected_on_time": Text(
        "payments received by their due day ÷ payments with a due day", "到期日前到账的回款笔数 ÷ 有到期日的回款笔数"
    ),
    "won_deals": Text("count of deals won", "赢单商机数"),
    "lost_deals": Text("count of deals lost", "输单商机数"),
    "win_rate": Text("won ÷ (won + lost)", "赢单数 ÷（赢单数 + 输单数）"),
    "win_rate_amount": Text("won amount ÷ (won + lost amount)", "赢单金额 ÷（赢单 + 输单金额）"),
    "average_won_deal": Text("won amount ÷ deals won", "赢单金额 ÷ 赢单数"),
    "sales_cycle": Text("median of (day won − day created)", "（赢单日 − 创建日）的中位数"),
    "velocity": Text(
        "open deals × win rate × average won deal ÷ sales cycle, of 12 months",
        "在跟商机数 × 赢单率 × 平均赢单金额 ÷ 销售周期，按近 12 个月",
    ),
    "pipeline_coverage": Text(
        "open amount due in the period ÷ (target − revenue)", "期内预计成交的在跟金额 ÷（目标 − 已实现）"
    ),
    "activities": Text(
        "count of contacts; their types are told apart behind the number", "跟进记录数；点开可按类型查看"
    ),
    "activities_per_deal": Text("contacts ÷ deals won, both in the period", "期内跟进次数 ÷ 期内赢单数"),
    "response_time": Text(
        "median of (first contact with the deal or its customer − day the deal was created)",
        "（商机或其客户的首次跟进日 − 商机创建日）的中位数",
    ),
    "overdue_contacts": Text(
        "count of customers whose last contact + days of their tier < today", "最近联系日 + 等级联系周期 < 当日的客户数"
    ),
    "csat": Text("scores of 4 and 5 ÷ scores of 1 to 5", "4–5 分答复数 ÷ 1–5 分答复数"),
    "nps": Text("(scores of 9–10 − scores of 0–6) ÷ answers × 100", "（9–10 分数 − 0–6 分数）÷ 答复数 × 100"),
    "feedback_in_time": Text("resolved by the due day ÷ due in the period", "按期解决数 ÷ 期内到期数"),
    "forecast_accuracy": Text(
        "100 % − mean of |forecast − actual| ÷ actual, up to six earlier periods",
        "100% − 此前至多六期 |预测 − 实际| ÷ 实际 的平均值",
    ),
    "rejected_rows": Text("rows rejected ÷ rows read", "退回行数 ÷ 读取行数"),
    "late_uploads": Text(
        "sheets uploaded more than 7 days after their day ÷ sheets", "晚于所述日期 7 天以上上传的表格数 ÷ 表格数"
    ),
}

OWN_VALUE = Text(
    "uploaded values of {name}: money and numbers added up, of others the average",
    "上传的{name}数据：金额与数量求和，其余取平均",
)
