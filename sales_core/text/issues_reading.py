"""What there is to say about files that cannot be read whole, and archives of files."""

from sales_core.text.core import Text

READING_TEXTS: dict[str, Text] = {
    "hidden_rows": Text(
        "{sheet}: {value} rows are hidden or filtered out in Excel ({rows}) and were taken like all others. "
        "If they are not meant, delete them and upload the sheet again.",
        "「{sheet}」：有 {value} 行在 Excel 中被隐藏或筛掉（第 {rows} 行），已照常读取。"
        "如不需要，请删除这些行后重新上传。",
    ),
    "hidden_columns": Text(
        "{sheet}: the columns {value} are hidden in Excel and were read like all others. "
        "If they are not meant, delete them and upload the sheet again.",
        "「{sheet}」：{value} 列在 Excel 中被隐藏，已照常读取。如不需要，请删除这些列后重新上传。",
    ),
}
