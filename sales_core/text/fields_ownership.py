"""Names of the fields of a change of owner and of a decision on credit."""

from sales_core.text.core import Text

OWNERSHIP_FIELDS: dict[str, Text] = {
    "move_id": Text("Change no.", "变更编号"),
    "what": Text("What", "对象"),
    "from_person": Text("From", "原负责人"),
    "effective_on": Text("Effective on", "生效日期"),
    "why": Text("Kind of change", "变更方式"),
    "rule": Text("Rule", "规则"),
    "moved_by": Text("Changed by", "操作人"),
    "moved_on": Text("Changed on", "操作日期"),
    "decision_id": Text("Decision no.", "裁定编号"),
    "share": Text("Share of the credit", "业绩分配比例"),
    "credit_split": Text("Credit split", "业绩拆分"),
    "of_deal": Text("Related deal", "关联商机"),
    "credited_from": Text("Credited from", "业绩起算日"),
}
