"""What is wrong with an incentive plan, and what to do about it."""

from sales_core.text.core import Text

FAULTS = {
    "no_name": Text("Give it a name.", "请填写名称。"),
    "no_components": Text("Add at least one part that pays.", "请至少添加一项。"),
    "name_twice": Text("Two parts are called “{value}”: rename one.", "有两项都叫“{value}”，请改名。"),
    "ends_before_start": Text(
        "It ends on {value}, before it starts: move one of the days.", "结束日期 {value} 早于开始日期，请修改。"
    ),
    "member_ends_before_start": Text(
        "{value} leaves before joining: move one of the days.", "{value}的结束日期早于开始日期，请修改。"
    ),
    "member_twice": Text(
        "{value} is there twice on the same days: end the first before the second begins.",
        "{value}在同一时段出现两次，请让前一段先结束。",
    ),
    "member_without_name": Text(
        "A row has no person: choose one or remove the row.", "有一行没有人员，请选择或删除该行。"
    ),
    "below_zero": Text("A number here is below zero: mend it.", "此处有小于零的数字，请改正。"),
    "no_bands": Text("Add a band.", "请添加档位。"),
    "bands_overlap": Text("Two bands start at {value}: keep one.", "有两个档位的起点都是 {value}，请保留一个。"),
    "band_pays_nothing": Text(
        "The band from {value} says not what it pays: fill it in.", "起点为 {value} 的档位没有填写提成，请补上。"
    ),
    "gap_after_threshold": Text(
        "Between the threshold and {value}, where the first band starts, nothing is paid: let them start together.",
        "起付线与第一档起点 {value} 之间不发放，请让二者一致。",
    ),
    "weights_not_whole": Text("The weights are together {value}, not 100 %.", "权重合计为 {value}，应为 100 %。"),
    "too_many_days": Text("{value} days are more than ten years.", "{value} 天超过十年。"),
    "unpaid_no_orders": Text(
        "Only a commission on orders, margin or units takes back what is not paid: leave the days empty.",
        "只有按订单、毛利或数量计的提成才能扣回未收款部分，请清空天数。",
    ),
    "no_amount": Text("Fill in the amount.", "请填写金额。"),
    "unknown_event": Text("Choose what it is paid for.", "请选择奖励对象。"),
    "unknown_shared": Text("Choose how it is shared out.", "请选择分配方式。"),
}
# What a sound plan is told beside: why a part takes nothing back.
NOTES = {
    "no_payments": Text(
        "No payments of orders are uploaded: nothing is taken back until some are.",
        "尚未上传订单的回款记录：在此之前不会扣回任何提成。",
    ),
    "no_orders": Text(
        "The team's revenue is not told by orders: nothing is taken back.",
        "团队收入不按订单统计：不会扣回任何提成。",
    ),
}
UNKNOWN = Text("“{value}” is nothing that a plan knows ({code}).", "“{value}”不是有效的取值（{code}）。")
