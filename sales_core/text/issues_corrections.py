"""What there is to say about rejected rows that come back."""

from sales_core.text.core import Text

CORRECTIONS_TEXTS: dict[str, Text] = {}
