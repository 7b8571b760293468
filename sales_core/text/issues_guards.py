"""What there is to say about uploads that differ from what was there."""

from sales_core.text.core import Text

GUARDS_TEXTS: dict[str, Text] = {}
