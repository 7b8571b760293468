"""Every code that intake can give has a text in both languages that can be filled in."""

import ast
import re
from pathlib import Path

from sales_core.text.core import Language
from sales_core.text.issues import ISSUE_TEXTS, say_issue

CORE = Path(__file__).parents[2] / "sales_core"
EMITTING = ("intake", "store")
CALLS = {"Issue": 0, "RefusalError": 0, "BadValueError": 0, "refused": 1, "held": 1}


def sources() -> list[Path]:
    return [path for layer in EMITTING for path in (CORE / layer).rglob("*.py")]


def emitted() -> set[str]:
    """Codes written out in calls, in `code=` arguments and in the findings of rows."""
    found = set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                place = CALLS.get(node.func.id)
                if place is not None and len(node.args) > place and isinstance(node.args[place], ast.Constant):
                    found.add(node.args[place].value)
                found |= {
                    word.value.value
                    for word in node.keywords
                    if word.arg == "code" and isinstance(word.value, ast.Constant)
                }
    text = "".join(path.read_text("utf-8") for path in sources())
    found |= set(re.findall(r'"((?:missing|wrong|repeated|needs|compressed)_\w+)"', text))
    return found - {""}


def test_every_code_has_a_text():
    assert emitted() - set(ISSUE_TEXTS) == set()


def test_every_text_belongs_to_a_code():
    assert set(ISSUE_TEXTS) - emitted() == set()


def test_a_text_says_where_and_what_to_do():
    said = say_issue("repeated_key", Language.EN, row=4, value="D1", first="2")
    assert said == "Row 4 says something else about “D1” than row 2. Keep the right one of the two."


def test_kinds_and_fields_are_said_in_the_readers_words():
    said = say_issue("needs_missing", Language.ZH, sheet="表1", needs="collections: amount", headers="日期")
    assert said == "「表1」：缺少必需的列（回款: 金额）。现有列：日期。请补充该列，或指明是哪一列。"


def test_a_missing_detail_does_not_break_a_text():
    assert "Excel" in say_issue("sheet_unreadable", Language.EN, sheet="x")
