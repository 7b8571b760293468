"""Words of recognition: leaderboards, awards and thanks, badges, next steps and the feed."""

from sales_core.text.core import Text

KPI = Text("KPI", "指标")
MEASURE = Text("Ranked by", "排名依据")
MEASURES = {
    "amount": Text("Amount", "数值"),
    "growth": Text("Growth", "增长"),
    "attainment": Text("Attainment", "达成率"),
}
BY = {
    "amount": Text("{kpi}", "{kpi}"),
    "growth": Text("{kpi} growth", "{kpi}增长"),
    "attainment": Text("{kpi} attainment", "{kpi}达成率"),
}
MEASURE_HELP = Text(
    "Amount: the KPI itself. Growth: against the period before, up to the same point. Attainment: share of the own "
    "target. Whoever began with a small book can lead by growth or attainment.",
    "数值：指标本身。增长：与上期同一时点相比。达成率：占个人目标的比例。客户基础较小的人也可以凭增长或达成率领先。",
)

FINDING = Text("{person} leads by {by} in {period}: {value}.", "{period}{by}第一名：{person}，{value}。")
FINDING_TIE = Text("{person} lead by {by} in {period}: {value}.", "{period}{by}并列第一：{person}，{value}。")
FINDING_OWN = Text(
    "{person}: place {rank} of {of} by {by} in {period}, {value}.",
    "{period}{by}：{person}第 {rank} 名（共 {of} 人），{value}。",
)
FINDING_NONE = Text("Nobody has a place by {by} in {period} yet.", "{period}尚无{by}排名。")
HIDDEN = Text(
    "Others are not named: the team shows everybody the own place only.", "团队设置为只显示本人名次，不显示他人。"
)
NEXT_UP = Text("{person} follows with {value}.", "其次是{person}，{value}。")

LEADER = Text("First", "第一名")
PLACE = Text("Place", "名次")
PLACE_OF = Text("{rank} of {of}", "第 {rank} / {of}")
PLACE_HELP = Text(
    "By {by}. Equal values share a place. Who has no value has no place.",
    "按{by}排名。数值相同则名次并列，没有数值则没有名次。",
)
RUNNING = Text("Contests running", "进行中的竞赛")
RUNNING_HELP = Text("Contests whose last day has not passed.", "尚未到截止日的竞赛。")
GIVEN = Text("Awards and thanks", "表彰与感谢")
GIVEN_HELP = Text("Given in {period}, as far as you may see them.", "{period}内给出的、您可以看到的表彰与感谢。")
REACHED = Text("Badges earned", "获得徽章")
REACHED_HELP = Text("Earned by months that ended in {period}.", "{period}内结束的月份所获得的徽章。")

BOARD = Text("Leaderboard", "排行榜")
PERSON = Text("Person", "人员")
VALUE = Text("Value", "数值")
RANK_BEFORE = Text("Place before", "上期名次")
RANK_BEFORE_HELP = Text("In the period before, up to the same point.", "上期同一时点的名次。")
PICK_ROW = Text("Select a person to see the rows behind the figure.", "选中一行，查看数字背后的数据。")
BAR = Text("{rank} · {person}", "{rank} · {person}")
HOVER = Text("{person}: {value}", "{person}：{value}")
CHART = Text("{by}, best first", "{by}（由高到低）")

AWARDS = Text("Awards and thanks", "表彰与感谢")
AWARDS_NONE = Text("Nothing has been given so far.", "暂无表彰与感谢。")
GIVE = Text("Thank or award", "感谢或表彰")
GIVE_FORM = Text("Awards and thanks", "表彰与感谢")
TO = Text("To", "给")
CHOOSE = Text("Choose a person", "选择人员")
KIND = Text("What", "类型")
KINDS = {
    "thanks": Text("Thanks", "感谢"),
    "award": Text("Award", "表彰"),
    "promotion": Text("Promotion", "晋升"),
}
TITLE = Text("Called", "名称")
TITLE_HELP = Text("For example: star of the month, senior salesperson.", "例如：月度之星、高级销售。")
SAID = Text("For what", "原因")
SEEN_BY = Text("Seen by", "可见范围")
SEEN_BYS = {
    "team": Text("Everybody", "所有人"),
    "person": Text("The person and who leads", "本人及其主管"),
}
GIVE_SAVE = Text("Give", "提交")
GIVEN_SAID = Text("{what} for {person} kept.", "已记录给{person}的{what}。")
TAKE_BACK = Text("Take back", "撤回")
TAKEN_BACK = Text("Taken back.", "已撤回。")
PICK_AWARD = Text("Select one to read it whole or take it back.", "选中一行，可查看全文或撤回。")
GIVEN_BY = Text("By", "给予人")
GIVEN_ON = Text("On", "日期")
MANAGER = Text("Manager", "主管")
LACKS = {
    "person": Text("Choose whom it is for.", "请选择对象。"),
    "title": Text("Say what it is called.", "请填写名称。"),
    "said": Text("Say what for.", "请填写原因。"),
    "not_yours": Text("You cannot give this person that.", "您不能给该人员此项。"),
}

BADGES = Text("Badges", "徽章")
BADGES_HELP = Text(
    "Worked out from the sheets, month by month over two years; a month counts once it is over. After a badge is "
    "earned its count begins again. Settings hold the criteria.",
    "按月根据表格计算，回看两年，月份结束后才计入。获得后重新计数。条件可在设置中修改。",
)
BADGES_NONE = Text("No badge of the team can be told from the sheets so far.", "目前的表格还无法计算任何徽章。")
BADGE = Text("Badge", "徽章")
CRITERION = Text("For", "条件")
TIMES = Text("Earned", "获得次数")
LAST_ON = Text("Last on", "最近获得")
RUN = Text("On the way", "进度")
RUN_OF = Text("{run} of {needed} months", "{run} / {needed} 个月")
LATEST = Text("Last month", "上月数值")
MET = {
    "up": Text("{by} at least {goal}", "{by}至少 {goal}"),
    "down": Text("{by} at most {goal}", "{by}最多 {goal}"),
}
IN_A_ROW = Text("{criterion}, {count} months in a row", "连续 {count} 个月{criterion}")
OVER = Text("{criterion}, last {count} months", "近 {count} 个月{criterion}")
PICK_BADGE = Text("Select a badge to see the rows of its last month.", "选中一行，查看上个月的数据。")

STEPS = Text("Next steps", "晋升与发展")
STEPS_HELP = Text(
    "What a promotion or development takes, and how far each person is. Only the person and who leads see it. "
    "Settings hold the criteria.",
    "晋升或发展所需条件及各人进度，仅本人和主管可见。条件可在设置中修改。",
)
STEPS_NONE = Text(
    "The team has not said what a next step takes: do so in Settings, Recognition.",
    "团队尚未设定晋升与发展条件，可在“设置 → 激励认可”中设定。",
)
STEP = Text("Step", "目标岗位")
STEP_MET = Text("Criteria met", "已达条件")
STEP_OF = Text("{met} of {of}", "{met} / {of}")
STEP_SHARE = Text("Way done", "完成度")
STEP_MISSING = Text("Still missing", "尚缺条件")
STEP_READY = Text("{people}: every criterion of a next step is met.", "{people}已满足全部条件。")
PICK_STEP = Text("Select a row to see each criterion.", "选中一行，查看各项条件。")
MET_SHARE = Text("Done", "完成度")
TENURE = Text("months with the team", "入职月数")
REVIEW_POINTS = Text("mean review points", "考核平均分")
MONTHS = Text("{months} months", "{months} 个月")

FEED = Text("Well done", "喜报")
FEED_HELP = Text("Of the last {days} days.", "最近 {days} 天。")
FEED_MORE = Text("{count} more on the page Recognition.", "“激励认可”页面还有 {count} 条。")
FEED_ITEMS = {
    "thanks": Text("Thanks to {person}", "感谢{person}"),
    "award": Text("{person}: {title}", "{person}：{title}"),
    "promotion": Text("{person} is now {title}", "{person}晋升为{title}"),
    "badge": Text("{person} earned the badge {title}", "{person}获得徽章“{title}”"),
    "badge_again": Text("{person} earned the badge {title} again ({times}×)", "{person}第 {times} 次获得徽章“{title}”"),
    "contest": Text("{person} won the contest {title}", "{person}赢得竞赛“{title}”"),
}
FEED_BY = Text("from {by}", "来自{by}")
OPEN = Text("Open recognition", "前往激励认可")
