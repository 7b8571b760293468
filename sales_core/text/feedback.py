"""Words of the feedback page: what customers said, what calls for an answer, themes."""

from sales_core.text.core import Text

TYPES = {
    "complaint": Text("Complaint", "投诉"),
    "nps": Text("NPS", "NPS"),
    "csat": Text("CSAT", "满意度"),
    "comment": Text("Comment", "意见"),
}
