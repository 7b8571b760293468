"""Words of the scorecards among the settings."""

from sales_core.text.core import Text

SETTINGS = Text("Scorecards and reviews", "考核表与绩效考核")
PERIOD = Text("Reviewed every", "考核周期")
PERIODS = {"month": Text("Month", "月"), "quarter": Text("Quarter", "季度")}
ROLE = Text("Scorecard of", "考核表适用于")
EVERYBODY = Text("Everybody whose role has none of its own", "没有专属考核表的所有角色")
DEFAULT = Text(
    "Made of what the sheets feed; it serves until you save another.", "根据已有数据自动生成，保存后按您的设置执行。"
)
OWN = Text("This role's own.", "该角色的专属考核表。")
OF_EVERYBODY = Text("Everybody's; saving makes one for this role.", "沿用通用考核表，保存后成为该角色的专属考核表。")
HINT = Text(
    "Floor is 0 points, target 100, cap 120, straight between; where less is better the floor is the highest. "
    "Percentages as 80 for 80 %, also of the own target and of the period before.",
    "下限为 0 分，目标 100 分，上限 120 分，中间按直线计算；越少越好的指标下限填最大值。"
    "百分比（含占个人目标、占上期的百分比）80% 填 80。",
)
WEIGHT = Text("Weight %", "权重 %")
RESET = Text("Back to the automatic scorecard", "恢复自动考核表")
PROBLEMS = {
    "card_empty": Text("A scorecard measures at least one KPI.", "考核表至少要有一项指标。"),
    "card_twice": Text("Row {row}: {kpi} is measured twice.", "第 {row} 行：{kpi}重复。"),
    "card_not_a_number": Text(
        "Row {row}: fill in weight, floor, target and cap.", "第 {row} 行：请填写权重、下限、目标和上限。"
    ),
    "card_weight": Text("Row {row}: a weight lies between 0 and 100 %.", "第 {row} 行：权重须在 0 到 100% 之间。"),
    "card_against": Text("Row {row}: choose what it is counted in.", "第 {row} 行：请选择计算方式。"),
    "card_order_up": Text(
        "Row {row}: of {kpi} more is better, so floor < target ≤ cap.",
        "第 {row} 行：{kpi}越多越好，须下限＜目标≤上限。",
    ),
    "card_order_down": Text(
        "Row {row}: of {kpi} less is better, so floor > target ≥ cap.",
        "第 {row} 行：{kpi}越少越好，须下限＞目标≥上限。",
    ),
    "card_weights": Text("The weights come to {sum}: they must come to 100%.", "权重合计为 {sum}，须为 100%。"),
}
