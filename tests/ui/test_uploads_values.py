"""Values of rows as the reader writes them, in the look at a sheet before it is committed."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.kinds import Kind
from sales_core.text.core import Language
from sales_core.ui.upload_values import shown


class Reader:
    """The part of a page that says values."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def say(self, text, **values):
        return text.say(self.language, **values)

    def day(self, value):
        return f"{value:%Y-%m-%d}"

    def money_exact(self, amount):
        return f"¥{amount:,.2f}"


@pytest.mark.parametrize(
    ("kind", "field", "value", "en", "zh"),
    [
        (Kind.ORDERS, "amount", Decimal("416.5"), "¥416.50", "¥416.50"),
        (Kind.ORDERS, "quantity", Decimal("3.00"), "3", "3"),
        (Kind.ORDERS, "ordered_on", date(2026, 11, 5), "2026-11-05", "2026-11-05"),
        (Kind.ORDERS, "person", None, "–", "–"),
        (Kind.TARGETS, "metric", "revenue", "Revenue", "销售额"),
        (Kind.TARGETS, "metric", "visits", "visits", "visits"),
    ],
)
def test_a_value_is_written_for_the_reader(kind, field, value, en, zh):
    assert (shown(Reader(Language.EN), kind, field, value), shown(Reader(Language.ZH), kind, field, value)) == (en, zh)
