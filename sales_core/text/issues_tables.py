"""What there is to say about where tables begin and end, and their totals."""

from sales_core.text.core import Text

TABLES_TEXTS: dict[str, Text] = {}
