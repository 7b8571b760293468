"""Words of statements: how they stand, what may be done about them, adjustments and questions."""

from sales_core.text.core import Text

TITLE = Text("Statements", "提成结算单")
PICK = Text("Pick a statement to see its lines, ask about it, or take it further.", "点选结算单查看明细、提问或办理。")
STATE = Text("State", "状态")
TOTAL = Text("To pay", "应发")
PLAN = Text("Plan", "方案")
ASKED = Text("Open questions", "待答疑问")

FORM = Text("Pay statement", "提成结算单")
ADJUST_FORM = Text("Pay adjustment", "提成调整")
ASK_FORM = Text("Question about pay", "提成疑问")
STEPS = {
    "submit": Text("Submit", "提交"),
    "approve": Text("Approve", "批准"),
    "pay": Text("Mark as paid", "标记已发放"),
    "reject": Text("Send back", "退回"),
}
STEP_HELP = {
    "submit": Text(
        "The lines are kept as they are now; what changes later is corrected in the next statement.",
        "明细按现在的结果固定；以后的变更在下一期更正。",
    ),
    "approve": Text("The statement may be paid as it was submitted.", "按提交的结果可以发放。"),
    "pay": Text("The statement was paid: it never changes again.", "已发放：此后不再变动。"),
    "reject": Text(
        "The statement is calculated anew at every look, until it is submitted again.", "恢复为实时计算，直到再次提交。"
    ),
}
ALL = {
    "submit": Text("Submit all ({count})", "全部提交（{count}）"),
    "approve": Text("Approve all ({count})", "全部批准（{count}）"),
    "pay": Text("Mark all as paid ({count})", "全部标记已发放（{count}）"),
}
DONE = {
    "submit": Text("Submitted.", "已提交。"),
    "approve": Text("Approved.", "已批准。"),
    "pay": Text("Marked as paid.", "已标记发放。"),
    "reject": Text("Sent back.", "已退回。"),
}
REASON = Text("Reason", "理由")
WHO_WHEN = Text("{step}: {by}, {day}", "{step}：{by}，{day}")
REFUSED = {
    "not_yours": Text("Only whoever leads this person may do that.", "仅其上级可以办理。"),
    "not_now": Text("The statement does not stand so any more: look at it again.", "结算单状态已变，请重新查看。"),
    "not_over": Text("The period is not over yet.", "该期尚未结束。"),
    "changed": Text("An upload came in meanwhile: look at the statement again.", "其间有新的上传，请重新查看结算单。"),
    "no_reason": Text("Say why.", "请填写理由。"),
    "no_amount": Text("Say how much.", "请填写金额。"),
    "too_much": Text("No statement pays that much.", "金额过大。"),
    "no_words": Text("Write something first.", "请先填写内容。"),
}

ADJUST = Text("Adjust by hand", "手工调整")
AMOUNT = Text("Amount, below zero to take", "金额（负数为扣减）")
PROPOSE = Text("Propose", "提出")
PROPOSED = Text("Proposed.", "已提出。")
APPROVE, DECLINE = Text("Approve", "批准"), Text("Decline", "不批准")
DECIDED = Text("Decided.", "已决定。")
ADJUSTMENT = Text("{amount}: {reason} ({by}, {day})", "{amount}：{reason}（{by}，{day}）")
ADJUSTMENT_STATES = {
    "propose": Text("waits for approval", "待批准"),
    "approve": Text("approved", "已批准"),
    "reject": Text("declined", "未批准"),
}

QUESTIONS = Text("Questions", "疑问")
ASK = Text("Ask about this statement", "对本结算单提问")
ABOUT_LINE = Text("About", "关于")
WHOLE = Text("the statement as a whole", "整张结算单")
YOUR_QUESTION = Text("Question", "问题")
SEND = Text("Ask", "提问")
ASKED_SAID = Text("Asked.", "已提问。")
ANSWER = Text("Answer", "答复")
ANSWERED_SAID = Text("Answered.", "已答复。")
CLOSE = Text("Settled", "已解决")
CLOSED_SAID = Text("Settled.", "已解决。")
QUESTION_STATES = {
    "open": Text("open", "待答复"),
    "answered": Text("answered", "已答复"),
    "closed": Text("settled", "已解决"),
}
SAID_BY = Text("{by}, {day}", "{by}，{day}")
OWNER = Text("Owner of the machine", "本机用户")
OPEN_ONE = Text("One question about pay waits for an answer.", "有 1 条提成疑问待答复。")
OPEN_MANY = Text("{count} questions about pay wait for an answer.", "有 {count} 条提成疑问待答复。")
OPEN_NAME = Text("{person}, {period}: {asked}", "{person}，{period}：{asked}")
