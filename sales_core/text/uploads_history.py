"""Words of the history of uploads: what each did, undo and redo."""

from sales_core.text.core import Text

TITLE = Text("History", "上传历史")
NONE = Text("No uploads yet.", "还没有上传记录。")
OWN_ONLY = Text("You see your own uploads.", "您只能看到自己的上传。")
SHOWN = Text("The newest {shown} of {count} uploads.", "显示最近 {shown} 次上传，共 {count} 次。")
WHEN = Text("When", "时间")
BY = Text("By", "提交人")
FILE = Text("File and sheet", "文件与工作表")
KIND = Text("Kind", "类型")
AS_OF = Text("As of", "截至日期")
AMOUNT = Text("Amount", "金额")
STATE = Text("State", "状态")
STATES = {
    "committed": Text("Counts", "计入"),
    "redone": Text("Counts again", "已恢复"),
    "undone": Text("Undone", "已撤销"),
}
SOURCES = {
    "file": Text("File", "文件"),
    "form": Text("Entered on a page", "页面录入"),
    "sample": Text("Sample team", "示例团队"),
}
SETTINGS_KIND = Text("Settings", "设置")

FILTER = Text("Filter", "筛选")
ANY_PERSON = Text("Everybody", "所有人")
ANY_KIND = Text("All kinds", "所有类型")
PICK = Text(
    "Select an upload to see what it changed, to undo it or to put it back.", "选中一次上传，可查看其影响、撤销或恢复。"
)

SUBMITTED = Text("Submitted by {by} on {when}, as of {day}.", "{by}于 {when} 提交，截至 {day}。")
SUBMITTED_NAMELESS = Text("Submitted on {when}, as of {day}.", "于 {when} 提交，截至 {day}。")
SPAN = Text("Its rows are dated {first} to {last}.", "行日期为 {first} 至 {last}。")
UNDONE_BY = Text("Undone by {by} on {when}.", "{by}于 {when} 撤销。")
UNDONE_NAMELESS = Text("Undone on {when}.", "于 {when} 撤销。")
REDONE_BY = Text("Put back by {by} on {when}.", "{by}于 {when} 恢复。")
REDONE_NAMELESS = Text("Put back on {when}.", "于 {when} 恢复。")
REASON_GIVEN = Text("Reason: {reason}", "原因：{reason}")

UNDO = Text("Undo", "撤销")
UNDO_CONFIRM = Text("Undo this upload", "撤销这次上传")
UNDO_HELP = Text(
    "Every number becomes what it would be without this upload. It can be put back at any time.",
    "所有数字将恢复为没有这次上传时的样子，可随时恢复。",
)
REDO = Text("Put back", "恢复")
REASON = Text("Reason", "原因")
REASON_HINT = Text("Wrong file, wrong month, …", "传错文件、月份有误……")
UNDOING = Text("Working out every number without it…", "正在重新计算……")
WHAT = Text("{name} ({facts})", "{name}（{facts}）")
UNDONE = Text("Undone: {what} no longer count.", "已撤销：{what}不再计入。")
REDONE = Text("Put back: {what} count again.", "已恢复：{what}重新计入。")
STALE = Text(
    "Somebody else changed this upload meanwhile; this is how it stands now.", "该上传刚被他人更改，现为最新状态。"
)
SAMPLE = Text("Uploads of the sample team cannot be undone.", "示例团队的上传不能撤销。")
