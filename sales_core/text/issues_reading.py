"""What there is to say about files that cannot be read whole, and archives of files."""

from sales_core.text.core import Text

_EXTRACT = Text("Unpack it and upload the files in it.", "请解压后上传其中的文件。")

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
    "archive_ignored": Text(
        "Left out of the archive, because they are no sheets ({value}): {names}.",
        "压缩包中有 {value} 个条目不是表格，已忽略：{names}。",
    ),
    "archive_empty": Text(
        "The archive holds no sheet. Put Excel workbooks or CSV files into it.",
        "压缩包中没有表格，请放入 Excel 或 CSV 文件。",
    ),
    "archive_locked": Text(f"The archive is locked with a password. {_EXTRACT.en}", f"压缩包有密码保护。{_EXTRACT.zh}"),
    "archive_damaged": Text(
        "The archive is damaged and cannot be unpacked. Make it anew, or upload the files in it one by one.",
        "压缩包已损坏，无法解压。请重新压缩，或逐个上传其中的文件。",
    ),
    "archive_too_large": Text(
        "Unpacked, the archive takes {megabytes} MB; up to {limit} MB can be taken at once. Upload it in parts.",
        "压缩包解压后达 {megabytes} MB，一次最多 {limit} MB，请分批上传。",
    ),
    "archive_too_many": Text(
        "The archive has {count} entries; up to {limit} can be taken at once. Upload it in parts.",
        "压缩包有 {count} 个条目，一次最多 {limit} 个，请分批上传。",
    ),
    "archive_in_archive": Text(
        f"This is an archive inside the archive. {_EXTRACT.en}", f"这是压缩包中的压缩包。{_EXTRACT.zh}"
    ),
}
