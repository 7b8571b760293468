"""Words of the care page: whom to contact today, a contact logged, visits planned."""

from sales_core.text.core import Text

FINDING = Text(
    "{count} customers to contact today, {a} of them A customers.", "今天应联系 {count} 家客户，其中 A 级 {a} 家。"
)
FINDING_FEW = Text("Customers to contact today: {count}.", "今天应联系 {count} 家客户。")
FINDING_ONE = Text("One customer to contact today: {customer}.", "今天应联系 1 家客户：{customer}。")
NOBODY = Text("Nobody waits for contact today.", "今天没有待联系的客户。")
LONGEST = Text(
    "The longest wait among the first: {customer}, {days} overdue.", "排在前列中等待最久的是{customer}，已逾期 {days}。"
)
VISITS_TODAY = Text("Visits planned for today: {count}.", "今天计划拜访 {count} 家。")

DUE = Text("To contact", "待联系")
DUE_HELP = Text(
    "Customers whose next contact is due by the as-of day: by the cadence of their tier ({cadence}), by the customer "
    "sheet's next contact, or by the day agreed in the last contact.",
    "截至日前应联系的客户：按级别的联系周期（{cadence}）、客户表中的下次联系日期，或上次跟进约定的日期，取最早者。",
)
A_TIER = Text("A customers due", "其中 A 级")
A_TIER_HELP = Text("Of those to contact, the A customers.", "待联系客户中的 A 级客户。")
PROMISED = Text("Agreed with them", "有约定")
PROMISED_HELP = Text(
    "Due because a contact or the customer sheet named the day.", "因跟进记录或客户表写明下次联系日期而到期的客户。"
)
NEVER = Text("Never contacted", "从未联系")
NEVER_HELP = Text("Customers with a cadence whom no contact is known of.", "有联系周期、但没有任何联系记录的客户。")
VISITS = Text("Visits this week", "本周拜访")
VISITS_HELP = Text(
    "Planned visits of this week that came about, of all planned. A contact with the customer in that week counts.",
    "本周计划拜访中已完成的数量 / 计划总数。当周与该客户有过联系即算完成。",
)
OF = Text("{done} of {all}", "{done} / {all}")

CHART = Text("{person} has the most customers to contact: {count}", "{person}待联系的客户最多：{count} 家")
OTHER_TIERS = Text("Other tiers", "其他级别")
A_NAME = Text("A customers", "A 级")
HOVER = Text("{person}: {count} to contact, {a} of them A", "{person}：待联系 {count} 家，其中 A 级 {a} 家")

LIST = Text("To contact, the most pressing first", "待联系清单（按紧急程度）")
PICK = Text("Pick a row to log the contact.", "选中一行即可登记联系。")
CUSTOMER = Text("Customer", "客户")
PERSON = Text("Who", "负责人")
TIER = Text("Tier", "级别")
REASON = Text("Why", "原因")
REASONS = {
    "visit": Text("Visit planned today", "今日计划拜访"),
    "promised": Text("Agreed last time", "上次约定"),
    "noted": Text("Customer sheet", "客户表约定"),
    "cadence": Text("Cadence", "联系周期到期"),
    "never": Text("Never contacted", "从未联系"),
}
DUE_ON = Text("Due", "应联系日期")
OVERDUE = Text("Overdue", "逾期天数")
LAST_ON = Text("Last contact", "最近联系")
LAST_SAID = Text("Last talked about", "上次沟通内容")
DEAL = Text("Open deal", "进行中商机")
DEAL_AMOUNT = Text("Its amount", "商机金额")
FEEDBACK = Text("Last feedback", "最近反馈")
SCORE = Text("Score", "评分")
FEEDBACK_ON = Text("Feedback date", "反馈日期")

HOW = Text("How", "方式")
SAID = Text("What was said", "沟通内容")
ON = Text("On", "联系日期")
NEXT = Text("Next contact (optional)", "下次联系（选填）")
SAVE = Text("Save", "保存")
WAYS = {
    "call": Text("Call", "电话"),
    "visit": Text("Visit", "拜访"),
    "email": Text("Email", "邮件"),
    "message": Text("Message", "微信"),
}
LOG_FORM = Text("Contact logged", "登记的联系")
LOGGED = Text("Contact with {customer} logged.", "已登记与{customer}的联系。")
WHOLE_STORY = Text("{customer}: log a contact, and what the sheets say", "{customer}：登记联系与往来记录")
NOT_YOURS = Text("{customer} is not among the customers that you may see.", "{customer}不在您可查看的客户之中。")
HIDDEN = Text("The first {shown} of {count}; the download has all.", "显示前 {shown} 家，共 {count} 家；下载包含全部。")

PLANNED_ON = Text("Planned for", "计划日期")
STATE = Text("State", "状态")
STATES = {
    "done": Text("Done", "已完成"),
    "missed": Text("Missed", "未完成"),
    "today": Text("Today", "今天"),
    "planned": Text("Planned", "已计划"),
}
DONE_ON = Text("Done on", "完成日期")

PLAN = Text("Plan a week's visits", "安排一周拜访")
PLAN_HINT = Text(
    "Who is due by the end of the week, the key accounts first and a day in one region where possible. Change the day, "
    "or clear it to leave somebody out, then keep the plan.",
    "列出本周末前应联系的客户，重点客户优先，同一天尽量安排在同一区域。可修改日期，清空即不安排，然后保存计划。",
)
WHOSE = Text("Whose", "人员")
WEEK = Text("Week", "周")
THIS_WEEK = Text("This week", "本周")
NEXT_WEEK = Text("Next week", "下周")
EACH = Text("Visits a day", "每天拜访数")
REGION = Text("Region", "区域")
DAY = Text("Day", "拜访日")
KEEP_PLAN = Text("Keep the plan", "保存计划")
PLAN_FORM = Text("Planned visits", "拜访计划")
PLAN_KEPT = Text("Visits kept in the plan: {count}.", "已保存 {count} 项拜访安排。")
PLAN_EMPTY = Text("Nobody is due by the end of this week.", "本周末前没有应联系的客户。")
WEEKDAY = Text("{weekday}, {day}", "{day} {weekday}")
WEEKDAYS = (
    Text("Mon", "周一"),
    Text("Tue", "周二"),
    Text("Wed", "周三"),
    Text("Thu", "周四"),
    Text("Fri", "周五"),
    Text("Sat", "周六"),
    Text("Sun", "周日"),
)
WEEK_PLAN = Text("Visits of the week", "本周拜访安排")
