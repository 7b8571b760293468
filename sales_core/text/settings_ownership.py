"""Words of the settings about who looks after which customer."""

from sales_core.text.core import Text

OWNERSHIP = Text("Owners of customers", "客户归属")
RULES = Text(
    "Assignment rules: the first that a customer meets decides; what is left empty is met by all. Several words are "
    "parted by commas. They move nothing before they are applied on the ownership page.",
    "分配规则：按顺序先满足者生效，留空表示不限，多个值用逗号分隔。规则只有在“客户归属”页应用后才会改变归属。",
)
ORDER = Text("Order", "顺序")
PERSON = Text("Person", "人员")
REGIONS = Text("Regions", "区域")
INDUSTRIES = Text("Industries", "行业")
TYPES = Text("Types", "客户类型")
TIERS = Text("Tiers", "级别")
NO_PERSON = Text("Every rule needs a person of the team.", "每条规则都需要填写团队中的人员。")
NO_CRITERION = Text("Only the last rule may be met by all.", "只有最后一条规则可以不设条件。")

LIMIT = Text("Most customers per person", "每人客户数上限")
LIMIT_HELP = Text(
    "Empty: any number. Whoever has more is shown, and claims no more customers.",
    "留空表示不限。超出者会被提示，且不能再领取客户。",
)
LIMITS = Text("Other limits for", "个别人员的上限")
MOST = Text("Most customers", "客户数上限")

POOL = Text("Days without a touch, after which a customer is free for all", "多少天未跟进后进入公海")
POOL_HELP = Text(
    "A touch is a contact, an order or a change of a deal. Empty: customers of that tier keep their owner.",
    "跟进指联系、下单或商机有变化。留空表示该级别客户不会进入公海。",
)
POOL_TIER = Text("Tier {tier}", "{tier} 级")
WARNING = Text("Warn the owner, days before", "提前提醒负责人（天）")
CLAIMS = Text("Most claims per person and month", "每人每月领取上限")
CLAIMS_HELP = Text("Empty: any number.", "留空表示不限。")
