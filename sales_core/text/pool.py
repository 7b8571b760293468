"""Words of the pool of customers that are free for all."""

from sales_core.text.core import Text

TITLE = Text("Pool: free for all", "公海客户")
SAID = Text(
    "Free for all: {free}; within {days} days: {soon} more.",
    "公海中有 {free} 家客户，{days} 天内将有 {soon} 家进入公海。",
)
SAID_PLAIN = Text("Free for all: {free}.", "公海中有 {free} 家客户。")
RULE = Text(
    "A customer is free once nobody touched it (a contact, an order, a change of a deal) for {limits}. A touch keeps "
    "it; whoever claims it has it from that day.",
    "客户连续未跟进（联系、下单或商机有变化）达到 {limits} 即进入公海；有跟进则不会进入，领取后自当日起归领取人。",
)
LIMIT = Text("{days} (tier {tier})", "{tier} 级 {days}")
PICK = Text("Choose a customer to claim it.", "选择客户即可领取。")
CUSTOMER = Text("Customer", "客户")
WHY = Text("Why free", "进入原因")
WHYS = {
    "untouched": Text("Not touched for too long", "长期未跟进"),
    "released": Text("Released", "主动释放"),
    "": Text("Never had an owner", "从未分配"),
}
SINCE = Text("Free since", "进入日期")
TOUCHED = Text("Last touch", "最近跟进")
REASON = Text("Reason", "原因")
FREE = Text("Free for all", "公海客户数")
FREE_HELP = Text("Customers in the pool, which anybody may claim.", "公海中可领取的客户。")
SOON_HELP = Text(
    "Customers that go to the pool within the days that the settings warn before.",
    "在设置的提醒天数内将进入公海的客户。",
)
SOON = Text("Free soon", "即将进入公海")
FREE_ON = Text("Free on", "进入日期")

CLAIM = Text("Claim", "领取")
CLAIM_FOR = Text("For", "领取人")
CLAIM_FORM = Text("Customer claimed", "领取客户")
CLAIMED = Text(
    "{customer} is {person}'s now. It can be undone under uploads.", "{customer}已归{person}，可在“上传”中撤销。"
)
PROBLEMS = {
    "claims": Text(
        "{person} has claimed {most} this month, as many as the settings allow.",
        "{person}本月已领取 {most} 家客户，达到设置的上限。",
    ),
    "holding": Text(
        "{person} looks after {most} already, as many as the settings allow.",
        "{person}已有 {most} 家客户，达到设置的上限。",
    ),
}
TAKEN = Text("This customer is not free any more.", "该客户已不在公海。")

RELEASE = Text("Release a customer", "释放客户")
RELEASE_FORM = Text("Customer released", "释放客户")
WHICH = Text("Customer to release", "要释放的客户")
NEEDS_REASON = Text("Reason (needed)", "原因（必填）")
RELEASED = Text(
    "{customer} is free for all. It can be undone under uploads.", "{customer}已进入公海，可在“上传”中撤销。"
)
