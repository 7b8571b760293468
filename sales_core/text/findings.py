"""Words of what stands out, and of the tests that say so."""

from sales_core.text.core import Text

SENTENCES = {
    "step": Text(
        "Revenue runs at {now} a month since {since}; before it was {before} ({change}).",
        "自{since}起月销售额约 {now}，此前为 {before}（{change}）。",
    ),
    "trend": Text("Revenue moves by {now} a month, {change} a year.", "销售额每月变动 {now}，折合每年 {change}。"),
    "season": Text("{month} brings {now} against an average month.", "{month}与平均月份相比 {now}。"),
    "share": Text(
        "{by} {subject}: {now} of revenue in the last 12 months, {before} before.",
        "{by}“{subject}”：近 12 个月占销售额 {now}，此前为 {before}。",
    ),
    "win_rate": Text(
        "{now} of closed deals were won in the last 12 months, {before} in the 12 before.",
        "近 12 个月关闭的商机赢单率 {now}，再前 12 个月为 {before}。",
    ),
    "cycle": Text(
        "A won deal takes {now} (median); a year earlier it took {before}.", "赢单周期中位数 {now}，一年前为 {before}。"
    ),
    "average_won": Text(
        "A won deal brings {now} (median); a year earlier it was {before}.", "赢单金额中位数 {now}，一年前为 {before}。"
    ),
    "stage_loses": Text(
        "{subject} is the bottleneck: {now} of the deals that reach it are lost there, {before} in the other stages.",
        "瓶颈在“{subject}”：进入该阶段的商机有 {now} 在此输单，其他阶段为 {before}。",
    ),
    "stage_then": Text(
        "{now} of deals get beyond {subject}; a year earlier {before} did.",
        "“{subject}”的通过率为 {now}，一年前为 {before}。",
    ),
    "stage_days": Text(
        "A deal stays {now} in {subject} (median); a year earlier {before}.",
        "商机在“{subject}”停留中位数 {now}，一年前为 {before}。",
    ),
    "person_win_rate": Text(
        "{subject} wins {now} of closed deals; the others win {before}.",
        "{subject}的赢单率为 {now}，其他人为 {before}。",
    ),
    "person_cycle": Text(
        "{subject} wins a deal in {now} (median); the others take {before}.",
        "{subject}的赢单周期中位数为 {now}，其他人为 {before}。",
    ),
    "person_average_won": Text(
        "{subject}'s won deals bring {now} (median); the others' bring {before}.",
        "{subject}的赢单金额中位数为 {now}，其他人为 {before}。",
    ),
    "person_activities": Text(
        "{subject} makes {now} contacts a week (median); the others make {before}.",
        "{subject}每周跟进 {now} 次（中位数），其他人为 {before} 次。",
    ),
}
EVIDENCE = Text("{sample}. {test}: {chance}, effect {effect}", "{sample}。{test}：{chance}，效应 {effect}")
CHANCE = Text("p = {p}", "p = {p}")
CHANCE_LESS = Text("p < {p}", "p < {p}")
SAMPLES = {
    "months": Text("{one} and {other} months", "{one} 个月与 {other} 个月"),
    "all_months": Text("{one} months", "{one} 个月"),
    "deals": Text("{one} and {other} deals", "{one} 与 {other} 个商机"),
    "stays": Text("{one} and {other} stays", "{one} 与 {other} 次停留"),
    "weeks": Text("{one} and {other} weeks", "{one} 与 {other} 周"),
}
TESTS = {
    "permutation": Text("Permutation test", "置换检验"),
    "kendall": Text("Kendall's tau", "肯德尔 τ 检验"),
    "anova": Text("Analysis of variance", "方差分析"),
    "mann_whitney": Text("Mann-Whitney test", "曼-惠特尼检验"),
    "fisher": Text("Fisher's exact test", "费希尔精确检验"),
}
CALENDAR_MONTHS = {
    1: Text("January", "1 月"),
    2: Text("February", "2 月"),
    3: Text("March", "3 月"),
    4: Text("April", "4 月"),
    5: Text("May", "5 月"),
    6: Text("June", "6 月"),
    7: Text("July", "7 月"),
    8: Text("August", "8 月"),
    9: Text("September", "9 月"),
    10: Text("October", "10 月"),
    11: Text("November", "11 月"),
    12: Text("December", "12 月"),
}
