"""What there is to say about where tables begin and end, and their totals."""

from sales_core.text.core import Text

TABLES_TEXTS: dict[str, Text] = {
    "columns_across": Text(
        "{sheet}: months, people or products stand across ({value}). Say what the figures are: choose Targets, or "
        "Orders if they are sales. Each figure is then taken as one order, that of a month on the month's first day.",
        "「{sheet}」：月份、人员或产品横向排列（{value}）。请指明这些数字是什么：选择“目标”；如为销售额，选择“订单”，"
        "每个数字按一笔订单导入，月度数字记在当月第一天。",
    ),
    "person_heading": Text(
        "Row {row} names the salesperson of the rows below it ({value}): it is no row itself.",
        "第 {row} 行是下方各行的业务员姓名（{value}），本身不计为数据。",
    ),
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
