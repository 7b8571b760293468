"""Words of the look at a sheet before it is committed: beside the last upload, its guards, how it was read."""

from sales_core.text.core import Text

AGAINST = Text(
    "Against the upload of {day}: {new} new, {changed} changed, {gone} gone",
    "与 {day} 的上传相比：新增 {new} 行，变更 {changed} 行，缺少 {gone} 行",
)
TOTAL = Text("; total {before} → {after}", "；合计 {before} → {after}")
WHOLE = {
    "orders": Text("All orders: {before} → {after}", "全部订单：{before} → {after}"),
    "deals": Text("All deals: {before} → {after}", "全部商机：{before} → {after}"),
    "collections": Text("All collections: {before} → {after}", "全部回款：{before} → {after}"),
}
CHANGE = Text("Change", "变化")
CHANGES = {
    "new": Text("new", "新增"),
    "changed": Text("changed", "变更"),
    "vanished": Text("gone", "缺少"),
}
WHAT = Text("Row", "行内容")
DIFFERENCE = Text("Before → now", "之前 → 现在")
MOST = Text("The first {count} rows that differ.", "仅列出前 {count} 行差异。")

UPLOAD = Text("That upload", "上次的上传")
UPLOAD_HELP = Text(
    "“Add” keeps what is missing from this sheet. “Replace” takes the earlier upload out; undoing this one brings it "
    "back.",
    "“补充”会保留此表中缺少的行；“替换”会撤下上次的上传，撤销本次上传时自动恢复。",
)
UPLOADS = {
    "add": Text("Add to it", "在其上补充"),
    "replace": Text("Replace it", "替换它"),
}
TAKE = Text("It is right: take it", "没有问题，照此导入")
NOT_THIS = Text("Not this one", "不导入这张")
MIXED_UNITS = (  # units that a guard found to be mixed up; it names them as the Chinese does
    Text("yuan ↔ ten thousand yuan", "元 ↔ 万元"),
    Text("yuan ↔ thousand yuan", "元 ↔ 千元"),
    Text("yuan ↔ fen", "元 ↔ 分"),
)
GONE = Text("They are gone: replace that upload", "确已取消：替换那次上传")
STAY = Text("They still count: add to it", "仍然有效：只做补充")
ASK_ACROSS = Text("What are the numbers in this table? ({columns})", "这张表里的数字是什么？（{columns}）")
ACROSS_HELP = Text(
    "Each number becomes a row. An order of a month counts on its first day.",
    "每个数字成为一行；按月的订单记在当月第一天。",
)
ACROSS = {
    "orders": Text("Orders (sales done)", "订单（已完成的销售）"),
    "targets": Text("Targets", "销售目标"),
}
ASK_YEAR = Text("In which year are dates such as {value}?", "“{value}”这样的日期是哪一年？")
LEFT_OUT = Text("This sheet is left out.", "这张表不会导入。")
LOOK_AGAIN = Text("Look at it again", "重新查看")
REMEMBERED = Text(
    "Read with the answers that you gave for the last sheet with these headers.", "已沿用您上次对相同表头给出的答案。"
)

READING = Text("Read wrongly? Header row and dates", "识别有误？表头行、日期顺序")
HEADER_ROW = Text("Header in row", "表头在第几行")
HEADER_ROW_HELP = Text("The row of the sheet that names its columns.", "表格中写有列名的那一行。")
ORDER = Text("Dates are written", "日期写法")
ORDERS = {
    "": Text("as understood", "自动识别"),
    "yes": Text("day first (31/12)", "先日后月（31/12）"),
    "no": Text("month first (12/31)", "先月后日（12/31）"),
}
