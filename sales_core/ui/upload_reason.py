"""Why a column was understood as it was, in the reader's words."""

from sales_core.intake.prepared import Mapped
from sales_core.text import uploads_columns as words
from sales_core.text.fields import FIELD_LABELS
from sales_core.ui.page import Page

HIGH, MEDIUM = 0.85, 0.6  # confidence from which on a meaning is called so
DOUBTED = 0.45  # a header keeps less only when its values contradict it


def why(page: Page, column: Mapped) -> str:
    """The reason, such as `spelled like “order date”`."""
    detail = dict(column.detail)
    if column.how == "values" and detail.get("what") in words.VALUES:
        return page.say(words.VALUES[detail["what"]], share=f"{float(detail['share']):.0%}")
    label = page.say(FIELD_LABELS[column.field]) if column.field in FIELD_LABELS else ""
    product = words.PRODUCTS.get(detail.get("format", "").split("_")[0], words.OTHER_PRODUCT)
    reason = words.WHY.get(column.how, words.WHY["none"])
    said = page.say(reason, label=label, like=detail.get("like", ""), product=page.say(product))
    doubted = column.how in ("exact", "synonym") and column.confidence < DOUBTED
    return page.say(words.BUT, why=said) if doubted else said


def sure(page: Page, column: Mapped) -> str:
    """The confidence in a word; nothing for a column that is kept."""
    if column.field is None and column.how != "wide":
        return ""
    level = "high" if column.confidence >= HIGH else "medium" if column.confidence >= MEDIUM else "low"
    return page.say(words.LEVELS[level])
