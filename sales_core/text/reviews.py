"""Words of reviews: where each stands, what is said in it, what its scorecard came to."""

from sales_core.text.core import Text

FORM = Text("Review", "绩效考核")
TITLE = Text("Review of {person}, {period}", "{person} {period}绩效考核")

FINDING = Text("{person}: {points} points in {period}.", "{person}：{period}得 {points} 分。")
FINDING_NONE = Text(
    "{person} has no points in {period}: no measure of the scorecard has a value.",
    "{person}：{period}没有得分，考核项目都没有数据。",
)
FINDING_LIST = Text("{period}: {done} of {all} reviews are acknowledged.", "{period}：{all} 份考核中 {done} 份已确认。")
RUNNING = Text("The period runs until {day}; the points are those so far.", "考核期到{day}结束，得分为目前进度。")
NEXT = {
    "leader": Text("Next: the manager's word.", "下一步：主管处理。"),
    "person": Text("Next: {person}'s word.", "下一步：{person}处理。"),
    "": Text("Nothing is left to do.", "考核已完成。"),
}
WAIT_LEADER = Text("Wait for the manager", "待主管处理")
WAIT_PERSON = Text("Wait for the person", "待本人处理")
MEAN = Text("Mean points", "平均得分")
MEAN_HELP = Text("Of everybody who has points.", "有得分人员的平均值。")
KEPT = Text(
    "Locked on {day} with the figures known then; nothing uploaded or undone since changes them.",
    "已于{day}按当时所知的数据锁定，之后的上传和撤销都不会改变。",
)
SINCE = Text("By what is known now it would be {points} ({change}).", "按现在的数据为 {points} 分（{change}）。")
SINCE_SAME = Text("What is known now comes to the same.", "按现在的数据得分相同。")
NO_VALUE = Text(
    "No value for {kpis}: the weight goes to the other measures in proportion.",
    "{kpis}没有数据：其权重按比例分给其他项目。",
)
NO_BASE = Text(
    "Nothing to measure {kpis} against (no own target, or nothing the period before): the weight goes to the other "
    "measures in proportion.",
    "{kpis}没有可对照的数（没有个人目标或上期数据）：其权重按比例分给其他项目。",
)

POINTS = Text("Points", "得分")
POINTS_HELP = Text(
    "Each measure has 0 points up to its floor, 100 at its target and 120 from its cap on, in a straight line between; "
    "the total is their mean by weight.",
    "每项指标在下限及以下为 0 分，达到目标为 100 分，达到上限及以上为 120 分，中间按直线计算；总分为加权平均。",
)
GRADE = Text("Grade", "等级")
GRADE_HELP = Text(
    "Proposed from 105 points on A, from 85 B, from 60 C, else D. The manager may decide otherwise, and then says why.",
    "建议等级：105 分起为 A，85 分起为 B，60 分起为 C，其余为 D。主管可另定，但须说明理由。",
)
PROPOSED = Text("proposed {grade}", "建议 {grade}")
GRADES = {
    "A": Text("A · outstanding", "A · 优秀"),
    "B": Text("B · good", "B · 良好"),
    "C": Text("C · acceptable", "C · 合格"),
    "D": Text("D · needs work", "D · 待改进"),
    "": Text("—", "—"),
}
OUTCOME = Text("Outcome", "结果应用")
OUTCOMES = {
    "none": Text("None", "无"),
    "reward": Text("Reward", "奖励"),
    "adjustment": Text("Adjustment", "岗位或薪酬调整"),
    "development": Text("Development", "培养提升"),
    "": Text("—", "—"),
}
STATE = Text("State", "状态")
STATES = {
    "open": Text("Open", "进行中"),
    "assessed": Text("Graded", "已评定"),
    "locked": Text("Locked", "已锁定"),
    "appealed": Text("Appealed", "已申诉"),
    "answered": Text("Answered", "申诉已答复"),
    "acknowledged": Text("Acknowledged", "已确认"),
}
WAITS_FOR = Text("Waits for", "待处理")
WAITS = {"leader": Text("Manager", "主管"), "person": Text("Person reviewed", "本人"), "": Text("—", "—")}
PERSON = Text("Person", "人员")
ROLE = Text("Role", "角色")
NOW = Text("Points now", "现在得分")
ALL = Text("All reviews", "全部考核")
PICK = Text("Select a person to open the review.", "选中一行，打开该人员的考核。")
NOBODY = Text(
    "No sheet so far names a salesperson. Upload a sheet with a salesperson column, or the people of your team.",
    "目前的数据都没有业务员。请上传包含业务员列的表格或团队人员表。",
)

CHART_BEST = Text("{kpi} scores most, {least} least.", "{kpi}得分最高，{least}最低。")
CHART_ONE = Text("{kpi}: {points} points.", "{kpi}：{points} 分。")
CHART_NONE = Text("No measure has points yet.", "尚无得分项目。")
CHART_PEOPLE = Text("{person} has most points, {points}.", "{person}得分最高，{points} 分。")
CHART_HOVER = Text("{name}: {points} points", "{name}：{points} 分")

SCORECARD = Text("Scorecard", "考核表")
SCORECARD_HINT = Text(
    "The same for everybody of this role. Select a measure to see the rows behind it.",
    "同一角色使用同一考核表。选中一行可查看其背后的数据。",
)
SCORECARD_LOCKED = Text(
    "As locked. Select a measure to see the rows behind it as they were known then.",
    "锁定时的数据。选中一行可查看当时所知的明细。",
)
MEASURE = Text("Measure", "指标")
VALUE = Text("Value", "实际值")
FLOOR = Text("Floor", "下限")
TARGET = Text("Target", "目标")
CAP = Text("Cap", "上限")
WEIGHT = Text("Weight", "权重")
COUNTED = Text("Counts with", "计入权重")
COUNTED_HELP = Text(
    "The weight in the total: more than its own where other measures have no points.",
    "在总分中的权重：其他项目没有得分时会相应增加。",
)
AGAINST = Text("Counted in", "计算方式")
AGAINSTS = {
    "value": Text("the KPI's own value", "指标数值"),
    "target": Text("% of own target", "占个人目标的百分比"),
    "before": Text("% of the period before", "占上期的百分比"),
}
OWN_TARGET = Text("own target {value}", "个人目标 {value}")
BEFORE = Text("period before {value}", "上期 {value}")
VALUE_NOW = Text("Value now", "现在的值")

SAID = Text("What was said", "考核记录")
STEPS = {
    "self": Text("Self-assessment", "自评"),
    "assess": Text("Manager's assessment", "主管评定"),
    "lock": Text("Locked", "锁定"),
    "acknowledge": Text("Acknowledged", "确认"),
    "appeal": Text("Appeal", "申诉"),
    "answer": Text("Answer to the appeal", "申诉答复"),
}
SAID_BY = Text("{who}, {day}", "{who}，{day}")
OWNER = Text("Manager", "主管")
NOTHING_SAID = Text("Nothing yet.", "暂无记录。")
GRADED = Text("Grade {grade}", "等级 {grade}")
OUTCOME_IS = Text("Outcome: {outcome}", "结果应用：{outcome}")

YOUR_SELF = Text("Your self-assessment", "您的自评")
SELF_HELP = Text("What went well, what did not, what would help you.", "哪些做得好、哪些不足、需要什么支持。")
COMMENT = Text("Comment", "评语")
OUTCOME_TEXT = Text("Which, in words", "具体说明")
APPEAL_TEXT = Text("What is not right, and why", "哪里有异议，理由是什么")
ANSWER_TEXT = Text("Your answer", "您的答复")
KEEP = {
    "self": Text("Keep self-assessment", "保存自评"),
    "assess": Text("Keep assessment", "保存评定"),
    "lock": Text("Lock the review", "锁定考核"),
    "acknowledge": Text("Acknowledge", "确认考核结果"),
    "appeal": Text("Appeal", "提出申诉"),
    "answer": Text("Answer", "答复申诉"),
}
SENT = {
    "self": Text("Self-assessment kept.", "自评已保存。"),
    "assess": Text("Assessment kept. The person sees it once the review is locked.", "评定已保存，锁定后本人可见。"),
    "lock": Text("Review locked.", "考核已锁定。"),
    "acknowledge": Text("Review acknowledged.", "考核已确认。"),
    "appeal": Text("Appeal sent.", "申诉已提交。"),
    "answer": Text("Answer kept.", "答复已保存。"),
}
LOCK_HELP = Text(
    "Keeps the figures and what was said as they are now, and shows the assessment to {person}. Undoing the lock under "
    "uploads, or here, reopens the review.",
    "按现在的数据和评语固定下来，并向{person}公开评定。在此处或“上传”中撤销锁定即可重新打开考核。",
)
LOCK_LATER = Text("It can be locked from {day} on, when the period is over.", "考核期结束后，{day}起可以锁定。")
DRAFT = Text("{person} sees this once the review is locked.", "锁定后{person}才能看到。")
REOPEN = Text("Reopen", "重新打开")
REOPEN_WHY = Text("Why", "原因")
REOPENED = Text("Review reopened.", "考核已重新打开。")
LACKS = {
    "text": Text("Say something first.", "请先填写内容。"),
    "grade": Text("Choose a grade.", "请选择等级。"),
    "reason": Text(
        "The scorecard proposes {grade}: say in the comment why you decide otherwise.",
        "考核表建议等级为 {grade}：请在评语中说明另定的理由。",
    ),
    "outcome": Text("Say which reward, adjustment or development.", "请说明具体的奖励、调整或培养内容。"),
    "not_yours": Text(
        "This step is not open to you any more. Look at the page again.", "您现在不能进行此步骤，请刷新页面。"
    ),
    "changed": Text(
        "A sheet came in meanwhile. Look at the figures again, then lock.", "期间有新的上传，请核对数据后再锁定。"
    ),
}
SHEET = Text("Review as one page", "下载考核表")
EARLIER = Text("Earlier reviews", "历次考核")
PERIOD = Text("Period", "考核期")
WAITING_HERE = Text("Reviews that wait for your word: {count}", "等待您处理的考核：{count} 份")
WAITING_ONE = Text("{person}, {period}", "{person} {period}")
