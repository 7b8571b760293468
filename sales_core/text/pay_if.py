"""Words of the section that supposes deals to be won and shows what would be paid."""

from sales_core.text.core import Text

TITLE = Text("What if: win deals and see what {period} pays", "假设分析：赢下商机，看{period}提成多少")
PERSON = Text("For whom", "人员")
FURTHER = {
    "sales": Text("Further sales", "其他新增销售额"),
    "collections": Text("Further collections", "其他新增回款"),
    "margin": Text("Further margin", "其他新增毛利"),
    "units": Text("Further units", "其他新增销量"),
    "deals": Text("Further deals won", "其他新增成交数"),
}
HINT = Text(
    "Set a deal's stage to Won, change its amount or expected close. It is only worked out; no deal and no statement "
    "is changed.",
    "在列表中把商机阶段改为“赢单”，或修改金额、预计成交日。仅作测算，不会改动任何商机或提成单。",
)
HINT_FURTHER = Text(
    "Say what would be sold on top. It is only worked out; no statement is changed.",
    "填写假设新增的业绩。仅作测算，不会改动任何提成单。",
)
LATER = Text(
    "{count} of the deals supposed to be won would close after {period} and pay nothing in it.",
    "假设赢单的商机中有 {count} 个在{period}之后成交，不计入本期。",
)
STILL = Text("As it stands, whatever is won here: {parts}.", "不随此处假设变化：{parts}。")
UNASKED = Text(
    "What is written in above counts in parts for all sales; parts for certain products or customers count deals only.",
    "手工填写的新增业绩只计入不限产品和客户的部分；限定产品或客户的部分只随商机变化。",
)
AS_IT_STANDS = Text("{person} is paid {before} for {period} as it stands.", "{person} {period}目前提成 {before}。")
CHANGED = Text(
    "{person} would be paid {after} for {period} instead of {before} ({difference}).",
    "{person} {period}提成将从 {before} 变为 {after}（{difference}）。",
)
NOBODY = Text("{person} has no statement for {period}.", "{person} {period}没有提成单。")

PAY = Text("Pay", "提成")
PAY_HELP = Text(
    "The statement's total by the same rules: bands, caps, draws, returns and corrections included.",
    "按与提成单相同的规则计算，含分档、封顶、保底、退货与更正。",
)
COUNTED = Text("Counted", "计提业绩")
COUNTED_HELP = Text(
    "What decides the band of “{part}”: the sales that its bands are counted by.", "决定“{part}”所在档位的业绩。"
)
BAND = Text("Band reached", "所在档位")
BAND_HELP = Text("The highest band that “{part}” reaches.", "“{part}”达到的最高档。")
NO_BAND = Text("none", "未入档")
NEXT = Text("To the next band", "距下一档")
NEXT_HELP = Text(
    "What is missing after all that is supposed, and how much more reaching it pays.",
    "在假设基础上还差多少，以及达到后多得多少。",
)
TOP = Text("Top", "最高档")
WAS = Text("from {before}", "原为 {before}")

# The next accelerator, by what the part pays and how.
STEPS = {
    "retroactive": Text(
        "{more} more takes the rate from {now} to {then} on everything and pays {gain} more.",
        "再完成 {more}，全部业绩的比例由 {now} 升至 {then}，多得 {gain}。",
    ),
    "marginal": Text(
        "{more} more takes the rate from {now} to {then} on what lies above; getting there pays {gain} more.",
        "再完成 {more}，超出部分的比例由 {now} 升至 {then}；到达该档可多得 {gain}。",
    ),
    "first": Text(
        "{more} more and it begins to pay: the rate of {then}, {gain} at once.",
        "再完成 {more} 即开始计提：比例 {then}，随即可得 {gain}。",
    ),
    "bonus": Text("{more} more brings {gain} more of bonus.", "再完成 {more}，奖金增加 {gain}。"),
}
OF_PART = Text("{part}: {said}", "{part}：{said}")
ALL_TOP = Text("The top band is reached.", "已达最高档。")
NO_TARGET = Text("Without a target no band can be told.", "未设目标，无法判断档位。")

PARTS = Text("Part by part", "逐项对比")
PART = Text("Part", "项目")
BAND_CHANGE = Text("Band", "档位")
COUNTED_CHANGE = Text("Counted", "计提业绩")
BEFORE = Text("As it stands", "目前")
AFTER = Text("Then", "假设后")
CHANGE = Text("Change", "变化")
REST = Text("Caps, draws, corrections, adjustments", "封顶、保底、更正与调整")
TOTAL = Text("Total", "合计")
FROM_TO = Text("{before} → {after}", "{before} → {after}")
LINES = Text("How {part} would be worked out", "{part}：测算过程")
