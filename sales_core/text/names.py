"""Words of the section that merges and splits names."""

from sales_core.text.core import Text

NAMES = Text("Names", "名称合并")
HINT = Text(
    "Width, case and spaces never make a second name. Here is what may be one name as well: nothing is merged until "
    "you say so, and each decision can be undone under uploads.",
    "全半角、大小写和空格的差异已自动视为同一名称。以下名称可能也相同：由您决定是否合并，每次决定都可在“上传”中撤销。",
)
FOUND = Text("{count} pairs of names may be one", "有 {count} 组名称可能相同")
FOUND_ONE = Text("1 pair of names may be one", "有 1 组名称可能相同")
SHOWN = Text("The {shown} pairs with the most rows of {count}.", "共 {count} 组，显示行数最多的 {shown} 组。")
PAIR = Text("{type}: {name} / {other}", "{type}：{name} / {other}")
TYPES = {
    "customer": Text("Customer", "客户"),
    "person": Text("Person", "人员"),
    "product": Text("Product", "产品"),
}
WHY = {
    "legal_form": Text("The same but for the legal form or punctuation", "仅公司后缀或标点不同"),
    "word_order": Text("The same words in another order", "词序不同"),
    "spelling": Text("One letter apart", "仅差一个字"),
    "short_name": Text("A short name within the longer one, same region", "简称包含在全称中，且区域相同"),
}
EVIDENCE = Text("{name}: {rows} rows, {amount}", "{name}：{rows} 行，{amount}")
EVIDENCE_ONE = Text("{name}: 1 row, {amount}", "{name}：1 行，{amount}")
PEOPLE = Text(" · {people}", " · {people}")
SPAN = Text(" · {first} to {last}", " · {first} 至 {last}")
DAY = Text(" · {first}", " · {first}")
AND = Text(", ", "、")
KEEP = Text("Merge as {name}", "合并为“{name}”")
DIFFERENT = Text("Different", "不是同一个")

KNOWN = Text("Names that stand for another", "已合并的名称")
STANDS = Text("{type}: {written} → {means}", "{type}：{written} → {means}")
SAID_BY = Text("by {by} on {day}", "{by}于 {day} 设置")
SAID = Text("on {day}", "于 {day} 设置")
SPLIT = Text("Split", "拆分")

ADD = Text("Add one by hand", "手动添加")
TYPE = Text("Type", "类型")
WRITTEN = Text("Name in the sheets", "表格中的写法")
MEANS = Text("Stands for", "统一名称")
SAVE = Text("Merge", "合并")
CIRCLE = Text("{means} stands for {written} already: split them first.", "{means}已合并到{written}，请先拆分。")
EQUAL = Text("These two count as one name already.", "这两个写法已视为同一名称。")
