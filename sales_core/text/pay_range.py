"""Words of the section that tells what the running period is likely to cost."""

from sales_core.text.core import Text

TITLE = Text("What {period} is likely to cost", "{period}提成预计支出")
FINDING = Text(
    "{period} will likely cost {likely}, between {low} and {high} in 8 of 10 simulated outcomes; "
    "{so_far} is earned so far.",
    "{period}提成预计 {likely}，80% 的模拟结果在 {low} 至 {high} 之间；目前已计提 {so_far}。",
)
THIN = Text(
    "There is too little history to simulate {period}: the landing forecast says nothing yet.",
    "历史数据太少，无法模拟{period}：期末预测尚无结论。",
)
HELP = Text(
    "Each outcome of the landing forecast (open deals, business without the pipeline) is paid by the plans in force. "
    "Pools, SPIFFs and scorecards count as they stand; parts for some of "
    "the sales count the share that such sales had in the past twelve months; margins and units grow with the sales.",
    "期末预测的每个模拟结果（未结商机与日常业务）都按现行方案计算提成。奖金池、专项奖励与绩效得分按目前计；限定范围的部分按此类销售在过去十二个月中的占比计；毛利与销量随销售额同比变化。",
)
LOW = Text("Low", "区间下限")
LIKELY = Text("Likely", "最可能")
HIGH = Text("High", "区间上限")
SO_FAR = Text("So far", "目前")
PERSON = Text("Person", "人员")
