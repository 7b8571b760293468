"""Words of the attention list: its rules, what each means, and the parts of the sentence that explains an item."""

from sales_core.text.core import Text

RULES = {
    "behind_pace": Text("Behind pace", "落后进度"),
    "low_coverage": Text("Too little in the pipeline", "商机不足以补缺口"),
    "big_deal_gap": Text("Big deal at risk", "重点商机有风险"),
    "unhappy_a": Text("Unhappy A customer waits for an answer", "不满的 A 级客户待回复"),
    "late_complaint": Text("Complaint answered too late", "投诉逾期未处理"),
    "overdue_contact_a": Text("A customer waits for contact", "A 级客户逾期未联系"),
    "overdue_payment": Text("Payment overdue", "回款逾期"),
    "overdue_deal": Text("Past its expected close", "已过预计成交日"),
    "pushed_deal": Text("Pushed again and again", "多次推迟"),
    "pool_soon": Text("Free for all soon", "即将进入公海"),
    "conflict": Text("Conflict over a customer", "客户撞单"),
    "no_next_step": Text("Due in this period, no next step", "本期应成交，无下一步计划"),
    "stalled_deal": Text("Stalled in its stage", "阶段停滞"),
    "no_close_date": Text("No expected close", "无预计成交日"),
    "overdue_contact_b": Text("B customer waits for contact", "B 级客户逾期未联系"),
}
DEFINITIONS = {
    "behind_pace": Text(
        "The target: less than {threshold} of what should be reached by now.",
        "目标：完成不到当前应达进度的 {threshold}。",
    ),
    "low_coverage": Text(
        "The target: behind, and the open deals due in the period are less than {threshold}× of the gap.",
        "目标：进度落后，且本期应成交的商机不到缺口的 {threshold} 倍。",
    ),
    "big_deal_gap": Text(
        "An open deal due in the period that is worth {threshold} of the gap or more and is past its close, was "
        "pushed, is stalled or has no next step.",
        "本期应成交、金额达到缺口 {threshold} 以上的商机，且已过预计成交日、曾推迟、阶段停滞或没有下一步计划。",
    ),
    "unhappy_a": Text(
        "A complaint or low score (NPS up to 6, CSAT up to 3) of an A customer that nobody has resolved.",
        "A 级客户的投诉或低分（NPS 6 分及以下、满意度 3 分及以下），尚未解决。",
    ),
    "late_complaint": Text(
        "A complaint that nobody has resolved, {threshold} or more past its due day.",
        "尚未解决、超过处理期限 {threshold} 以上的投诉。",
    ),
    "overdue_contact_a": Text(
        "An A customer whose next contact is overdue by {threshold} or more.",
        "A 级客户，逾期未联系达 {threshold} 以上。",
    ),
    "overdue_payment": Text(
        "A planned payment that came in only in part, overdue by {threshold} or more.",
        "计划回款只收到一部分，逾期达 {threshold} 以上。",
    ),
    "overdue_deal": Text(
        "An open deal whose expected close passed {threshold} ago or more.",
        "已过预计成交日 {threshold} 以上仍未成交的商机。",
    ),
    "pushed_deal": Text(
        "An open deal whose expected close was moved to a later month, {threshold} times or more.",
        "预计成交日改到之后月份达 {threshold} 次以上的商机。",
    ),
    "conflict": Text(
        "A customer that two or more of the people led touched lately, on which nothing is decided; for managers only.",
        "所带团队中两人或以上近期都跟进、尚未裁定的客户，仅主管可见。",
    ),
    "pool_soon": Text(
        "A customer that goes to the pool within the days that the settings warn before, unless somebody touches it.",
        "在设置的提醒天数内将进入公海的客户，除非有跟进。",
    ),
    "no_next_step": Text("An open deal due in the period without a next step.", "本期应成交、但没有下一步计划的商机。"),
    "stalled_deal": Text(
        "An open deal longer in its stage than {threshold}× the median of won deals.",
        "阶段停留超过赢单商机中位数 {threshold} 倍的商机。",
    ),
    "no_close_date": Text("An open deal without an expected close.", "没有预计成交日的商机。"),
    "overdue_contact_b": Text(
        "A B customer whose next contact is overdue by {threshold} or more.",
        "B 级客户，逾期未联系达 {threshold} 以上。",
    ),
}
PARTS = {
    "behind_pace": Text("at {pace} of pace", "完成应达进度的 {pace}"),
    "low_coverage": Text("deals due cover {coverage}× of it", "应成交商机仅为缺口的 {coverage} 倍"),
    "big_deal_gap": Text("{share} of the gap", "占缺口的 {share}"),
    "unhappy_a": Text("A-tier customer gave {score} and waits for an answer", "A 级客户评分 {score}，待处理"),
    "late_complaint": Text("the answer to the complaint is {days} late", "投诉处理逾期 {days}"),
    "overdue_contact_a": Text("A-tier customer {days} overdue for contact", "A 级客户逾期 {days}未联系"),
    "overdue_payment": Text("part of the payment {days} overdue", "部分回款逾期 {days}"),
    "overdue_deal": Text("{days} past its close", "已过预计成交日 {days}"),
    "pushed_deal": Text("pushed {times} times", "已推迟 {times} 次"),
    "conflict": Text(
        "conflict between {between}, {gap} at stake, since {since}", "{between}撞单，涉及 {gap}，始于 {since}"
    ),
    "pool_soon": Text("free for all in {left} unless it is touched", "{left}后进入公海，除非有跟进"),
    "no_next_step": Text("no next step", "没有下一步计划"),
    "stalled_deal": Text("{stayed} in {stage}, usually {usual}", "在“{stage}”停留 {stayed}，通常 {usual}"),
    "no_close_date": Text("no expected close", "没有预计成交日"),
    "overdue_contact_b": Text("B-tier customer {days} overdue for contact", "B 级客户逾期 {days}未联系"),
}
COMPLAINS = Text("A-tier customer complained and waits for an answer", "A 级客户投诉，待处理")
PUSHED_ONCE = Text("pushed once", "已推迟 1 次")
WHOLE_GAP = Text("more than the whole gap", "超过全部缺口")
TO_GO = Text("{gap} to go", "还差 {gap}")
NOTHING_DUE = Text("no deals due to cover it", "没有应成交的商机可以补上")
CADENCE = Text("due every {cadence}", "应每 {cadence}联系一次")
COMMA = Text(", ", "，")

WHAT = Text("What", "事项")
WHY = Text("Why", "原因")
RULE = Text("Rule", "规则")
SHARE = Text("Share of the gap", "占缺口比例")
SHARE_HELP = Text("Amount ÷ what the person's target lacks.", "金额 ÷ 个人目标缺口。")
PUSHED = Text("Times pushed", "推迟次数")
OVERDUE = Text("Days overdue", "逾期天数")
STAYED = Text("Days in stage", "阶段停留天数")
USUAL = Text("Usual days", "通常天数")
PACE = Text("Pace", "进度")
DUE_ON = Text("Due", "到期日")
COVERAGE = Text("Coverage of the gap", "缺口覆盖倍数")

SETTINGS = Text("What needs attention", "待办提醒")
SETTINGS_HINT = Text(
    "What the standup lists, the strongest rule first. One deal is one item, however many rules it meets.",
    "晨会待办按以下规则列出，最紧要的在前。同一商机满足多条规则时只列一项。",
)
ON = Text("On", "启用")
FROM = Text("Threshold", "阈值")
COUNTS = Text("Counted in", "单位")
UNITS = {
    "behind_pace": Text("% of pace, below", "应达进度 %，低于"),
    "low_coverage": Text("× the gap, below", "缺口的倍数，低于"),
    "big_deal_gap": Text("% of the gap, or more", "缺口 %，不低于"),
    "late_complaint": Text("days late, or more", "逾期天数，不少于"),
    "overdue_contact_a": Text("days overdue, or more", "逾期天数，不少于"),
    "overdue_payment": Text("days overdue, or more", "逾期天数，不少于"),
    "overdue_deal": Text("days past its close, or more", "超过预计成交日天数，不少于"),
    "pushed_deal": Text("times, or more", "次数，不少于"),
    "stalled_deal": Text("× the usual days, above", "通常天数的倍数，超过"),
    "overdue_contact_b": Text("days overdue, or more", "逾期天数，不少于"),
}
RESET = Text("Back to the defaults", "恢复默认")
PROBLEM = Text("{rule}: this threshold cannot be used.", "{rule}：阈值无效。")
