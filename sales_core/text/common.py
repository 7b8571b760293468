"""Words that several pages share."""

from sales_core.text.core import Text

DOWNLOAD = Text("Download", "下载")
DOWNLOAD_TEMPLATE = Text("{kind} template", "{kind}模板")
ABOUT_SHEET = Text("About", "说明")
ABOUT_PERIOD = Text("Period", "期间")
ABOUT_AS_OF = Text("As of", "截至日期")
ABOUT_BASIS = Text("Revenue basis", "收入口径")
ABOUT_PEOPLE = Text("People", "人员")
ABOUT_TEAM = Text("Team", "团队")
ABOUT_SAMPLE = Text("Data", "数据")
SAMPLE_DATA = Text("Sample team, not real", "示例团队，非真实数据")

BASIS = {
    "orders": Text("orders", "订单"),
    "won_deals": Text("won deals", "赢单"),
    "collections": Text("collections", "回款"),
}

EMPTY_TITLE = Text("This page needs a sheet first", "本页需要先上传表格")
EMPTY_NEEDS = Text(
    "It is fed by: {kinds}. Upload the sheet that you already keep, or fill in a template.",
    "数据来自：{kinds}。上传您现有的表格，或下载模板填写。",
)
EMPTY_PERIOD = Text("Nothing for {period}. Step to another period above.", "{period}没有数据，请在上方切换期间。")
GO_TO_UPLOADS = Text("Go to uploads", "前往上传")

SOURCE_FILE = Text("File", "文件")
SOURCE_SHEET = Text("Sheet", "工作表")
SOURCE_ROW = Text("Row", "行号")
ROWS_BEHIND = Text("{count} rows behind this number", "此数字背后的 {count} 行数据")
ROW_BEHIND = Text("1 row behind this number", "此数字背后的 1 行数据")
ROWS_OF = Text("{part}: {count} rows", "{part}：{count} 行")
ROW_OF = Text("{part}: 1 row", "{part}：1 行")
SUM_OF = Text("{column} {sum}", "{column} {sum}")
SHOW_ROWS = Text("Rows behind it", "查看明细")
ROWS_SHOWN = Text(
    "The first {shown} of {count} rows; the download has all.", "显示前 {shown} 行，共 {count} 行；下载包含全部。"
)
MOST_BEHIND = Text(
    "Of each kind of sheet the newest {most} rows are listed and added up here. Choose one person or a shorter period "
    "to see them all.",
    "此处每类表格只列出并合计最新的 {most} 行；选择一位人员或更短的期间即可查看全部。",
)
NO_ROWS = Text("No rows.", "没有数据行。")
AND = Text(" and ", "和")
COMMA = Text(", ", "、")
EMPTY_CUSTOMERS = Text(
    "None of the rows so far names a customer. Upload sheets with a customer column, or map one when you upload.",
    "目前的数据行都没有客户名称。请上传包含客户列的表格，或在上传时为客户指定对应的列。",
)
