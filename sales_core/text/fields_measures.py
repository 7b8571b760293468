"""Names of the fields of the team's own measures, and what a template says of them."""

from sales_core.text.core import Text

MEASURE_FIELDS: dict[str, Text] = {
    "measure": Text("KPI", "指标名称"),
    "measured": Text("Actual value", "实际值"),
    "unit": Text("Unit", "单位"),
}
MEASURE_GUIDANCE: dict[str, Text] = {
    "measure": Text("Required. The KPI's name, always written the same", "必填。指标名称，写法保持一致"),
    "measured": Text("Required. A number, or a percent such as 85%", "必填。数字，或百分比如 85%"),
    "unit": Text("Optional. %, days, points, money or what is counted", "选填。%、天、分、元，或计数单位"),
}
