"""Words of customer conflicts (撞单): what one is, who came when, and the decision."""

from sales_core.text.core import Text

TITLE = Text("Conflicts over customers", "撞单")
HELP = Text(
    "Two or more salespeople each had an order, a deal or a contact with one customer within the last {days} days. "
    "An open deal stands until it is closed. Names count as one customer when they differ only in width, case, spaces, "
    "marks, traditional characters or legal form; other names that are alike are only proposed, and nothing merges by "
    "itself. It is no conflict when the customer was handed over, or somebody left, and the earlier person has "
    "stopped; nor when a manager only came along.",
    "最近 {days} 天内，两名或以上销售与同一客户都有订单、商机或联系记录。未关闭的商机在关闭前一直有效。"
    "名称仅在全半角、大小写、空格、标点、繁简体或公司后缀上不同，视为同一客户；其他相似名称只作提示，不会自动合并。"
    "客户已移交或原负责人已离职、且其后不再跟进的，不算撞单；主管仅陪同联系的也不算。",
)
FINDING_ONE = Text(
    "One customer is in conflict: {customer}, between {people}, {amount} at stake, since {day}.",
    "1 个客户撞单：{customer}，涉及{people}，金额 {amount}，始于 {day}。",
)
FINDING = Text(
    "{count} customers are in conflict, {amount} at stake. The largest: {customer}, between {people}, {most}, "
    "since {day}.",
    "{count} 个客户撞单，涉及金额 {amount}。最大的是 {customer}，涉及{people}，金额 {most}，始于 {day}。",
)
ALL_DECIDED = Text("Every conflict is decided.", "所有撞单均已裁定。")
MOST = Text(
    "More than {most} customers were touched by several people; those with the most at stake were looked at.",
    "被多人跟进的客户超过 {most} 个，仅检查金额最大的客户。",
)
DECIDED_MORE = Text("{count} decided", "已裁定 {count} 个")
PICK = Text("Pick a row to see who came when, and to decide.", "点选一行查看先后经过并裁定。")
LOOK = Text("Pick a row to see who came when.", "点选一行查看先后经过。")

CUSTOMER = Text("Customer", "客户")
PEOPLE = Text("Between", "涉及人员")
AT_STAKE = Text("At stake", "涉及金额")
AT_STAKE_HELP = Text(
    "Sales and open deals of the days looked at, of the rows that you may see.",
    "检查期内的业绩与未关闭商机金额，仅含您可见的记录。",
)
FIRST = Text("First in touch", "最先接触")
FIRST_ON = Text("First touch", "首次接触")
SINCE = Text("In conflict since", "撞单始于")
STATE = Text("State", "状态")
STATES = {
    "open": Text("Open", "待裁定"),
    "reopened": Text("Open again: somebody new", "重新待裁定：有新情况"),
    "decided": Text("Decided", "已裁定"),
}
NAMES = Text("Names", "名称")
WHY = {
    "": Text("One name", "同名"),
    "same": Text("Same but for spelling and legal form", "仅写法或公司后缀不同"),
    "legal_form": Text("Same but for spelling and legal form", "仅写法或公司后缀不同"),
    "word_order": Text("Probably: words in another order", "可能相同：词序不同"),
    "branch": Text("Probably: a branch", "可能相同：分支机构"),
    "spelling": Text("Probably: spelled almost alike", "可能相同：写法相近"),
}
CREDIT = Text("Credit", "业绩归属")

WHEN = Text("First on", "首次日期")
WHO = Text("Who", "人员")
WHAT = Text("What", "事项")
KINDS = {
    "order": Text("Order", "订单"),
    "deal": Text("Deal", "商机"),
    "contact": Text("Contact", "联系"),
}
REFERENCE = Text("Which", "名称或编号")
TOUCHES = Text("How often", "次数")
LAST = Text("Last on", "最近日期")
AMOUNT = Text("Amount", "金额")
WRITTEN = Text("Written as", "表中写法")
HIDDEN = Text(
    "Of rows that are not yours you see who, what and when, but no amounts.",
    "对于他人的记录，仅显示人员、事项和日期，不显示金额。",
)

DECIDED = Text(
    "{shares} from {day} on. {by} decided on {on}: {reason}", "自 {day} 起{shares}。{by}于 {on} 裁定：{reason}"
)
ONE = Text("all credit to {person}", "业绩全归{person}")
PART = Text("{person} {share}", "{person} {share}")
NEW = Text("Came since: {people}.", "裁定后新出现：{people}。")
OTHERS = Text("Whoever leads all of them decides.", "由统管各方的主管裁定。")
HOW = Text("Decision", "裁定方式")
HOWS = {"one": Text("One owner", "归一人"), "split": Text("Split credit", "按比例分配")}
WHOM = Text("Owner", "归属人")
MEANT = Text("Names that are this customer", "属于该客户的名称")
MEANT_HELP = Text(
    "The decision holds for the rows under these names. The names stay apart everywhere else; merge them in Settings.",
    "裁定适用于这些名称下的记录。其他地方名称仍各自独立，可在“设置”中合并。",
)
FROM = Text("From", "起算日")
FROM_HELP = Text(
    "Statements credit the customer's sales from this day on as decided. Proposed is the day when the second person "
    "came: what was earned before stays as it is.",
    "自该日起，该客户的业绩按裁定计入提成。默认取第二人介入之日，此前的提成保持不变。",
)
REASON = Text("Reason", "理由")
SAVE = Text("Decide", "裁定")
FORM = Text("Conflict decision", "撞单裁定")
SAVED = Text("Decided on {customer}.", "已裁定：{customer}。")
TAKE_BACK = Text("Take the decision back", "撤销裁定")
TAKEN_BACK = Text("The decision on {customer} was taken back.", "已撤销裁定：{customer}。")
WINDOW = Text("Conflict: touched by two people within, days", "撞单判定：多人接触的天数范围")
