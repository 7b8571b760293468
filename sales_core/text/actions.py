"""Words of what was agreed to do."""

from sales_core.text.core import Text

TITLE = Text("Actions", "行动项")
FORM = Text("Actions", "行动项")
ADD = Text("Add an action", "新增行动项")
WHAT = Text("What", "事项")
WHO = Text("Who", "负责人")
DUE = Text("Due", "截止日期")
SET = Text("Set on", "提出日期")
LATE = Text("Late", "逾期")
IS_LATE = Text("late", "逾期")
SAVE = Text("Save", "保存")
DONE = Text("Done", "已完成")
DROP = Text("Drop", "取消")
PICK = Text("Select an action when it is done or no longer needed.", "完成或不再需要时，选中该项。")
