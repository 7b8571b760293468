"""Words of what changes a customer's owner: rules, hand-overs."""

from sales_core.text.core import Text

REFUSED = Text(
    "You may not move this: a salesperson claims and releases own customers, a manager moves those of the people led.",
    "您无权变更：业务员只能为自己领取、释放自己的客户，主管可变更下属的客户。",
)
REASON = Text("Reason", "原因")
EFFECTIVE = Text("From", "生效日期")
EFFECTIVE_HELP = Text(
    "From this day on they belong to the new owner. A day to come counts once a sheet reaches it.",
    "从这一天起归新负责人。填写将来的日期时，待上传的数据到达该日期后生效。",
)
ALONG = Text(
    "Open deals of the owner go along from that day, also when they are won, until a sheet names somebody else for "
    "them; past revenue, closed deals and targets stay where they are.",
    "原负责人进行中的商机自生效日起一并转移（之后赢单也计入新负责人），直到表格中写明其他负责人为止；"
    "过往业绩、已关闭的商机和目标不变。",
)

ASSIGN = Text("Assign by rules", "按规则分配")
ASSIGN_FORM = Text("Customers assigned by rules", "按规则分配客户")
NO_RULES = Text(
    "Rules assign customers by region, industry, type and tier; the first that is met decides. Set them in the "
    "settings; nothing moves before it is applied here.",
    "可按区域、行业、客户类型和级别设置分配规则，按顺序先满足者生效。请在设置中填写规则；在此应用之前不会改变任何归属。",
)
TO_SETTINGS = Text("Go to settings", "前往设置")
NOTHING = Text("Every customer already has the owner that the rules name.", "所有客户的负责人均已符合规则。")
WOULD_MOVE = Text(
    "What the rules would move: customers {customers}, their revenue of 12 months {revenue}, open deals {deals}. "
    "Nothing has moved yet.",
    "按规则将变更 {customers} 家客户，近 12 个月收入 {revenue}，进行中商机 {deals} 个。目前尚未变更。",
)
FROM = Text("From", "原负责人")
TO = Text("To", "新负责人")
RULE = Text("Rule", "规则")
EVERY = Text("Every customer", "全部客户")
FLOW = Text("{from_person} → {person}", "{from_person} → {person}")
APPLY = Text("Apply to all {count}", "应用到 {count} 家客户")
APPLIED = Text("Customers moved: {count}. It can be undone under uploads.", "已变更 {count} 家客户，可在“上传”中撤销。")

HANDOVER = Text("Hand over a book", "客户交接")
HANDOVER_FORM = Text("Hand-over of customers", "客户交接")
LEAVER = Text("Whose customers", "交出人")
TAKERS = Text("To", "接收人")
WAY = Text("Divided", "分配方式")
WAYS = {
    "revenue": Text("Evenly by revenue", "按收入均分"),
    "count": Text("Evenly by number", "按数量均分"),
    "rules": Text("By the rules", "按规则"),
    "one": Text("All to one", "全部给一人"),
}
WAYS_HELP = Text(
    "By the rules: whom no rule gives to one of them is divided by revenue. Deals without a customer of the book and "
    "open actions go to the first.",
    "按规则：规则未指定接收人的客户按收入均分。不属于这些客户的商机和待办行动项交给第一位接收人。",
)
ALONE = Text("There is nobody to hand over to.", "没有可以接收的人员。")
WOULD_HAND = Text(
    "What {person} hands over: customers {customers}, their revenue of 12 months {revenue}, open deals {deals} "
    "({amount}), open actions {actions}. Nothing has moved yet.",
    "{person}将交出 {customers} 家客户（近 12 个月收入 {revenue}）、{deals} 个进行中商机（{amount}）"
    "和 {actions} 项待办。目前尚未变更。",
)
NOTHING_TO_HAND = Text("{person} has nothing to hand over.", "{person}没有需要交接的内容。")
HAND_ALONG = Text(
    "Open deals, next contacts and open actions go along from that day; a deal also when it is won later, until a "
    "sheet names somebody else for it. Past revenue, closed deals and targets stay with {person}.",
    "进行中商机、下次联系和待办行动项自生效日起一并交接；商机之后赢单也计入新负责人，直到表格中写明其他负责人为止。"
    "过往业绩、已关闭的商机和目标仍归{person}。",
)
ACTIONS = Text("Open actions", "待办行动项")
HAND_OVER = Text("Hand over", "确认交接")
HANDED = Text(
    "{person}'s customers are handed over. It can be undone under uploads.", "{person}的客户已交接，可在“上传”中撤销。"
)
TAKEN_BY = Text("{person} takes over", "{person}接收的客户")
