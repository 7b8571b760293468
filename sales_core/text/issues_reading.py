"""What there is to say about files that cannot be read whole, and archives of files."""

from sales_core.text.core import Text

READING_TEXTS: dict[str, Text] = {}
