"""What there is to say about columns and their units."""

from sales_core.text.core import Text

COLUMNS_TEXTS: dict[str, Text] = {}
