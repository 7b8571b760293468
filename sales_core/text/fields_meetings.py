"""Names of the fields of actions, items seen to, standups and their notes."""

from sales_core.text.core import Text

MEETING_FIELDS: dict[str, Text] = {
    "action_id": Text("Action no.", "行动项编号"),
    "action": Text("Action", "行动项"),
    "set_on": Text("Set on", "提出日期"),
    "state": Text("State", "处理状态"),
    "state_on": Text("State since", "状态日期"),
    "reason": Text("Reason", "原因"),
    "item": Text("Item", "提醒项"),
    "decided_on": Text("Decided on", "处理日期"),
    "until": Text("Until", "截至"),
    "decided_by": Text("Decided by", "处理人"),
    "meeting_id": Text("Standup no.", "晨会编号"),
    "held_on": Text("Held on", "召开日期"),
    "started_at": Text("Started at (UTC)", "开始时间（UTC）"),
    "ended_at": Text("Ended at (UTC)", "结束时间（UTC）"),
    "led_by": Text("Led by", "主持人"),
    "as_of": Text("As of", "截至日期"),
    "note_id": Text("Note no.", "记录编号"),
    "kind": Text("Kind", "类别"),
    "note": Text("Note", "内容"),
    "noted_by": Text("Noted by", "记录人"),
    "noted_on": Text("Noted on", "记录日期"),
}
