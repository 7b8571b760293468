"""Words of a statement's lines: what each is for, and how it was worked out."""

from sales_core.text.core import Text

# What a line is for; the component's own name stands before those of a component.
FOR = {
    "flat": Text("all sales", "全部销售额"),
    "retroactive": Text("all sales, at {start} or more", "全部销售额（达成{start}以上）"),
    "bonus": Text("bonus from {start} on", "达成{start}起奖金"),
    "pool": Text("share of the team's pool", "团队奖金池份额"),
    "spiff": Text("events", "专项奖励"),
    "scorecard": Text("scorecard", "绩效得分"),
    "cap": Text("over the cap", "超出封顶"),
    "plan_cap": Text("over the cap of the plan", "超出方案封顶"),
    "paid_before": Text("paid by earlier statements", "前期已结算"),
    "true_up": Text("true-up of {about}", "{about} 汇总补差"),
    "clawback": Text("sold in {about} and returned", "{about} 售出后退货"),
    "unpaid": Text("sold in {about}, unpaid after {days} days", "{about} 售出，{days} 天未收款"),
    "paid_late": Text("sold in {about}, paid after all", "{about} 售出，后已收款"),
    "true_up_back": Text("true-up on what came back or is unpaid of {about}", "{about} 退货或未收款部分的汇总补差"),
    "correction": Text("correction of {about}", "更正 {about}"),
    "adjustment": Text("adjustment: {about}", "调整：{about}"),
    "carried": Text("owed from the statement before", "上期结转欠额"),
    "draw": Text("up to the draw", "保底补足"),
    "recovered": Text("draw of earlier statements recovered", "扣回前期保底"),
    "carried_on": Text("carried on to the next statement", "结转至下期"),
    "total": Text("Total", "合计"),
}
# The same kinds in a word, as a chart names them.
KINDS = {
    "bonus": Text("Bonus", "奖金"),
    "pool": Text("Pool", "团队奖金"),
    "spiff": Text("SPIFF", "专项奖励"),
    "scorecard": Text("Scorecard", "绩效"),
    "cap": Text("Cap", "封顶"),
    "plan_cap": Text("Cap", "封顶"),
    "paid_before": Text("Paid before", "前期已结"),
    "true_up": Text("True-up", "补差"),
    "clawback": Text("Returned", "退货扣回"),
    "unpaid": Text("Unpaid", "未收款扣回"),
    "paid_late": Text("Paid later", "收款补发"),
    "true_up_back": Text("True-up taken back", "补差扣回"),
    "correction": Text("Correction", "更正"),
    "adjustment": Text("Adjustment", "调整"),
    "carried": Text("Owed before", "上期结转"),
    "draw": Text("Draw", "保底"),
    "recovered": Text("Draw recovered", "扣回保底"),
    "carried_on": Text("Carried on", "结转下期"),
}
OF_COMPONENT = Text("{component}: {what}", "{component}：{what}")
# A band by attainment and by amount: the first, one between two starts, and the last.
BANDS = {
    "attainment": (
        Text("up to {high} of target", "目标的 {high} 以内"),
        Text("{low} to {high} of target", "目标的 {low}–{high}"),
        Text("above {low} of target", "超过目标的 {low}"),
    ),
    "amount": (
        Text("up to {high}", "{high} 以内"),
        Text("{low} to {high}", "{low}–{high}"),
        Text("above {low}", "超过 {low}"),
    ),
}
FROM = {"attainment": Text("{low} of target", "目标的 {low} "), "amount": Text("{low}", "{low}")}

# How a line was worked out, where it is no base × rate.
WORKED = {
    "bonus": Text("{base} reached: {amount}", "已达 {base}：{amount}"),
    "pool": Text("{amount} of the pool of {base}", "奖金池 {base} 中的 {amount}"),
    "spiff": Text("{count} × {each} = {amount}", "{count} × {each} = {amount}"),
    "spiff_short": Text(
        "{count} × {each}, as far as the budget lasted: {amount}", "{count} × {each}，以预算为限：{amount}"
    ),
    "scorecard": Text("{points} points of the scorecard: {amount}", "绩效 {points} 分：{amount}"),
    "cap": Text("{base} earned, capped at {cap}", "应得 {base}，封顶 {cap}"),
    "plan_cap": Text("{base} earned, capped at {cap}", "应得 {base}，封顶 {cap}"),
    "paid_before": Text(
        "Since {about} the bands count together: less what was paid", "自 {about} 起合并计档，减去已结算部分"
    ),
    "true_up": Text(
        "{base} by the bands of {about}, less what its statements paid",
        "按 {about} 合并计档应得 {base}，减去各期已结算",
    ),
    "clawback": Text("{base} × {rate}, as first paid: {amount}", "{base} × {rate}（按原比例）：{amount}"),
    "unpaid": Text("{base} × {rate}, as first paid: {amount}", "{base} × {rate}（按原比例）：{amount}"),
    "paid_late": Text("{base} × {rate}, as it was taken back: {amount}", "{base} × {rate}（按扣回时的比例）：{amount}"),
    "true_up_back": Text(
        "{base} × {rate}, as the true-up added: {amount}", "{base} × {rate}（按汇总补差的比例）：{amount}"
    ),
    "correction": Text("Changed after it was settled", "结算后发生变更"),
    "adjustment": Text("By hand, approved", "手工调整，已批准"),
    "carried": Text("More was taken back than was earned", "扣回超过当期提成"),
    "draw": Text("Draw of {base}", "保底 {base}"),
    "recovered": Text("{base} was still to be recovered", "尚待扣回 {base}"),
    "carried_on": Text("A statement pays nothing at the least", "结算最低为零"),
}
STATES = {
    "calculated": Text("Calculated", "已计算"),
    "submitted": Text("Submitted", "已提交"),
    "approved": Text("Approved", "已批准"),
    "paid": Text("Paid", "已发放"),
}
