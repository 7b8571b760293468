"""Words of the presenter mode, and of what is kept of a meeting."""

from sales_core.text.core import Text

START = Text("Start standup", "开始晨会")
FORM = Text("Standup", "晨会")
POSITION = Text("{place} of {count}", "{place} / {count}")
PREVIOUS = Text("Previous", "上一位")
NEXT = Text("Next", "下一位")
FINISH = Text("Wrap up", "收尾")
WRAP_UP = Text("Wrap-up", "收尾")
TIMER = Text("{own} here · {whole} in all", "本页 {own} · 总计 {whole}")
SAMPLE = Text(
    "Sample team: the standup can be walked through, nothing of it is kept.", "示例团队：可以演示晨会，内容不会保存。"
)
EARLIER = Text("An earlier moment is looked at: nothing of it is kept.", "正在查看过去的时点，内容不会保存。")

OF_TARGET = Text("of {target} for {period}", "目标 {target}（{period}）")
AHEAD = Text("{points} ahead of pace", "领先进度 {points}")
BEHIND = Text("{points} behind pace", "落后进度 {points}")
ON_PACE = Text("on pace", "与进度持平")
TO_GO = Text("to go", "还差")
BEYOND = Text("beyond the target", "已超额")
SHORT = Text("short of the target", "未完成")
A_DAY = Text("a day, {days} left", "每天需完成，剩 {days}")
SO_FAR = Text("so far in {period}, no target set", "{period}已实现，未设目标")

SINCE_MEETING = Text("Since the standup of {day}", "自{day}晨会以来")
TODAY = Text("To do today", "今日要做")
CONTACT = Text("Contact {customer}", "联系 {customer}")
TIER_LATE = Text("{tier} · {days} overdue", "{tier} 级 · 逾期 {days}")
TIER_DUE = Text("{tier} · due today", "{tier} 级 · 今日到期")
VISIT = Text("visit planned for today", "今日计划拜访")
ANSWER = Text("Answer {customer}", "回复 {customer}")
DUE_ON = Text("due {day}", "截止{day}")
LATE_SINCE = Text("late since {day}", "自{day}起逾期")
NO_DAY = Text("no date", "未定日期")
RISK = Text("Deals at risk", "有风险的商机")
BLOCKERS = Text("Blockers", "障碍")
SINCE_DAY = Text("since {day}", "自{day}起")
NOTHING = Text("Nothing", "没有")
MORE = Text("and {count} more", "另有 {count} 条")
LAST_TIME = Text("Said last time", "上次记录")
OPEN_ACTIONS = Text("Open actions", "未完成行动项")
OF_THEM_LATE = Text("{count} late", "其中逾期 {count} 项")

TAKE = {"note": Text("Note", "记录"), "blocker": Text("Blocker", "障碍"), "action": Text("Action", "行动项")}
TAKE_KIND = Text("What to keep", "记录类别")
WORDS = Text("In one sentence", "一句话说明")
OWNER = Text("Owner", "负责人")
DUE = Text("Due", "截止日期")
KEEP = Text("Keep", "保存")
DONE = Text("Done", "完成")
LATER = Text("A week later", "推迟一周")
RESOLVED = Text("Resolved", "已解决")

AGREED = Text("Agreed today", "今日约定")
NOTES = Text("Notes", "记录")
END = Text("End and keep", "结束并保存")
LEAVE = Text("Leave without keeping", "退出不保存")
LEAVE_HELP = Text(
    "What was noted stays; the next standup compares with the one before this.",
    "已记录的内容会保留；下次晨会仍与上一次比较。",
)
BACK = Text("Back to the page", "返回页面")
SUMMARY = Text("Summary to send round", "会议纪要（可转发）")
SUMMARY_OF = Text("Summary of {day}", "{day}会议纪要")
KEPT = Text(
    "Standup kept. {minutes} min; actions agreed: {actions}; open blockers: {blockers}.",
    "晨会已保存：{minutes} 分钟，行动项 {actions} 项，未解决障碍 {blockers} 项。",
)

LAST = Text("Last standup: {day}", "上次晨会：{day}")
COMPARE = Text("Compare with", "对比")
THE_MEETING = Text("the standup of {day}", "{day}晨会")
THE_UPLOAD = Text("the upload of {day}", "{day}的上传")
RESOLVE_PICK = Text("Select a blocker when it is resolved.", "障碍解决后选中该项。")
WHO = Text("Who", "人员")
WHAT = Text("What", "内容")
NOTED_ON = Text("Since", "提出日期")

TITLE = Text("Standup of {day}", "{day}晨会")
COMPARED = Text("changes since {since}", "变化对比：{since}")
LED_BY = Text("led by {person}", "主持人：{person}")
MINUTES = Text("{count} min", "{count} 分钟")
PERSON = Text("Person", "人员")
ITEM = Text("Item", "类别")
SOLD = Text("Revenue since", "期间收入")
