"""Names of what is filled in on a page, as the list of uploads shows them."""

from sales_core.text.core import Text

FORM_LABELS: dict[str, Text] = {
    "actions": Text("Actions", "行动项"),
    "decisions": Text("Items seen to", "提醒处理"),
    "plans": Text("Plan approvals", "目标审批"),
    "meetings": Text("Standups", "晨会"),
    "notes": Text("Notes and blockers", "会议记录与障碍"),
    "cases": Text("Feedback handled", "反馈处理"),
    "visits": Text("Planned visits", "拜访计划"),
    "ownership": Text("Changes of owner", "客户归属变更"),
    "pay_plans": Text("Incentive plans", "提成方案"),
    "credits": Text("Decisions on credit", "业绩归属裁定"),
    "reviews": Text("Reviews", "绩效考核"),
    "customer_tiers": Text("Tiers set by hand", "手动分级"),
    "customer_notes": Text("Notes on customers", "客户备注"),
    "awards": Text("Awards and thanks", "表彰与感谢"),
    "contests": Text("Contests", "销售竞赛"),
}
