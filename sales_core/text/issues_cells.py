"""What is wrong with rows and cells, and what to do about it."""

from sales_core.text.core import Text

CELL_TEXTS: dict[str, Text] = {
    "not_a_number": Text(
        "Row {row}, {column}: “{value}” is not a number. Write digits only, such as 1234.50.",
        "第 {row} 行「{column}」：“{value}”不是数字，请改为 1234.50 这样的数字。",
    ),
    "not_an_amount": Text(
        "Row {row}, {column}: “{value}” is a percentage, not an amount. Write the amount, or choose another column.",
        "第 {row} 行「{column}」：“{value}”是百分比而不是金额，请填写金额，或把该列对应到其他字段。",
    ),
    "mixed_currencies": Text(
        "“{sheet}” has amounts in several currencies: {value}. They are not added up. Convert them into one, or "
        "choose the column that holds one, or accept them if they already are in your currency.",
        "「{sheet}」的金额含多种货币：{value}，不能直接相加。请换算为同一货币或选用统一货币的列；如金额已是本币，请确认接受。",
    ),
    "id_rounded": Text(
        "“{sheet}”, {column}: a spreadsheet cut ids such as “{value}”, so different ones may look the same. Format the "
        "column as text and export it again; the rows are counted.",
        "「{sheet}」的「{column}」：表格软件截断了编号（如“{value}”），不同编号可能变得相同。请将该列设为文本后重新导出；各行已计入。",
    ),
    "dates_without_year": Text(
        "The dates of “{sheet}” have no year, such as “{value}”. Say which year they are of.",
        "「{sheet}」的日期没有年份，例如“{value}”。请说明是哪一年。",
    ),
    "unclear_number": Text(
        "Row {row}, {column}: “{value}” can be read in two ways, since the column mixes decimal points and commas. "
        "Write it without thousands marks.",
        "第 {row} 行「{column}」：该列混用小数点和逗号，“{value}”有两种读法，请去掉千位分隔符。",
    ),
    "too_large": Text(
        "Row {row}, {column}: {value} is larger than any amount that can be kept. Check for a missing decimal point.",
        "第 {row} 行「{column}」：{value} 超出可保存的范围，请检查是否漏了小数点。",
    ),
    "not_a_date": Text(
        "Row {row}, {column}: “{value}” is not a date. Write it like 2026-11-23.",
        "第 {row} 行「{column}」：“{value}”不是日期，请改为 2026-11-23 这样的格式。",
    ),
    "impossible_date": Text(
        "Row {row}, {column}: there is no such day as “{value}”. Correct the date.",
        "第 {row} 行「{column}」：不存在“{value}”这一天，请更正日期。",
    ),
    "date_without_year": Text(
        "Row {row}, {column}: “{value}” has no year. Add it, or put the year into the title, tab or file name.",
        "第 {row} 行「{column}」：“{value}”缺少年份，请补上，或在标题、工作表名或文件名中写明年份。",
    ),
    "unclear_date": Text(
        "Row {row}, {column}: “{value}” could be two different days, since the column mixes both orders. "
        "Write it like 2026-11-23.",
        "第 {row} 行「{column}」：该列日月顺序不一致，“{value}”可能是两个日期，请改为 2026-11-23 的格式。",
    ),
    "missing_amount": Text(
        "Row {row} has no amount in {column}. Fill it in, or delete the row.",
        "第 {row} 行「{column}」没有金额，请填写，或删除该行。",
    ),
    "missing_value": Text(
        "Row {row} has nothing in {column}. Fill it in.",
        "第 {row} 行「{column}」为空，请填写。",
    ),
    "excel_error": Text(
        "Row {row}, {column}: the cell holds the Excel error {value}. Repair its formula, or type the value.",
        "第 {row} 行「{column}」：单元格是 Excel 错误值 {value}，请修正公式或直接填写数值。",
    ),
    "too_long": Text(
        "Row {row}, {column}: the text is longer than a cell can hold (32,767 characters). Shorten it.",
        "第 {row} 行「{column}」：文字超过单元格上限（32,767 个字符），请缩短。",
    ),
    "wrong_width": Text(
        "Row {row} has {value} cells where the header has {expected}. "
        "Look for a missing or surplus separator, and put texts that hold one in quotation marks.",
        "第 {row} 行有 {value} 个单元格，而表头有 {expected} 个。请检查是否多了或少了分隔符，含分隔符的文字需加引号。",
    ),
    "repeated_key": Text(
        "Row {row} says something else about “{value}” than row {first}. Keep the right one of the two.",
        "第 {row} 行与第 {first} 行都是“{value}”但内容不同，请只保留正确的一行。",
    ),
    "repeated_split": Text(
        "Row {row}, {column}: “{value}” divides order {order} otherwise than row {first} does. One order has one "
        "split: say the same in all of its rows, or in one only.",
        "第 {row} 行「{column}」：“{value}”与第 {first} 行对订单 {order} 的拆分不一致。"
        "一个订单只有一种拆分，请统一各行，或只在一行填写。",
    ),
    "split_not_whole": Text(
        "Row {row}, {column}: the shares of “{value}” do not sum to 100 %. Correct them, such as Ann 60%, Bob 40%.",
        "第 {row} 行「{column}」：“{value}”的比例之和不是 100%，请更正，如：张三 60%, 李四 40%。",
    ),
    "split_unclear": Text(
        "Row {row}, {column}: “{value}” does not say who gets which share. Write each name once with its share, such "
        "as Ann 60%, Bob 40%.",
        "第 {row} 行「{column}」：“{value}”看不出各人的比例，请写明每人及其比例（每人一次），如：张三 60%, 李四 40%。",
    ),
    "total_row": Text(
        "Row {row} is a total ({value}) and was not counted as data. Nothing to do.",
        "第 {row} 行是合计行（{value}），未计入数据，无需处理。",
    ),
    "void_row": Text(
        "Row {row} is marked “{value}” in {column} and does not count. Nothing to do if that is right.",
        "第 {row} 行「{column}」为“{value}”，不计入数据。如属实则无需处理。",
    ),
    "more_issues": Text(
        "{value} more findings of this sheet are not listed. All rejected rows can be downloaded with their reasons.",
        "该表另有 {value} 条问题未列出，可下载全部被拒绝的行及原因。",
    ),
}
