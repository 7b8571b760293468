"""What is wrong with files and sheets as a whole, and what to do about it."""

from sales_core.text.core import Text

_SAVE_AGAIN = Text(
    "Open it in Excel and save it again as .xlsx, then upload that file.", "请用 Excel 打开后另存为 .xlsx 再上传。"
)

FILE_TEXTS: dict[str, Text] = {
    "empty_file": Text(
        "The file holds nothing. Check that the right file was chosen.", "文件是空的，请确认选对了文件。"
    ),
    "unreadable_file": Text(
        "The file cannot be opened ({why}). Upload it again.", "文件无法打开（{why}），请重新上传。"
    ),
    "not_a_sheet": Text(
        "This is not a table. Upload an Excel workbook or a CSV file.", "这不是表格文件，请上传 Excel 或 CSV 文件。"
    ),
    "not_a_workbook": Text(
        f"The archive holds no Excel workbook. {_SAVE_AGAIN.en}", f"压缩包中没有 Excel 工作簿。{_SAVE_AGAIN.zh}"
    ),
    "compressed_file": Text(
        "The file is compressed. Unpack it and upload the sheets in it.", "文件是压缩包，请解压后上传其中的表格。"
    ),
    "html_not_sheet": Text(
        f"The file is a web page that is only named like a sheet. {_SAVE_AGAIN.en}",
        f"文件其实是网页，只是扩展名像表格。{_SAVE_AGAIN.zh}",
    ),
    "xml_not_sheet": Text(
        f"The file is XML, not a workbook. {_SAVE_AGAIN.en}", f"文件是 XML，不是工作簿。{_SAVE_AGAIN.zh}"
    ),
    "password_protected": Text(
        "The file is locked with a password. Remove the password in Excel and upload it again.",
        "文件有密码保护，请在 Excel 中取消密码后重新上传。",
    ),
    "damaged_file": Text(
        f"The file is damaged and cannot be read. {_SAVE_AGAIN.en}", f"文件已损坏，无法读取。{_SAVE_AGAIN.zh}"
    ),
    "sheet_unreadable": Text(
        f"The tab {{sheet}} is damaged and cannot be read. {_SAVE_AGAIN.en}",
        f"工作表「{{sheet}}」已损坏，无法读取。{_SAVE_AGAIN.zh}",
    ),
    "reader_died": Text(f"Reading the file failed. {_SAVE_AGAIN.en}", f"读取文件失败。{_SAVE_AGAIN.zh}"),
    "too_much_memory": Text(
        "Reading the file would take too much memory: often a stray cell far below or right of the table. "
        "Copy the table alone into a new workbook and upload that.",
        "读取该文件占用内存过多，常见原因是表格右下方很远处有多余单元格。请只把表格复制到新工作簿后上传。",
    ),
    "too_slow": Text(
        "Reading the file took longer than {seconds} seconds and was stopped. Upload it in smaller parts.",
        "读取文件超过 {seconds} 秒，已停止。请拆成较小的文件上传。",
    ),
    "unzips_too_large": Text(
        "Unpacked, the workbook takes {megabytes} MB, far more than a sheet needs. "
        "Copy the table alone into a new workbook and upload that.",
        "工作簿解压后达 {megabytes} MB，远超正常表格。请只把表格复制到新工作簿后上传。",
    ),
    "too_many_parts": Text(
        "The workbook has {count} parts; up to {limit} can be read. Copy the table alone into a new workbook.",
        "工作簿包含 {count} 个部件，上限为 {limit}。请只把表格复制到新工作簿后上传。",
    ),
    "too_many_sheets": Text(
        "The workbook has {count} tabs; up to {limit} can be read. Split it.",
        "工作簿有 {count} 个工作表，上限为 {limit}，请拆分后上传。",
    ),
    "too_many_columns": Text(
        "The sheet has {count} columns; up to {limit} can be read. Delete the columns that are not needed.",
        "表格有 {count} 列，上限为 {limit} 列，请删除不需要的列。",
    ),
    "too_many_rows": Text(
        "The file has more than {limit} rows. Split it, for example by year.",
        "文件超过 {limit} 行，请拆分，例如按年份。",
    ),
    "cell_too_long": Text(
        "A cell that starts in row {row} never ends: usually a quotation mark that is not closed. Correct it there.",
        "从第 {row} 行开始的单元格没有结束，通常是引号没有闭合，请在该处更正。",
    ),
    "unknown_encoding": Text(
        f"The characters of the file cannot be read. {_SAVE_AGAIN.en}", f"无法识别文件的字符编码。{_SAVE_AGAIN.zh}"
    ),
    "encoding_guessed": Text(
        "The coding of the characters is not told; {value} was assumed. If names look wrong, save it as .xlsx.",
        "文件未注明字符编码，按 {value} 读取。如名称显示有误，请另存为 .xlsx。",
    ),
    "hidden_sheet": Text(
        "The hidden tab {sheet} was not read. Unhide it in Excel if it holds data.",
        "隐藏的工作表「{sheet}」未读取。如其中有数据，请在 Excel 中取消隐藏。",
    ),
    "no_header": Text(
        "{sheet}: no row with column names was found. Put names such as date, customer and amount above the columns.",
        "「{sheet}」：没有找到表头。请在各列上方写上列名，如日期、客户、金额。",
    ),
    "no_rows": Text(
        "{sheet}: there is a header but no row below it. Add rows.", "「{sheet}」：只有表头，没有数据，请补充数据行。"
    ),
    "no_usable_rows": Text(
        "{sheet}: none of the {value} rows can be used. The reasons are listed by row; correct them and upload again.",
        "「{sheet}」：{value} 行数据都无法使用，原因已逐行列出，请更正后重新上传。",
    ),
    "mostly_rejected": Text(
        "{sheet}: {rejected} rows cannot be used and only {accepted} can. Check that the columns are understood right, "
        "or confirm that the rest is to be taken.",
        "「{sheet}」：{rejected} 行无法使用，只有 {accepted} 行可用。请检查各列的理解是否正确，或确认只导入可用的行。",
    ),
    "no_kind": Text(
        "{sheet}: nothing in these columns ({headers}) can be counted. Nearest, with what is missing: {needs}. "
        "Add what is missing and upload again, or choose the kind of sheet and say which column it is. "
        "A list of something else can be left out.",
        "「{sheet}」：这些列（{headers}）无法计入。最接近的类型及所缺的列：{needs}。"
        "请补充后重新上传，或选择表格类型并指明是哪一列；若是其他清单，不导入即可。",
    ),
    "kind_unclear": Text(
        "{sheet}: it is not clear what its rows are. By the columns ({headers}) they could be {fits}. "
        "Choose the kind of sheet; columns that are not known stay with their rows.",
        "「{sheet}」：无法确定每一行是什么。从各列（{headers}）看可能是：{fits}。"
        "请选择表格类型，未识别的列会随行保留。",
    ),
    "needs_missing": Text(
        "{sheet}: a column is missing ({needs}). The sheet has: {headers}. Add the column, or say which one it is.",
        "「{sheet}」：缺少必需的列（{needs}）。现有列：{headers}。请补充该列，或指明是哪一列。",
    ),
    "no_date_column": Text(
        "{sheet}: the orders have no date. Give the date that they all are of, or add a date column.",
        "「{sheet}」：订单没有日期。请指定这些订单的日期，或补充日期列。",
    ),
    "day_month_unclear": Text(
        "{sheet}: a date such as {value} could start with the day or with the month. Say which comes first.",
        "「{sheet}」：{value} 这样的日期，前面可能是日也可能是月，请说明哪个在前。",
    ),
}
