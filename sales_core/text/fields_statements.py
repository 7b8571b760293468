"""Names of the fields of statements, adjustments and questions about pay."""

from sales_core.text.core import Text

STATEMENT_FIELDS: dict[str, Text] = {
    "component": Text("Component", "组成项"),
    "line_kind": Text("Kind of line", "明细类型"),
    "rate": Text("Rate", "比例"),
    "band_from": Text("Band from", "档位起点"),
    "band_to": Text("Band to", "档位终点"),
    "line_about": Text("Line about", "明细说明"),
}
