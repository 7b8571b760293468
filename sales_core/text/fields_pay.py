"""Names of the fields of an incentive plan's steps."""

from sales_core.text.core import Text

PAY_FIELDS: dict[str, Text] = {
    "plan_id": Text("Plan no.", "方案编号"),
    "version": Text("Version", "版本"),
    "document": Text("Plan", "方案内容"),
    "people": Text("For whom", "适用人员"),
}
