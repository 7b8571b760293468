"""Words of the form in which an incentive plan is built."""

from sales_core.text.core import Text

TAKE = Text("Begin with it", "使用此模板")
START = Text("Start from a template", "从模板开始")
TEMPLATES = {
    "flat": Text("Flat rate", "固定比例"),
    "bands": Text("Rate with bands", "分档比例"),
    "bonus": Text("Bonus at 100 %", "达标奖金"),
    "pool": Text("Team pool", "团队奖金池"),
    "spiff": Text("Extra per sale", "单笔激励"),
    "draw": Text("Base with draw", "保底提成"),
}
TEMPLATE_HELP = {
    "flat": Text("3 % of everything sold.", "全部销售额的 3 %。"),
    "bands": Text("2 % up to the target, more above it.", "目标内 2 %，超额部分更高。"),
    "bonus": Text("An amount once the target is reached.", "达成目标后发放一笔奖金。"),
    "pool": Text("The team shares 1 % once it reaches its target.", "团队达标后共享销售额的 1 %。"),
    "spiff": Text("An amount for each unit, deal or new customer.", "每件、每单或每个新客户奖励一笔。"),
    "draw": Text("A rate, and at least a fixed amount each month.", "按比例提成，每月不低于保底金额。"),
}
PARTS = {
    "commission": Text("Commission", "提成"),
    "bonus": Text("Bonus", "奖金"),
    "scorecard": Text("Scorecard bonus", "绩效奖金"),
    "pool": Text("Team pool", "团队奖金池"),
    "spiff": Text("Extra per sale", "单笔激励"),
}
BUILDING = Text("Your plan", "您的方案")
NAME = Text("Name of the plan", "方案名称")
STARTS = Text("Holds from", "生效日期")
ENDS = Text("Until (empty: without end)", "结束日期（留空表示长期）")
PERIOD = Text("A statement covers", "结算周期")
PERIODS = {"month": Text("a month", "月"), "quarter": Text("a quarter", "季度"), "year": Text("a year", "年")}
WHO = Text("For whom", "适用人员")
WHOS = {"everybody": Text("Everybody who sells", "全体销售"), "named": Text("People named here", "指定人员")}
PERSON = Text("Person", "人员")
FROM_DAY = Text("From (empty: as the plan)", "开始（留空同方案）")
TO_DAY = Text("Until", "结束")
MORE_PLAN = Text("More: end, cap, draw", "更多：结束日期、封顶、保底")
CAP_PLAN = Text("At most per person and statement", "每人每期封顶")
CAP = Text("At most per statement", "本项每期封顶")
DRAW = Text("Pays at least per statement (draw)", "每期保底（预支）")
RECOVERABLE = Text("Comes off later earnings", "从以后的提成中扣回")
PRORATE = Text("Cut to the working days on the plan", "按在方案内的工作日折算")
PRORATE_HELP = Text(
    "Targets, bonuses and draws of whoever joins or leaves within a statement.",
    "适用于期中加入或离开的人员的目标、奖金和保底。",
)

ADD = Text("Add a part", "添加一项")
REMOVE = Text("Remove this part", "删除此项")
PART_NAME = Text("Name", "名称")
BASIS = Text("Paid on", "计提依据")
BASES = {
    "revenue": Text("Revenue", "收入"),
    "orders": Text("Orders", "订单"),
    "won_deals": Text("Won deals", "赢单"),
    "collections": Text("Collections", "回款"),
    "margin": Text("Margin", "毛利"),
    "units": Text("Units", "数量"),
    "deals": Text("Number of won deals", "赢单数"),
}
BY = Text("Bands by", "分档依据")
BYS = {"attainment": Text("% of target reached", "目标完成率"), "amount": Text("Amount sold", "金额")}
BAND_FROM = Text("From % of target", "目标完成 % 起")
BAND_FROM_AMOUNT = Text("From amount", "金额起点")
BAND_RATE = Text("Rate %", "比例 %")
BAND_AMOUNT = Text("Amount", "金额")
METHOD = Text("How the bands apply", "档位计算方式")
METHODS = {
    "marginal": Text("Each to its own part", "累进（分段计算）"),
    "retroactive": Text("The one reached to everything", "全额（按达到的档位）"),
}
POOL_PAYS = Text("The pool is", "奖金池为")
POOL_WAYS = {
    "rate": Text("a rate of the team's sales", "团队销售额的一定比例"),
    "amount": Text("an amount", "固定金额"),
}
SHARED = Text("Shared out", "分配方式")
SHARES = {
    "equally": Text("Equally", "平均"),
    "contribution": Text("By own sales", "按个人业绩"),
    "weights": Text("By weights", "按权重"),
}
WEIGHT = Text("Weight %", "权重 %")
AMOUNT_EVENT = Text("Amount each", "每笔金额")
AMOUNT_SCORE = Text("Amount at 100 points", "满 100 分时的金额")
EVENT = Text("For each", "奖励对象")
EVENTS = {
    "unit": Text("Unit sold", "售出一件"),
    "deal": Text("Deal won", "赢得一单"),
    "customer": Text("New customer", "新增一个客户"),
}
BUDGET = Text("Budget for everybody together", "总预算（所有人合计）")
FIRST_DAY = Text("First day", "开始日期")
LAST_DAY = Text("Last day", "结束日期")

MORE = Text("More: threshold, cap, unpaid orders, which sales", "更多：起付线、封顶、未收款扣回、适用范围")
THRESHOLD = Text("Nothing below % of target", "起付线（目标完成 %）")
THRESHOLD_AMOUNT = Text("Nothing below amount", "起付线（金额）")
OVER = Text("Bands of", "档位按")
OVERS = {
    "period": Text("each statement", "每期"),
    "quarter": Text("the quarter so far", "季度累计"),
    "year": Text("the year so far", "年度累计"),
}
SETTLE = Text("Settled", "结算方式")
SETTLES = {
    "running": Text("with every statement", "每期累计结算"),
    "end": Text("at the end (true-up)", "期末清算补差"),
}
METRIC = Text("Target of", "目标指标")
METRIC_SAME = Text("What it is paid on", "同计提依据")
UNPAID = Text("Taken back when not paid within days", "多少天未收款则扣回")
UNPAID_HELP = Text(
    "Counted from the order's first day, by the payments that name the order. What is still unpaid then is taken back "
    "at the rate first paid, and given again when the money comes in. Empty: never. Orders without a number are left "
    "alone.",
    "自订单首日起算，按注明订单号的回款判断。到期未收的部分按原比例扣回，收款后再补发。留空表示不扣。没有订单号的订单不受影响。",
)
ONLY_PRODUCTS = Text("Only these products", "仅限产品")
ONLY_CATEGORIES = Text("Only these categories", "仅限类别")
ONLY_TIERS = Text("Only these tiers", "仅限客户等级")
ONLY_CUSTOMERS = Text("Customers", "客户")
CUSTOMERS = {
    "": Text("All", "全部"),
    "new": Text("New ones only", "仅新客户"),
    "existing": Text("Existing ones only", "仅老客户"),
}
DISCOUNT_FROM = Text("Discount from %", "折扣 % 起")
DISCOUNT_TO = Text("to under %", "折扣 % 以下")
REST = Text("Only what no part before it counts", "仅计前面各项未计的部分")

EXAMPLE = Text("What it pays", "提成示例")
EXAMPLE_TARGET = Text("Example target: {metric}", "示例目标：{metric}")
AT = Text("At {sales} of {target} ({attainment}): ", "目标 {target}，完成 {sales}（{attainment}）：")
AT_NO_TARGET = Text("At {attainment} of target: ", "目标完成 {attainment}：")
PAYS = Text("pays {amount}", "提成 {amount}")
LINES = {
    "rate": Text("{name}: {base} × {rate} = {amount}", "{name}：{base} × {rate} = {amount}"),
    "bonus": Text("{name}: {amount} from {start} on", "{name}：达到 {start}，{amount}"),
    "scorecard": Text("{name}: {points} points, {amount}", "{name}：{points} 分，{amount}"),
    "pool": Text("{name}: share of the team's {pool}: {amount}", "{name}：团队共 {pool}，个人分得 {amount}"),
    "spiff": Text("{name}: {amount} for one", "{name}：一笔 {amount}"),
    "cap": Text("{name}: over the cap, {amount}", "{name}：超出封顶 {amount}"),
    "plan_cap": Text("over the plan's cap, {amount}", "超出方案封顶 {amount}"),
    "draw": Text("made up to the {least} draw: {amount}", "补足保底 {least}：{amount}"),
}
REASONS = {
    "below_threshold": Text("{name}: nothing below {threshold}", "{name}：未达 {threshold}，不发放"),
    "below_first_band": Text("{name}: nothing below {first}", "{name}：未达 {first}，不发放"),
    "no_target": Text("{name}: needs a target of its own", "{name}：需要单独设定目标"),
    "net_returns": Text("{name}: returns exceed sales", "{name}：退货大于销售"),
}
BUDGET_TITLE = Text("Budget: {people} people, {period}", "预算：{people} 人，{period}")
BUDGET_ONE = Text("Budget: {people} person, {period}", "预算：{people} 人，{period}")
REACHED = Text("Everybody reaches", "全员完成")
SALES = Text("Sales", "销售额")
COST = Text("Cost", "提成成本")
SHARE = Text("Of sales", "占销售额")
ASSUMES = Text(
    "With everybody's targets of {period}; a part for some of the sales counts the share that such sales had in "
    "the past twelve months, a budget for extras is spent, a scorecard has as many points as percent are reached.",
    "按所有人 {period} 的目标计算；限定范围的项目按此类销售在过去十二个月中的占比计，"
    "单笔激励按用尽预算计，绩效得分按完成率计。",
)
WITHOUT = Text("{people} without a target: counted with {target}.", "{people} 未设目标，按 {target} 计。")
WITHOUT_MANY = Text("{count} people without a target: counted with {target}.", "{count} 人未设目标，按 {target} 计。")
SHARE_OF = Text(
    "{part} counts {share} of the sales: such sales' share in the past twelve months.",
    "{part}按销售额的 {share} 计：此类销售在过去十二个月中的占比。",
)
SHARE_UNKNOWN = Text(
    "{part} counts all sales: nothing was sold in the past twelve months to tell its share by.",
    "{part}按全部销售额计：过去十二个月没有销售，无法得知占比。",
)
UNCOUNTED = Text("Not counted, for there is no target for it: {parts}.", "因没有目标而未计入：{parts}。")
