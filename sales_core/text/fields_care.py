"""Names of the fields of feedback that was handled and of planned visits."""

from sales_core.text.core import Text

CARE_FIELDS: dict[str, Text] = {
    "feedback": Text("Feedback no.", "反馈记录"),
    "resolution": Text("Resolution", "处理结果"),
    "asked_on": Text("Asked again on", "再次回访日期"),
    "new_score": Text("Score when asked again", "回访评分"),
    "visit_id": Text("Visit no.", "拜访编号"),
    "planned_on": Text("Planned for", "计划日期"),
}
