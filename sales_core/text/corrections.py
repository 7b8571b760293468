"""Words of correcting rejected rows: in place, and what became of them."""

from sales_core.text.core import Text

SINCE = Text(
    "{rejected} rows rejected, {corrected} corrected since ({uploads}), {open} open.",
    "退回 {rejected} 行，其后已更正 {corrected} 行（{uploads}），未更正 {open} 行。",
)
UPLOAD = Text("upload {number}", "第 {number} 次上传")
CORRECTS = Text(
    "Brings back rejected rows of upload {number}; undoing that upload leaves these rows in place.",
    "更正第 {number} 次上传中退回的行；撤销那次上传时，这些行仍保留。",
)
STAYS = Text(
    "The corrected rows ({uploads}) are uploads of their own and stay: undo them too if they should not count.",
    "已更正的行（{uploads}）是单独的上传，会保留；如不应计入，请一并撤销。",
)
EDIT = Text("Correct the rejected rows here ({count})", "在此更正退回的行（{count}）")
EDIT_HINT = Text(
    "The cells as they stood in the sheet. Change what is wrong, then check: rows that are right are taken at once, "
    "the others stay here.",
    "单元格为原表内容。改正后点“检查并采用”：正确的行立即计入，其余仍留在此处。",
)
EDIT_SHOWN = Text(
    "The first {shown} of {count} rows; correct the others in the downloaded file.",
    "显示前 {shown} 行，共 {count} 行；其余请在下载的文件中更正。",
)
TAKE = Text("Check and take", "检查并采用")
UNCHANGED = Text("Change a cell first.", "请先修改单元格。")
TAKEN = Text("{count} rows taken.", "已采用 {count} 行。")
TAKEN_ONE = Text("1 row taken.", "已采用 1 行。")
STILL_WRONG = Text("{count} still wrong: each says why.", "仍有 {count} 行有误，原因见各行。")
NONE_TAKEN = Text("No row was taken yet.", "尚未采用任何一行。")
ORDER = Text("How are its dates to be read?", "日期如何读取？")
ORIGINAL = Text("Original file", "原始文件")
ORIGINAL_HELP = Text("The file as it was uploaded.", "上传时的文件。")
ABOUT_SHEET = Text("about", "说明")
