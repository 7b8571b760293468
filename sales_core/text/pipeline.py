"""Words of the pipeline page."""

from sales_core.text.core import Text

ONE_DEAL = Text("1 deal", "1 个商机")
DEALS = Text("{count} deals", "{count} 个商机")

FINDING_DUE = Text(
    "{amount} open in {deals}; {due} is due in {period}.", "在跟 {deals}共 {amount}，{period}预计成交 {due}。"
)
FINDING_COVERED = Text(
    "{amount} open in {deals}; {due} due in {period} covers {coverage} × what the target still lacks.",
    "在跟 {deals}共 {amount}；{period}预计成交 {due}，是目标缺口的 {coverage} 倍。",
)
FINDING_SHORT = Text(
    "{amount} open in {deals}; {due} due in {period} covers only {coverage} × what the target still lacks.",
    "在跟 {deals}共 {amount}；{period}预计成交 {due}，仅为目标缺口的 {coverage} 倍。",
)
FINDING_REACHED = Text(
    "{amount} open in {deals}; the target of {period} is reached.", "在跟 {deals}共 {amount}；{period}的目标已完成。"
)
FINDING_NONE = Text("No open deals as of {day}.", "截至{day}没有在跟商机。")
DETAIL_OVERDUE = Text("Past the expected close: {deals}, {amount}.", "已过预计成交日：{deals}，{amount}。")
DETAIL_STALLED = Text(
    "Standing longer in a stage than won deals did: {deals}, {amount}.", "阶段停留明显超过赢单商机：{deals}，{amount}。"
)
DETAIL_FINE = Text("No deal is past its expected close.", "没有逾期未成交的商机。")

OPEN = Text("Open", "在跟金额")
OPEN_HELP = Text(
    "Amount of all open deals as of the day; the change is against four weeks before.",
    "截至当日所有在跟商机的金额；变化与四周前相比。",
)
WEIGHTED = Text("Weighted", "加权金额")
WEIGHTED_HELP = Text(
    "Amount × probability of every open deal; the deal's own probability, else that of its stage.",
    "每个在跟商机的金额 × 赢率；优先用商机自己的赢率，否则用阶段赢率。",
)
COVERAGE = Text("Coverage", "覆盖率")
COVERAGE_HELP = Text(
    "Open amount due in the period ÷ what the revenue target lacks. Empty without a target or once it is reached.",
    "期内预计成交的在跟金额 ÷ 销售目标缺口。没有目标或目标已完成时为空。",
)
OVERDUE = Text("Past expected close", "逾期未成交")
OVERDUE_HELP = Text(
    "Amount of open deals whose expected close lies before the day.", "预计成交日早于当日、仍未关闭的商机金额。"
)
WIN_RATE = Text("Win rate, 12 months", "近一年赢单率")
WIN_RATE_HELP = Text(
    "Won ÷ (won + lost), deals closed in the last 12 months. By amount: {amount}. Sales cycle: {cycle}. "
    "Velocity: {velocity} per day.",
    "近 12 个月关闭的商机：赢单 ÷（赢单 + 输单）。按金额：{amount}。销售周期：{cycle}。成交速度：每天 {velocity}。",
)
FOUR_WEEKS = Text("in 4 weeks", "较四周前")

CHART_STAGES = Text("{stage} holds the most: {amount} of {total}", "{stage}阶段金额最多：{amount}，共 {total}")
CHART_MONTHS = Text("{month} brings the most: {amount}", "{month}预计成交最多：{amount}")
CHART_EARLIER = Text("{amount} should have closed before {month}", "{amount} 应在{month}之前成交")
AMOUNT_LEFT = Text("Rest of the amount", "其余金额")
EARLIER = Text("Earlier", "更早")
LATER = Text("Later", "更晚")
UNDATED = Text("No date", "未填日期")
OTHERS = Text("Others", "其他人")
UNASSIGNED = Text("Unassigned", "未分配")
HOVER_STAGE = Text("{stage}: {deals}, {amount}, weighted {weighted}", "{stage}：{deals}，{amount}，加权 {weighted}")
HOVER_USUAL = Text("median {days} in the stage, won deals {usual}", "阶段停留中位数 {days}，赢单商机 {usual}")
HOVER_MONTH = Text("{person}, {month}: {deals}, {amount}", "{person}，{month}：{deals}，{amount}")

LIST_TITLE = Text("Open deals", "在跟商机")
FILTER = Text("Filter", "筛选")
WRONG_TITLE = Text("To mend", "待处理")
WRONG = {
    "overdue": Text("Close date in the past", "预计成交日已过"),
    "pushed": Text("Pushed to a later month", "曾推迟到更晚月份"),
    "stalled": Text("Stalled", "停滞"),
    "no_next_step": Text("No next step", "没有下一步"),
    "no_close": Text("No close date", "没有预计成交日"),
}
WRONG_PILL = Text("{wrong} · {count} · {amount}", "{wrong} · {count} · {amount}")
WRONG_COUNT = Text("{wrong} · {count}", "{wrong} · {count}")
BEHIND = Text("{what}: {deals}, {amount}", "{what}：{deals}，{amount}")
BEHIND_CLOSED = Text("Won and lost in 12 months: {won} of {deals} won", "近 12 个月赢单与输单：{deals}，赢单 {won} 个")
DUE_TITLE = Text("Due in {period}", "{period}预计成交")
MONTH_OF = Text("{month}, {person}", "{month}，{person}")
LISTED = Text("The first {shown} of {count}; the download has all.", "显示前 {shown} 个，共 {count} 个；下载包含全部。")
HISTORY = Text("What the sheets said: {deal}", "历次上传记录：{deal}")

DEAL = Text("Deal", "商机")
CUSTOMER = Text("Customer", "客户")
PERSON = Text("Owner", "负责人")
STAGE = Text("Stage", "阶段")
STATUS = Text("Status", "状态")
AMOUNT = Text("Amount", "金额")
PROBABILITY = Text("Probability", "赢率")
CREATED = Text("Created", "创建日期")
EXPECTED = Text("Expected close", "预计成交日")
LAST_ACTIVITY = Text("Last activity", "最近跟进")
DAYS_IN_STAGE = Text("In stage", "阶段停留")
DAYS_IN_STAGE_HELP = Text(
    "From the stage history, else from the uploads that showed the stage, else from the day of creation.",
    "优先取阶段历史，其次取各次上传中的阶段变化，否则自创建日起算。",
)
PUSHED = Text("Pushed", "推迟次数")
PUSHED_HELP = Text("How often the expected close was moved to a later month.", "预计成交日被改到更晚月份的次数。")
NEXT_STEP = Text("Next step", "下一步")
WARNING = Text("Attention", "提醒")
WARNING_HELP = Text(
    "Overdue: the expected close has passed. Stalled: longer in the stage than {factor} × won deals' median.",
    "逾期：已过预计成交日。停滞：阶段停留超过赢单商机中位数的 {factor} 倍。",
)
WARNINGS = {
    "overdue": Text("Overdue", "逾期"),
    "stalled": Text("Stalled", "停滞"),
    "overdue_stalled": Text("Overdue, stalled", "逾期、停滞"),
}
STATUSES = {"open": Text("Open", "在跟"), "won": Text("Won", "赢单"), "lost": Text("Lost", "输单")}
VALID_FROM = Text("From", "自")
VALID_TO = Text("Until", "至")

FINDING_COUNT = Text("{deals} open; the sheets give no amounts for them.", "在跟 {deals}，表格中没有填写金额。")
CHART_COUNTS = Text("{stage} holds the most: {count} of {total}", "{stage}阶段最多：{count}，共 {total}")
