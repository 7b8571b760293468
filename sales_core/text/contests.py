"""Words of contests."""

from sales_core.text.core import Text

TITLE = Text("Contests", "竞赛")
NONE = Text("No contest so far.", "暂无竞赛。")
NEW = Text("New contest", "新建竞赛")
CHANGE = Text("Change", "修改")
FORM = Text("Contests", "销售竞赛")
NAME = Text("Name", "名称")
KPI = Text("KPI", "指标")
MEASURE = Text("Counted by", "计算方式")
RULE = Text("Who wins", "获胜规则")
RULES = {
    "best": Text("The best", "最高者"),
    "first": Text("The first to reach the goal", "最先达到目标者"),
    "all": Text("Everybody who reaches the goal", "所有达到目标者"),
}
GOAL = Text("Goal", "目标")
GOAL_PERCENT = Text("Goal (%)", "目标（%）")
LEAST = Text("At least (optional)", "最低要求（选填）")
LEAST_PERCENT = Text("At least, % (optional)", "最低要求 %（选填）")
DAYS = Text("First and last day", "起止日期")
TEAM = Text("Who takes part", "参加范围")
EVERYBODY = Text("Everybody who sells", "所有销售")
PRIZE = Text("Prize", "奖品")
SEEN_BY = Text("Standing", "排名显示")
SEEN_BYS = {
    "own": Text("Everybody sees the own place", "只显示本人名次"),
    "team": Text("Everybody sees names and figures", "所有人可见姓名和数值"),
}
SEEN_HELP = Text(
    "Who leads always sees all. Winners are named to the others only where names are shown.",
    "主管始终可见全部。只有在显示姓名时，其他人才能看到获胜者。",
)
SAVE = Text("Keep contest", "保存竞赛")
SAVED = Text("Contest kept.", "竞赛已保存。")
DROP = Text("Take off", "取消竞赛")
DROPPED = Text("Contest taken off.", "竞赛已取消。")
CLOSE = Text("Close now", "立即结算")
CLOSE_HELP = Text(
    "Keeps the result as it is known now. Undoing that, here or under uploads, reopens the contest.",
    "按现在的数据固定结果。在此处或“上传”中撤销即可重新打开。",
)
CLOSED_SAID = Text("Contest closed, result kept.", "竞赛已结算，结果已保存。")
REOPEN = Text("Reopen", "重新打开")
REOPENED = Text("Contest reopened: the standing is live again.", "竞赛已重新打开，排名恢复实时计算。")

STATES = {
    "coming": Text("Coming", "未开始"),
    "running": Text("Running", "进行中"),
    "ended": Text("Over, not closed", "已结束，待结算"),
    "closed": Text("Closed", "已结算"),
}
TERMS = {
    "best": Text("The highest {by} from {start} to {end} wins", "{start}至{end}{by}最高者获胜"),
    "least": Text("The lowest {by} from {start} to {end} wins", "{start}至{end}{by}最低者获胜"),
    "first": Text(
        "The first to reach {goal} {by} from {start} to {end} wins", "{start}至{end}最先使{by}达到 {goal} 者获胜"
    ),
    "all": Text(
        "Everybody who reaches {goal} {by} from {start} to {end} wins", "{start}至{end}{by}达到 {goal} 者均获胜"
    ),
}
FROM_GOAL = Text("{terms}, from {goal} on", "{terms}（至少 {goal}）")
TERMS_PRIZE = Text("{terms}. Prize: {prize}.", "{terms}。奖品：{prize}。")
TERMS_END = Text("{terms}.", "{terms}。")
TIES = Text("Who shares the winning place wins too.", "并列者同样获胜。")
LEFT = Text("{days} days left.", "还剩 {days} 天。")
LEFT_ONE = Text("Today is the last day.", "今天是最后一天。")
BEGINS = Text("Begins on {day}.", "{day}开始。")
AS_OF = Text("By sales and work up to {day}.", "数据截至{day}。")
LEADS = Text("{people} is ahead with {value}.", "{people}领先，{value}。")
LEAD = Text("{people} are ahead with {value}.", "{people}并列领先，{value}。")
HAS = Text("{people} has made it.", "{people}已达到目标。")
HAVE = Text("{people} have made it.", "{people}已达到目标。")
WON = Text("{people} won.", "{people}获胜。")
NOBODY_YET = Text("Nobody is there yet.", "暂无人达到。")
NOBODY = Text("Nobody won.", "无人获胜。")
OWN = Text("{person}: place {rank} of {of}, {value}.", "{person}：第 {rank} 名（共 {of} 人），{value}。")
OWN_WON = Text("{person}: place {rank} of {of}, {value}, won.", "{person}：第 {rank} 名（共 {of} 人），{value}，获胜。")
OWN_NONE = Text("{person}: no place yet.", "{person}：暂无名次。")
SETTLES = Text(
    "It closes by itself once sheets reach its last day, a week later at most.",
    "上传的数据覆盖最后一天后自动结算，最迟一周后。",
)
KEPT = Text("Result kept on {day}: later uploads do not change it.", "结果于{day}保存，之后的上传不会改变。")

PAST = Text("Past contests: {count}", "历次竞赛：{count} 场")
CONTEST = Text("Contest", "竞赛")
STATE = Text("State", "状态")
STARTS = Text("From", "开始")
ENDS = Text("To", "结束")
WINNERS = Text("Won by", "获胜者")
RANK = Text("Place", "名次")
PERSON = Text("Person", "人员")
VALUE = Text("Value", "数值")
REACHED = Text("Reached on", "达成日期")
WON_COLUMN = Text("Result", "结果")
WINS = {"True": Text("Won", "获胜"), "False": Text("—", "—")}
PICK = Text("Select a contest to see its result.", "选中一行查看结果。")
LACKS = {
    "title": Text("Give the contest a name.", "请填写竞赛名称。"),
    "metric": Text("This KPI cannot be counted like that.", "该指标不能按此方式计算。"),
    "days": Text("The last day lies before the first.", "结束日期早于开始日期。"),
    "long": Text("A contest lasts a year at most.", "竞赛最长为一年。"),
    "goal": Text("Say which goal is to be reached.", "请填写目标。"),
    "large": Text("Nobody reaches a goal that large.", "目标数值过大。"),
    "first": Text(
        "Only an amount that grows day by day can be reached first: money or a count, of which more is better.",
        "“最先达到”只适用于逐日累计、越多越好的金额或数量。",
    ),
    "not_yours": Text("Only who leads everybody who takes part can do that.", "只有领导全部参加者的人可以这样做。"),
    "closed": Text("A closed contest stays as it is: reopen it first.", "已结算的竞赛不能修改，请先重新打开。"),
    "not_over": Text("The contest is not over yet.", "竞赛尚未结束。"),
    "changed": Text("A sheet came in meanwhile. Try again.", "期间有新的上传，请重试。"),
}
