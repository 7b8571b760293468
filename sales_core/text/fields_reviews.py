"""Names of the fields of a review."""

from sales_core.text.core import Text

REVIEW_FIELDS: dict[str, Text] = {
    "step_id": Text("Step no.", "步骤编号"),
    "step": Text("Step", "步骤"),
    "about": Text("About", "相关步骤"),
    "said_by": Text("By", "填写人"),
    "said_on": Text("On", "填写日期"),
    "said": Text("Said", "内容"),
    "grade": Text("Grade", "等级"),
    "outcome": Text("Outcome", "结果"),
    "outcome_text": Text("Outcome in words", "结果说明"),
    "known_at": Text("Known at (UTC)", "所知时间（UTC）"),
    "points": Text("Points", "得分"),
    "weight": Text("Weight", "权重"),
    "against": Text("Counted in", "计算方式"),
    "measured": Text("Value", "实际值"),
    "base": Text("Own target or period before", "个人目标或上期值"),
    "floor": Text("Floor", "下限"),
    "cap": Text("Cap", "上限"),
    "missing": Text("Why without points", "未计分原因"),
}
