"""Words of the frame around every page."""

from sales_core.text.core import Text

APP = Text("Sales", "销售看板")

TITLES = {
    "standup": Text("Standup", "晨会"),
    "targets": Text("Targets", "目标"),
    "kpis": Text("KPIs", "指标"),
    "reviews": Text("Reviews", "绩效考核"),
    "analysis": Text("Analysis", "分析"),
    "incentives": Text("Incentives", "提成"),
    "recognition": Text("Recognition", "激励认可"),
    "plans": Text("Incentive plans", "提成方案"),
    "pipeline": Text("Pipeline", "商机"),
    "tiers": Text("Customer tiers", "客户分级"),
    "customer": Text("Customer", "客户档案"),
    "care": Text("Care", "客户关怀"),
    "feedback": Text("Feedback", "客户反馈"),
    "ownership": Text("Ownership", "客户归属"),
    "uploads": Text("Uploads", "上传"),
    "settings": Text("Settings", "设置"),
}
SECTIONS = {
    "today": Text("Today", "今日"),
    "results": Text("Results", "业绩"),
    "customers": Text("Customers", "客户"),
    "data": Text("Data", "数据"),
}

PERIOD = Text("Period", "期间")
PERIOD_KINDS = {
    "week": Text("Week", "周"),
    "month": Text("Month", "月"),
    "quarter": Text("Quarter", "季"),
    "year": Text("Year", "年"),
    "range": Text("Custom", "自定义"),
}
PREVIOUS = Text("Previous period", "上一期")
NEXT = Text("Next period", "下一期")
RANGE = Text("First and last day", "起止日期")
AS_OF = Text("As of", "截至日期")
AS_OF_HELP = Text("The day from which we look back: later facts are left out.", "以这一天为准回看：之后发生的不计入。")
AS_OF_LABEL = Text("as of {day}", "截至{day}")
KNOWN = Text("As known on", "按当时所知")
KNOWN_HELP = Text(
    "Opens every page as it was known at the end of a day of uploads.",
    "按某次上传当天结束时已知的内容打开所有页面。",
)
KNOWN_NOW = Text("Now: everything uploaded", "现在：全部上传内容")
KNOWN_DAY = Text("{day}, {sheets} uploaded", "{day}，上传 {sheets} 张表")
KNOWN_BANNER = Text("As it was known on {day}: later uploads are left out.", "按{day}当时所知：之后上传的内容不计入。")
BACK_TO_NOW = Text("Back to now", "回到现在")
LATEST = Text("Back to the latest", "回到最新")
LINK = Text("Link to exactly this view", "当前视图的链接")
PERSON = Text("Person", "人员")
EVERYONE = Text("Whole team", "全团队")
VIEWER = Text("Who is looking", "查看身份")
VIEWER_HELP = Text(
    "A salesperson sees only own rows; a manager sees everyone's.", "销售人员只看到自己的数据，主管看到所有人的。"
)
MANAGER = Text("Manager (everyone)", "主管（全部）")
BASIS = Text("Revenue counts {basis}", "收入按{basis}计")
LANGUAGE = Text("Language", "语言")

SAMPLE_BANNER = Text(
    "Sample team. Upload your first sheet to start your own.", "这是示例团队。上传第一张表格即可建立您自己的团队。"
)
SAMPLE_BUILDING = Text("Preparing the sample team (first start only)…", "正在准备示例团队（仅首次启动）…")

BUSY_TITLE = Text("The data is open in another program", "数据正被另一个程序使用")
BUSY_BY = Text("{address} is held by process {pid}.", "{address} 正被进程 {pid} 占用。")
BUSY_BY_SOMEONE = Text("{address} is held by another process.", "{address} 正被另一个进程占用。")
BUSY_ADVICE = Text(
    "Only one program can use it at a time. Use the dashboard that is already open, or close it "
    "(or the command that is running) and try again.",
    "同一时间只能由一个程序使用。请使用已打开的看板，或关闭它（或正在运行的命令）后重试。",
)
BROKEN_TITLE = Text("The data cannot be opened", "数据无法打开")
NEWER = Text("A newer version of this program wrote the data.", "数据由本程序的较新版本写入。")
NEWER_ADVICE = Text("Update the program and start it again.", "请更新程序后重新启动。")
TRY_AGAIN = Text("Try again", "重试")

UPLOAD_CHOOSE = Text("Choose files", "选择文件")
UPLOAD_LIMIT = Text("or drop them here, up to {megabytes} MB each", "或拖到此处，每个不超过 {megabytes} MB")
