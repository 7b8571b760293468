"""What is wrong with a file, sheet, row or cell, and what to do about it: one phrase per issue code.

Phrases may fill in `sheet`, `row`, `column`, `value` and the names of an issue's details.
"""

import re
from collections import defaultdict

from sales_core.text.core import Language, Text
from sales_core.text.fields import FIELD_LABELS, KIND_LABELS
from sales_core.text.issues_cells import CELL_TEXTS
from sales_core.text.issues_columns import COLUMNS_TEXTS
from sales_core.text.issues_corrections import CORRECTIONS_TEXTS
from sales_core.text.issues_files import FILE_TEXTS
from sales_core.text.issues_guards import GUARDS_TEXTS
from sales_core.text.issues_reading import READING_TEXTS
from sales_core.text.issues_tables import TABLES_TEXTS
from sales_core.text.metrics import LABELS as METRIC_LABELS

ISSUE_TEXTS: dict[str, Text] = (
    FILE_TEXTS | CELL_TEXTS | COLUMNS_TEXTS | TABLES_TEXTS | READING_TEXTS | GUARDS_TEXTS | CORRECTIONS_TEXTS
)
UNKNOWN = Text("Something is wrong here ({code}).", "此处有问题（{code}）。")


def _labelled(names: str, language: Language) -> str:
    """Names of kinds, fields and metrics replaced by what the reader calls them."""
    labels = METRIC_LABELS | FIELD_LABELS | KIND_LABELS
    return re.sub(r"[a-z_]+", lambda found: labels[found[0]].say(language) if found[0] in labels else found[0], names)


def say_issue(code: str, language: Language, **values: object) -> str:
    """The phrase of `code` with its values filled in; a missing value is left empty."""
    text = ISSUE_TEXTS.get(code)
    if text is None:
        return UNKNOWN.say(language, code=code)
    phrase = text.zh if language is Language.ZH else text.en
    known = {name: "" if value is None else value for name, value in values.items()}
    known |= {
        name: _labelled(str(known[name]), language) for name in ("kinds", "needs", "fits", "metrics") if name in known
    }
    return phrase.format_map(defaultdict(str, known))
