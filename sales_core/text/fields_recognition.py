"""Names of the fields of an award and of a contest."""

from sales_core.text.core import Text

RECOGNITION_FIELDS: dict[str, Text] = {
    "award_id": Text("Award no.", "表彰编号"),
    "title": Text("Title", "名称"),
    "given_by": Text("Given by", "颁发人"),
    "given_on": Text("Given on", "颁发日期"),
    "seen_by": Text("Seen by", "可见范围"),
    "entry_id": Text("Entry no.", "记录编号"),
    "contest_id": Text("Contest no.", "竞赛编号"),
    "measure": Text("Measured by", "衡量方式"),
    "goal": Text("Goal", "目标值"),
    "prize": Text("Prize", "奖品"),
    "reached_on": Text("Reached on", "达成日期"),
    "standing": Text("Place", "名次"),
    "won": Text("Won", "获胜"),
}
