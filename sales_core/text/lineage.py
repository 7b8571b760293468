"""Words of where a row comes from, what became of it, and which numbers an upload changed."""

from sales_core.text.core import Text

PICK = Text("Select a row to see where it comes from.", "选中一行，可查看其来源。")
PLACE = Text("{file} › {sheet}, row {row}", "{file} › {sheet}，第 {row} 行")
PLACE_PLAIN = Text("{file}, row {row}", "{file}，第 {row} 行")
BY = Text("Uploaded by {by} on {when} (upload {number}).", "{by}于 {when} 上传（第 {number} 次上传）。")
BY_NAMELESS = Text("Uploaded on {when} (upload {number}).", "于 {when} 上传（第 {number} 次上传）。")
COUNTS = Text("It counts as it stands here.", "目前按此行计入。")
REPLACED = Text("Upload {number} says something newer, which counts now.", "第 {number} 次上传有更新的内容，以其为准。")
UNDONE = Text("Its upload is undone: it does not count.", "该次上传已撤销，不计入。")
NOTHING_COUNTS = Text("It does not count now.", "目前不计入。")
CORRECTED = Text(
    "Corrected here; the sheet said otherwise. The cells below are those of the sheet.",
    "此行已更正，与原表不同；下方为原表单元格。",
)
CELLS = Text("Cells as they stood", "原单元格")
HEADER = Text("Column", "列")
CELL = Text("Cell", "单元格")
NOT_KEPT = Text("The file itself was not kept; this is what was understood.", "未保留原始文件，以下为识别结果。")
FIELD = Text("Field", "字段")
VALUE = Text("Understood as", "识别为")
VERSIONS = Text("What became of it", "后续变化")
ONLY = Text("No other upload says anything about it.", "没有其他上传涉及此行。")
WHEN = Text("When", "时间")
WHO = Text("By", "提交人")
WHERE = Text("File and row", "文件与行号")
CHANGED = Text("What changed", "变化")
FIRST = Text("First said", "首次出现")
SAME = Text("The same again", "内容相同")
CHANGE = Text("{field}: {before} → {after}", "{field}：{before} → {after}")
STATE = Text("State", "状态")
STATES = {
    "counts": Text("Counts", "计入"),
    "undone": Text("Undone", "已撤销"),
    "older": Text("Older", "已被更新"),
}
HIDDEN = Text("This row belongs to somebody else.", "此行属于其他人。")

EFFECT = Text("Numbers that this upload changed", "这次上传改变的数字")
EFFECT_HINT = Text(
    "Each KPI of the months that its rows touch, as known just before this upload and just after it.",
    "其数据所涉月份的各项指标：上传前与上传后的值。",
)
EFFECT_WORKING = Text("Working out the numbers before and after…", "正在计算上传前后的数字……")
EFFECT_NONE = Text("It changed no KPI of the months that its rows touch.", "未改变所涉月份的任何指标。")
EFFECT_MONTHS = Text("The latest {shown} of {count} months.", "显示最近 {shown} 个月，共 {count} 个月。")
KPI = Text("KPI", "指标")
MONTH = Text("Month", "月份")
BEFORE = Text("Before", "上传前")
AFTER = Text("After", "上传后")
