"""What there is to say about rejected rows that come back."""

from sales_core.text.core import Text

CORRECTIONS_TEXTS: dict[str, Text] = {
    "brings_back": Text(
        "Rejected rows of {value}, sheet “{tab}”: they take the places that they had there; each counts once.",
        "这些是「{value}」工作表「{tab}」中被退回的行：仍按原行号计入，每行只计一次。",
    ),
    "already_corrected": Text(
        "Row {row} was corrected before and says something else there. If this is right, undo that correction first.",
        "第 {row} 行此前已更正，且内容不同。如以本次为准，请先撤销之前的更正。",
    ),
    "not_rejected_there": Text(
        "Row {row} of that sheet was not rejected and counts already. Put new rows into a sheet of their own.",
        "原表第 {row} 行未被退回，已经计入。新增的行请另建表格上传。",
    ),
    "row_not_named": Text(
        "A row does not say which row of the original sheet it is. Give it its number, or put new rows into a sheet of "
        "their own.",
        "有一行没有原表行号。请填上行号；新增的行请另建表格上传。",
    ),
    "row_named_twice": Text(
        "Row {row} of the original sheet stands here twice; the first was taken. Put new rows into a sheet of "
        "their own.",
        "原表第 {row} 行在此出现两次，只取第一行。新增的行请另建表格上传。",
    ),
}
