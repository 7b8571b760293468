"""Words of the page about who looks after which customer."""

from sales_core.text.core import Text

FINDING = Text(
    "{customers} customers in {people} books; {person}'s brings {share} of their revenue.",
    "{people} 人共负责 {customers} 家客户，其中{person}的客户贡献了 {share} 的收入。",
)
FINDING_PLAIN = Text(
    "{customers} customers are looked after by {people} people.", "{people} 人共负责 {customers} 家客户。"
)
FINDING_ONE = Text("{person} looks after all customers here: {customers}.", "{person}负责 {customers} 家客户。")
NOBODY_OWNED = Text("Nobody here looks after a customer.", "当前范围内没有已分配的客户。")
ALL_OWNED = Text("Every customer has an owner.", "每家客户都有负责人。")
SOME_UNOWNED = Text("Without an owner: {count}.", "未分配负责人的客户 {count} 家。")
OVER_ONE = Text(
    "{person}'s book is {over} over its limit of {limit}.", "{person}的客户数比上限（{limit} 家）多 {over} 家。"
)
OVER_MORE = Text("Books over their limit: {count}.", "客户数超出上限的有 {count} 人。")

OWNED = Text("With an owner", "已分配客户")
OWNED_HELP = Text(
    "Customers of whom somebody looks after: the customer sheet's owner, or whoever it was assigned or handed to or "
    "claimed by since; without either whoever sold to it last. A later sheet counts again once it names another owner.",
    "有负责人的客户：以客户表中的负责人为准；之后在本页分配、交接或领取的，以后者为准；都没有时取最近成交的业务员。"
    "之后上传的客户表只有写了不同的负责人才会改变归属。",
)
UNOWNED = Text("Without an owner", "未分配客户")
UNOWNED_HELP = Text("Customers that nobody looks after.", "没有负责人的客户。")
LARGEST = Text("Largest book", "最大客户簿占比")
LARGEST_HELP = Text(
    "Revenue of the 12 months to the as-of date of the customers of whoever has the most ÷ of all customers with an "
    "owner, whoever sold it: {person}.",
    "收入最高的负责人（{person}）名下客户截至日前 12 个月的收入 ÷ 全部已分配客户的收入（不论由谁成交）。",
)
OVER = Text("Over the limit", "超出上限")
OVER_HELP = Text(
    "Customers beyond the most that one person should have, by the settings.", "按设置，超出每人客户数上限的客户数。"
)
OPEN_DEALS = Text("Open deals", "进行中商机")
OPEN_DEALS_HELP = Text("Amount of the open deals with these customers.", "这些客户进行中商机的金额。")

CHART = Text(
    "{person} has {customers} of the customers and {revenue} of their revenue",
    "{person}负责 {customers} 的客户，占 {revenue} 的收入",
)
CHART_CUSTOMERS = Text("Share of customers", "客户数占比")
CHART_REVENUE = Text("Share of revenue", "收入占比")
CHART_HOVER = Text(
    "{person}: {count} customers ({customers}), {amount} ({revenue})",
    "{person}：{count} 家客户（{customers}），收入 {amount}（{revenue}）",
)

BOOKS = Text("Everybody's book", "每人的客户")
PERSON = Text("Owner", "负责人")
NOBODY = Text("Nobody", "未分配")
CUSTOMERS = Text("Customers", "客户数")
SHARE = Text("Share", "占比")
REVENUE = Text("Revenue, 12 months", "近 12 个月收入")
REVENUE_SHARE = Text("Share of revenue", "收入占比")
DEALS = Text("Open deals", "进行中商机")
DEALS_AMOUNT = Text("Amount open", "商机金额")
LIMIT = Text("Limit", "上限")
BEYOND = Text("Over", "超出")
CUSTOMER = Text("Customer", "客户")
TIER = Text("Tier", "级别")
REGION = Text("Region", "区域")
INDUSTRY = Text("Industry", "行业")
TYPE = Text("Type", "客户类型")
WHY = Text("Owner by", "归属依据")
SINCE = Text("Since", "起始日期")
WHYS = {
    "sheet": Text("Customer sheet", "客户表"),
    "sold": Text("Last sale", "最近成交"),
    "deal": Text("Last deal", "最近商机"),
    "assigned": Text("Assigned", "按规则分配"),
    "handed_over": Text("Handed over", "交接"),
    "claimed": Text("Claimed", "领取"),
    "released": Text("Released", "释放"),
    "untouched": Text("Not touched for too long", "长期未跟进"),
    "": Text("—", "—"),
}
OF_PERSON = Text("Customers of {person}", "{person}的客户")
LIST = Text("Customers and owners", "客户归属清单")
FREE = Text("Customers without an owner", "未分配负责人的客户")
