"""Words of the KPIs that a team makes for itself."""

from sales_core.text.core import Text

SETTINGS = Text("The team's own KPIs", "自定义指标")
HINT = Text(
    "One KPI divided by another, under a name of your own. Values that no sheet tells are uploaded as own measures: "
    "KPI, person, month, value. Such a KPI alone, without a second one, takes the unit and direction given here.",
    "用一项指标除以另一项，自行命名。系统中没有的数值，可上传“自定义指标数据”表（指标名称、人员、月份、实际值）；"
    "只选一项时，采用此处的单位与方向。",
)
NAME = Text("Name", "名称")
TOP = Text("KPI", "指标（分子）")
BOTTOM = Text("Divided by", "除以（分母）")
UNIT = Text("Unit", "单位")
DIRECTION = Text("Direction", "方向")
PROBLEMS = {
    "unnamed": Text("Each KPI needs a name and a KPI that it is made of.", "每项指标都需要名称和分子。"),
    "taken": Text("Two KPIs have the same name, or one is called like a built-in KPI.", "名称重复，或与内置指标同名。"),
    "alone": Text("A built-in KPI needs a second one to be divided by.", "内置指标需要再选一项作为分母。"),
}
