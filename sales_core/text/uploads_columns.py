"""Words of the columns tab of a dropped sheet: what a column means, why, and how sure that is."""

from sales_core.text.core import Text

SURE = Text("Sure", "把握")
EXAMPLES = Text("First cells", "前几个单元格")
LEVELS = {"high": Text("high", "高"), "medium": Text("medium", "中"), "low": Text("low", "低")}
MONTHS = Text("Month → rows", "月份 → 行")
MAP = Text(
    "What each column was understood as, and why. Change what is wrong: it is remembered for these headers.",
    "各列的识别结果及依据。如有错误请更改，以后遇到相同表头会自动沿用。",
)

WHY = {
    "exact": Text("same word", "名称一致"),
    "synonym": Text("another word for {label}", "“{label}”的另一种写法"),
    "format": Text("export of {product}", "{product} 导出"),
    "user": Text("your choice", "您的选择"),
    "remembered": Text("your earlier correction", "您之前的更正"),
    "near": Text("spelled like “{like}”", "与“{like}”写法相近"),
    "wide": Text("one column per period", "每期一列"),
    "none": Text("kept with the row", "随行保留"),
}
VALUES = {
    "days": Text("{share} of its values are dates", "{share} 的值是日期"),
    "money": Text("{share} of its values are amounts", "{share} 的值是金额"),
    "people": Text("{share} of its values are your salespeople", "{share} 的值是您的销售人员"),
    "customers": Text("{share} of its values are your customers", "{share} 的值是您的客户"),
    "products": Text("{share} of its values are your products", "{share} 的值是您的产品"),
    "stages": Text("{share} of its values are stages", "{share} 的值是阶段"),
}
BUT = Text("{why}, though its values do not look so", "{why}，但列中的值看起来不像")

# Why the dates of a column are read in one order of day and month.
FIRST = {
    "yes": Text("day first", "先日后月"),
    "no": Text("month first", "先月后日"),
}
DATES = {
    "own_dates": Text("{first}: “{seen}” can be read in no other way", "{first}：“{seen}”只有这一种读法"),
    "points": Text("{first}, as dates with points are", "{first}：以点分隔的日期都这样写"),
    "today": Text("{first}: otherwise some days would be still to come", "{first}：否则会出现尚未到来的日期"),
    "other_columns": Text("{first}, as the other dates of the sheet", "{first}：与表中其他日期一致"),
    "order_of_rows": Text("{first}: only so the rows follow in time", "{first}：只有这样各行才按时间先后排列"),
    "user": Text("{first}: your answer", "{first}：由您选定"),
    "remembered": Text("{first}: your earlier answer", "{first}：您之前的选择"),
    "both_orders": Text("the column mixes both orders: each date speaks for itself", "该列日月顺序不一，逐个判断"),
    "year_first": Text("the year comes first: it changes less than the end", "年份在前：前两位变化比末两位少"),
    "asked": Text("“{seen}” does not say it: waits for your answer", "“{seen}”无法判断，等待您的回答"),
}
DISCOUNTS = {
    "taken_off": Text("taken off quantity × price", "已从数量 × 单价中扣除"),
    "left": Text("not taken off: it is not clear that it is money of the line", "未扣除：无法确定是该行的优惠金额"),
}
SPLITS = {
    "nobody_named": Text(
        "shares without names credit nobody; it is kept with its row. Write Ann 60%, Bob 40% to split credit",
        "只有比例没有人名，不拆分业绩，仅随行保留。如需拆分，请写成：张三 60%, 李四 40%",
    ),
}
ALSO = Text("{why}; {more}", "{why}；{more}")

# The name of a known export starts with the product that it comes from.
PRODUCTS = {
    "zoho": Text("Zoho CRM", "Zoho CRM"),
    "fxiaoke": Text("Fxiaoke", "纷享销客"),
    "salesforce": Text("Salesforce", "Salesforce"),
    "hubspot": Text("HubSpot", "HubSpot"),
    "pipedrive": Text("Pipedrive", "Pipedrive"),
    "odoo": Text("Odoo", "Odoo"),
    "wecom": Text("WeCom", "企业微信"),
}
OTHER_PRODUCT = Text("a known system", "已知系统")

UNIT = Text("Unit of {header}", "“{header}”的单位")
UNIT_HELP = Text(
    "What a bare number in this column stands for. A cell with its own unit keeps it.",
    "该列中不带单位的数字代表多少。自带单位的单元格不受影响。",
)
UNITS = {"1": Text("as written", "按原数"), "1000": Text("thousands", "千元"), "10000": Text("ten thousands", "万元")}
