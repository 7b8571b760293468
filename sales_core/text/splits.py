"""Words of shared credit on one order or one deal: what is shared, how much each gets, who decided, and the form."""

from sales_core.text.core import Text

TITLE = Text("Shared credit", "业绩拆分")
OPEN = Text("Share the credit of an order or deal", "拆分一个订单或商机的业绩")
LIST = Text("{count} orders and deals are shared", "{count} 个订单或商机已拆分")
LIST_ONE = Text("One order or deal is shared", "1 个订单或商机已拆分")
LIST_HINT = Text(
    "A split of an order holds for all of its lines, its returns and the payments that carry its number; one of a deal "
    "for the deal, and for orders that name it. It goes before a decision on the customer. Pick a row for each "
    "person's part, and to take it back.",
    "订单的拆分适用于其全部明细、后续退货以及注明该订单编号的回款；商机的拆分适用于该商机及注明该商机的订单。"
    "订单或商机的拆分优先于客户的撞单裁定。点选一行查看各人所得，或撤销。",
)
WHAT = Text("What", "对象")
NAME = {
    "customer": Text("Customer", "客户"),
    "order": Text("Order {name}", "订单 {name}"),
    "deal": Text("Deal {name}", "商机 {name}"),
}
UNNUMBERED = Text("without number", "（无编号）")
CUSTOMER = Text("Customer", "客户")
DAY = Text("Date", "日期")
AMOUNT = Text("Amount", "金额")
SHARES = Text("Who gets what", "拆分")
PART = Text("{person} {share} ({amount})", "{person} {share}（{amount}）")
PART_SHARE = Text("{person} {share}", "{person} {share}")
DECIDED_BY = Text("Decided by", "决定人")
DECIDED_ON = Text("Decided on", "决定日期")
REASON = Text("Reason", "理由")
BY_SHEET = Text("The sheet", "表格")
PERSON = Text("Person", "人员")
SHARE = Text("Share", "比例")
CREDITED = Text("Credited", "计入业绩")
SAID = Text("{shares}. {by} decided on {on}: {reason}", "{shares}。{by}于 {on} 决定：{reason}")
SAID_SHEET = Text("{shares}, says the sheet of {on}.", "{on} 的表格写明：{shares}。")
OTHERWISE = Text(
    "Change it in the sheet, or decide otherwise on the page: that goes before the sheet.",
    "可在表格中更改，或在页面上另行决定（优先于表格）。",
)
TAKE_BACK = Text("Take the split back", "撤销拆分")
TAKEN_BACK = Text("{name}: the split was taken back.", "已撤销拆分：{name}。")
OTHERS = Text("Whoever leads all of them decides.", "由统管各方的主管决定。")
REFUSED = Text(
    "This is kept only for whoever leads everybody whom it concerns.", "只有统管所有相关人员的主管才能保存。"
)

SEARCH = Text("Search number, deal, customer or person", "搜索编号、商机、客户或人员")
WHICH = Text("Order or deal", "订单或商机")
WHICH_HELP = Text(
    "Of these days the {most} greatest, and open deals. A search reaches all others. Only what is wholly of people "
    "whom you lead.",
    "列出本期金额最大的 {most} 个以及进行中的商机，其余可搜索。仅限全部属于您所管人员的订单和商机。",
)
CHOICE = Text("{name} · {customer} · {amount} · {people}", "{name} · {customer} · {amount} · {people}")
NOTHING = Text("No order or deal of yours is found here.", "此处没有可拆分的订单或商机。")
WHO = Text("Who shares it", "参与人")
WHO_HELP = Text(
    "Two people at least. Whoever sold it and is not among them gets nothing of it.",
    "至少两人。成交人如不在其中，则不计业绩。",
)
WHO_ELSE = Text("Choose who else shares it.", "请选择其他参与人。")
EXAMPLE = Text("Of {amount}: {parts}.", "{amount} 中：{parts}。")
EXAMPLE_PART = Text("{person} {amount}", "{person} {amount}")
STANDS = Text("Now: {shares}. What you save takes its place.", "目前：{shares}。保存后以新的为准。")
SAVE = Text("Share credit", "保存拆分")
FORM = Text("Shared credit", "业绩拆分")
SAVED = Text("{name}: the credit is shared.", "已拆分：{name}。")
