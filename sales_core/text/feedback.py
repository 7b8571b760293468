"""Words of the feedback page: what customers said, what calls for an answer, themes."""

from sales_core.text.core import Text

TYPES = {
    "complaint": Text("Complaint", "投诉"),
    "nps": Text("NPS", "NPS"),
    "csat": Text("CSAT", "满意度"),
    "comment": Text("Comment", "意见"),
}
STATES = {
    "late": Text("Late", "已逾期"),
    "open": Text("Open", "待处理"),
    "resolved": Text("Resolved", "已解决"),
    "asked_again": Text("Asked again", "已回访"),
}

WAITING = Text(
    "{count} customers wait for an answer, {late} of them too long.", "{count} 条反馈待处理，其中 {late} 条已逾期。"
)
WAITING_ONE = Text("{customer} waits for an answer, due {day}.", "{customer}的反馈待处理，期限{day}。")
WAITING_LATE = Text("{customer} waits for an answer that was due {day}.", "{customer}的反馈已逾期，期限{day}。")
ANSWERED = Text("Every complaint and low score has been answered.", "投诉与低分反馈均已处理。")
SCORES = Text("{period}: {scores}.", "{period}：{scores}。")
SCORE_OF = Text("{kpi} {value} of {count} answers", "{kpi} {value}（{count} 份）")
SCORE_OF_ONE = Text("{kpi} {value} of one answer", "{kpi} {value}（1 份）")
SHORT = {"feedback_in_time": Text("Resolved in time", "按期解决率")}  # KPIs whose whole name a card has no room for
VALUE = Text("{value} ({count})", "{value} ({count})")
SAMPLE = Text(
    "In brackets: how many answers; fewer than {few} say little.", "括号内为样本数；少于 {few} 份时参考价值有限。"
)

OPEN = Text("Waiting", "待处理")
OPEN_HELP = Text(
    "Complaints, NPS scores of 6 or less and CSAT scores of 3 or less that nobody has resolved, and other feedback "
    "with a due day. Due {complaint} working days after a complaint, {low} after a low score, unless a day is told.",
    "未解决的投诉、NPS 6 分及以下、满意度 3 分及以下，以及写明期限的其他反馈。投诉 {complaint} 个工作日、"
    "低分 {low} 个工作日内处理，另有期限的以期限为准。",
)
LATE = Text("Late", "已逾期")
LATE_HELP = Text("Of those waiting, the ones past their due day.", "待处理中已超过期限的反馈。")

THEMES_LEAD = Text(
    "{theme} is talked about most: {count} of {all} comments in twelve months",
    "近 12 个月 {all} 条意见中，谈到{theme}的最多：{count} 条",
)
THEMES_NONE = Text("No comment is about any of the themes", "没有意见涉及已设主题")
OTHER = Text("Other", "其他")
THEME_HOVER = Text(
    "{theme}, {month}: comments {count}, unhappy {unhappy}",
    "{theme}，{month}：{count} 条，其中不满 {unhappy} 条",
)
ABOUT = Text("{theme}, {month}: comments {count}", "{theme}，{month}：{count} 条意见")

LIST = Text("Feedback to act on", "反馈处理清单")
PICK = Text("Pick a row to answer, hand over or ask again.", "选中一行即可处理、转交或回访。")
STATE = Text("State", "状态")
CUSTOMER = Text("Customer", "客户")
TIER = Text("Tier", "级别")
PERSON = Text("Salesperson", "业务员")
TYPE = Text("Type", "类型")
SCORE = Text("Score", "评分")
COMMENT = Text("What was said", "反馈内容")
RECEIVED = Text("Received", "反馈日期")
OWNER = Text("Handled by", "处理人")
NOBODY = Text("Nobody yet", "未分配")
DUE = Text("Due", "期限")
DAYS_LATE = Text("Late by", "逾期天数")
RESOLUTION = Text("Resolution", "处理结果")
RESOLVED_ON = Text("Resolved on", "解决日期")
ASKED_ON = Text("Asked again on", "回访日期")
NEW_SCORE = Text("Score then", "回访评分")
DAY = Text("Date", "日期")

SAVE = Text("Save", "保存")
RESOLVE = Text("Resolved", "已解决")
REOPEN = Text("Open again", "重新打开")
ASK_AGAIN = Text("Asked again", "已回访")
ASK_HINT = Text(
    "Ask again after a while whether it is good now. The score does not count in CSAT or NPS: only those who were "
    "unhappy are asked again.",
    "解决一段时间后再次询问客户；回访评分不计入满意度与 NPS，因为只回访了不满意的客户。",
)
BETTER = Text("From {old} to {new}.", "评分由 {old} 变为 {new}。")
FORM = Text("Feedback handled", "反馈处理")
SAVED = Text("Saved.", "已保存。")
ADD = Text("Add feedback", "登记反馈")
ADD_FORM = Text("Feedback noted", "登记的反馈")
ADDED = Text("Feedback of {customer} kept.", "已登记{customer}的反馈。")
WHO = Text("Customer", "客户")

SETTINGS = Text("Feedback", "客户反馈")
COMPLAINT_DAYS = Text("Working days to answer a complaint", "投诉处理期限（工作日）")
LOW_DAYS = Text("Working days to answer a low score", "低分处理期限（工作日）")
THEMES = Text(
    "Themes: a comment is counted for each of which it holds a word.", "主题：意见中出现任一词语即计入该主题。"
)
THEME_EN = Text("Theme", "主题（英文）")
THEME_ZH = Text("Theme in Chinese", "主题（中文）")
WORDS = Text("Words, separated by commas", "词语（逗号分隔）")
THEMES_PROBLEM = Text("Each theme needs a name and words.", "每个主题都需要名称和词语。")
