"""Words of items of the attention list that somebody has seen to or puts off."""

from sales_core.text.core import Text

FORM = Text("Items seen to", "提醒处理")
DONE = Text("Done", "已处理")
SNOOZE = Text("Put off", "稍后提醒")
SNOOZE_WHY = Text("Putting off takes a reason.", "稍后提醒需填写原因。")
AGAIN_ON = Text("Again on", "再次提醒")
WHY = Text("Note or reason", "备注或原因")
SEEN_TO = Text("{count} items seen to or put off", "已处理或稍后提醒 {count} 项")
SEEN_TO_ONE = Text("1 item seen to or put off", "已处理或稍后提醒 1 项")
BRING_BACK = Text("Picking one brings it back to the list.", "勾选某项即可放回列表。")
STATE = Text("State", "状态")
STATES = {"done": DONE, "snoozed": Text("Put off", "稍后提醒")}
UNTIL = Text("Again on", "再次提醒")
DECIDED_ON = Text("Said on", "处理日期")
