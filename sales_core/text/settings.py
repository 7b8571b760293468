"""Words of the settings page."""

from sales_core.text.core import Text

INTRO = Text(
    "Everything has a default that works. What you save is kept as an upload: listed there, and undone there.",
    "所有设置都有可直接使用的默认值。每次保存都会记入上传记录，可随时撤销。",
)
SAMPLE = Text(
    "These are the sample team's settings and cannot be changed. Upload your first sheet to set your own.",
    "这是示例团队的设置，不能修改。上传第一张表格后即可设置您自己的团队。",
)
OTHERS = Text("Only a manager who sees everyone can change the settings.", "只有可查看全部人员的主管才能修改设置。")
SAVE = Text("Save", "保存")
SAVED = Text("Saved. It can be undone under uploads.", "已保存，可在“上传”中撤销。")
FORM = Text("Settings: {section}", "设置：{section}")

TEAM = Text("Team", "团队")
PEOPLE = Text("People", "人员")
PLAN = Text("Incentive plan", "提成方案")
STAGES = Text("Pipeline stages", "商机阶段")
CALENDAR = Text("Working days", "工作日")
TIERS = Text("Customer tiers and contact", "客户分级与联系周期")

NAME = Text("Team name", "团队名称")
CURRENCY = Text("Currency", "币种")
BASIS = Text("What counts as revenue", "收入口径")
BASIS_HELP = Text(
    "Automatic takes orders where there are any, else won deals, else collections.",
    "自动：有订单按订单，否则按赢单，再否则按回款。",
)
BASES = {
    "auto": Text("Automatic", "自动"),
    "orders": Text("Orders", "订单"),
    "won_deals": Text("Won deals", "赢单"),
    "collections": Text("Collections", "回款"),
}
FISCAL = Text("Fiscal year starts in", "财年起始月")
CLOSED_UNTIL = Text("Books closed up to", "账期关闭至")
CLOSED_UNTIL_HELP = Text(
    "A sheet that changes amounts or salespeople up to this day is held for a look. Empty: by the number of days.",
    "表格若改动此日及之前的金额或销售人员，将先请您确认。留空则按天数判断。",
)
CLOSED_AFTER = Text("Without that date: closed after days", "未填日期时：多少天后关闭")
CLOSED_AFTER_HELP = Text("Counted back from the day that a sheet describes.", "从表格所述日期往前推算。")
MONTHS = tuple(
    Text(en, f"{number}月")
    for number, en in enumerate(
        (
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        1,
    )
)

PEOPLE_HINT = Text(
    "The role decides who sees what: a manager or lead sees the team, everybody else the own rows. Nobody is deleted: "
    "set the day that somebody left.",
    "角色决定可见范围：主管、经理可见团队数据，其他人只看自己的数据。人员不删除，离职请填写离职日期。",
)
PERSON = Text("Name", "姓名")
ROLE = Text("Role", "角色")
MANAGER = Text("Manager", "上级")
REGION = Text("Region", "区域")
EMAIL = Text("Email", "邮箱")
JOINED = Text("Joined", "入职日期")
LEFT = Text("Left", "离职日期")
RENAMED = Text(
    "{person} has no id in the people sheet, so the name ties all rows together: it cannot be changed here.",
    "{person}在人员表中没有编号，系统靠姓名关联数据，因此不能在此改名。",
)
UNNAMED = Text("A person needs a name.", "请填写姓名。")
TWICE = Text("{name} is there twice.", "{name} 重复。")

PLAN_NAME = Text("Name", "名称")
PLAN_BASIS = Text("Pays for", "计提依据")
PLAN_BASES = {
    "revenue": Text("Revenue", "收入"),
    "collections": Text("Collections", "回款"),
    "won_deals": Text("Won deals", "赢单"),
}
METHOD = Text("How the rates apply", "计算方式")
METHODS = {
    "marginal": Text("Each rate to its own band", "累进（分段计算）"),
    "retroactive": Text("The rate reached to everything", "全额（按达到的档位）"),
}
PLAN_PERIOD = Text("A statement covers", "结算周期")
PERIODS = {
    "month": Text("a month", "月"),
    "quarter": Text("a quarter", "季度"),
    "year": Text("a year", "年"),
}
BANDS = Text("Bands", "档位")
FROM = Text("From % of target", "目标完成 % 起")
RATE = Text("Rate %", "比例 %")
THRESHOLD = Text("Nothing below % of target", "起付线（目标完成 %）")
CAP = Text("At most per person and period", "每人每期封顶")
CAP_HELP = Text("Empty: no cap.", "留空表示不封顶。")
EXAMPLE = Text("What this pays for a target of {target}", "目标为 {target} 时的提成")
EXAMPLE_CARD = Text("{attainment} · {sales}", "{attainment} · {sales}")
PROBLEMS = {
    "plan_no_bands": Text("The plan needs at least one band.", "方案至少需要一个档位。"),
    "plan_not_a_number": Text("Band {row}: a number is missing.", "第 {row} 档缺少数字。"),
    "plan_band_negative": Text("Band {row}: it cannot start below 0%.", "第 {row} 档的起点不能低于 0%。"),
    "plan_rate_out_of_range": Text(
        "Band {row}: a rate lies between 0% and 100%.",
        "第 {row} 档的比例应在 0%–100% 之间。",
    ),
    "plan_bands_not_ascending": Text(
        "Band {row} starts at or below the one before: bands go upwards.", "第 {row} 档的起点应高于上一档。"
    ),
    "plan_threshold_negative": Text("The threshold cannot be below 0%.", "起付线不能低于 0%。"),
    "plan_cap_not_positive": Text("A cap is more than 0; leave it empty for none.", "封顶应大于 0；不封顶请留空。"),
    "plan_unknown_choice": Text("{value} is not a choice for {column}.", "{column} 没有 {value} 这个选项。"),
}

STAGES_HINT = Text(
    "In the order of your pipeline. Sheets may call a stage by any of its names.",
    "按商机推进顺序排列。表格中可使用任一名称。",
)
POSITION = Text("Order", "顺序")
STAGE = Text("Stage", "阶段")
STAGE_ZH = Text("Chinese name", "中文名称")
PROBABILITY = Text("Win probability %", "赢率 %")
STATUS = Text("Counts as", "状态")
STATUSES = {
    "open": Text("open", "进行中"),
    "won": Text("won", "赢单"),
    "lost": Text("lost", "输单"),
}
ALIASES = Text("Other names", "其他名称")
STAGE_PROBLEMS = {
    "unnamed": Text("A stage needs a name.", "阶段需要名称。"),
    "probability": Text("A probability lies between 0% and 100%.", "赢率应在 0%–100% 之间。"),
    "no_won": Text("One stage at least counts as won.", "至少需要一个“赢单”阶段。"),
    "no_open": Text("One stage at least counts as open.", "至少需要一个“进行中”阶段。"),
}
STALLED = Text("Stalled after × the usual time in a stage", "停滞判定（该阶段常见时长的倍数）")

COUNTRY = Text("Public holidays of", "法定节假日")
NO_COUNTRY = Text("none", "不使用")
COUNTRIES = {
    "CN": Text("China", "中国大陆"),
    "HK": Text("Hong Kong", "中国香港"),
    "TW": Text("Taiwan", "中国台湾"),
    "MO": Text("Macao", "中国澳门"),
    "SG": Text("Singapore", "新加坡"),
    "JP": Text("Japan", "日本"),
    "KR": Text("South Korea", "韩国"),
    "US": Text("United States", "美国"),
    "GB": Text("United Kingdom", "英国"),
    "DE": Text("Germany", "德国"),
    "FR": Text("France", "法国"),
    "AU": Text("Australia", "澳大利亚"),
    "CA": Text("Canada", "加拿大"),
    "IN": Text("India", "印度"),
}
WORKDAYS = Text("Working days of a week", "每周工作日")
WEEKDAYS = (
    Text("Mon", "周一"),
    Text("Tue", "周二"),
    Text("Wed", "周三"),
    Text("Thu", "周四"),
    Text("Fri", "周五"),
    Text("Sat", "周六"),
    Text("Sun", "周日"),
)
EXTRA = Text("Days of your own", "自定义日期")
EXTRA_DAY = Text("Day", "日期")
EXTRA_KIND = Text("Is", "类型")
EXTRA_KINDS = {
    "off": Text("a day off", "休息"),
    "work": Text("a working day", "上班"),
}
NO_WORKDAYS = Text("A week needs one working day at least.", "每周至少需要一个工作日。")

TIER_A = Text("A: up to % of revenue", "A 级：累计收入占比 %")
TIER_B = Text("B: up to % of revenue", "B 级：累计收入占比 %")
TIER_ORDER = Text("B must reach further than A, and A above 0%.", "B 级占比应大于 A 级，且 A 级大于 0%。")
CADENCE = Text("Contact at least every", "联系周期")
TIER = Text("Tier", "级别")
DAYS = Text("Days", "天数")
CADENCE_PROBLEM = Text("Each tier needs its number of days, 1 or more.", "每个级别都需要填写天数（至少 1 天）。")
NEW_MARKETS = Text("New markets: regions or industries", "新市场（区域或行业）")
NEW_MARKETS_HELP = Text("Type a name and press Enter.", "输入名称后按回车添加。")
