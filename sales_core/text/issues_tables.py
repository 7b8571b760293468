"""What there is to say about where tables begin and end, and their totals."""

from sales_core.text.core import Text

TABLES_TEXTS: dict[str, Text] = {
    "note_row": Text("Row {row} is a note below the table: left out.", "第 {row} 行是表格下方的备注，已略过。"),
    "unlabelled_total": Text(
        "Row {row} has no name and is the sum of the rows above or below it ({value}): left out as a total.",
        "第 {row} 行没有名称，且等于上方或下方各行之和（{value}），已作为合计行略过。",
    ),
    "total_disagrees": Text(
        "Row {row}: the total of “{column}” says {value}, its rows add up to {computed}; difference {difference}. "
        "Check whether a row is missing or was changed.",
        "第 {row} 行：「{column}」的合计写的是 {value}，各行相加为 {computed}，相差 {difference}。"
        "请检查是否缺行或有行被改动。",
    ),
}
