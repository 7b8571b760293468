"""Why a column was understood as it was, in the reader's words."""

from sales_core.intake.prepared import Mapped
from sales_core.intake.words.headers import folded
from sales_core.text import uploads_columns as words
from sales_core.text.fields import FIELD_LABELS
from sales_core.ui.page import Page

HIGH, MEDIUM = 0.85, 0.6  # confidence from which on a meaning is called so
DOUBTED = 0.45  # a header keeps less only when its values contradict it


def why(page: Page, column: Mapped) -> str:
    """The reason, such as `spelled like “order date”; day first: “13/04/2026” can be read in no other way`."""
    detail = dict(column.detail)
    said = _meant(page, column, detail)
    told = (words.DATES | words.DISCOUNTS | words.SPLITS).get(detail.get("why", "").replace(" ", "_"))
    if told is None:
        return said
    first = words.FIRST.get(detail.get("day_first", ""))
    more = page.say(told, first=page.say(first) if first else "", seen=detail.get("seen", ""))
    return page.say(words.ALSO, why=said, more=more)


def _meant(page: Page, column: Mapped, detail: dict[str, str]) -> str:
    """Why the column has its meaning."""
    if column.how == "values" and detail.get("what") in words.VALUES:
        return page.say(words.VALUES[detail["what"]], share=f"{float(detail['share']):.0%}")
    label = page.say(FIELD_LABELS[column.field]) if column.field in FIELD_LABELS else ""
    product = words.PRODUCTS.get(detail.get("format", "").split("_")[0], words.OTHER_PRODUCT)
    how = "exact" if column.how == "synonym" and _called(column) else column.how
    reason = words.WHY.get(how, words.WHY["none"])
    said = page.say(reason, label=label, like=detail.get("like", ""), product=page.say(product))
    doubted = column.how in ("exact", "synonym") and column.confidence < DOUBTED
    return page.say(words.BUT, why=said) if doubted else said


def _called(column: Mapped) -> bool:
    """Whether the header is what the reader calls the field, in either language."""
    label = FIELD_LABELS.get(column.field or "")
    return label is not None and folded(column.header) in (folded(label.en), folded(label.zh))


def sure(page: Page, column: Mapped) -> str:
    """The confidence in a word; nothing for a column that is kept."""
    if column.field is None and column.how != "wide":
        return ""
    level = "high" if column.confidence >= HIGH else "medium" if column.confidence >= MEDIUM else "low"
    return page.say(words.LEVELS[level])
