"""Findings said to the reader: units in the reader's language, details that name the sheet themselves."""

import pytest

from sales_core.model.issue import Issue
from sales_core.store.guards import UNITS
from sales_core.text.core import Language
from sales_core.ui.upload_issues import say


class Reader:
    """The part of a page that says texts."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def say(self, text, **values):
        return text.say(self.language, **values)


@pytest.mark.parametrize("units", [units for _, units in UNITS])
def test_units_that_were_mixed_up_are_named_without_chinese_in_english(units):
    issue = Issue("guard_jump", "Orders", column="Amount", detail=(("likely", f" ({units})"),))
    assert "yuan ↔ " in say(Reader(Language.EN), issue)
    assert "元" not in say(Reader(Language.EN), issue)
    assert units in say(Reader(Language.ZH), issue)


def test_a_finding_whose_detail_names_the_sheet_is_said_like_any_other():
    detail = (("sheet", "Jan"), ("count", "100000"), ("limit", "2000"))
    assert say(Reader(Language.EN), Issue("too_many_columns", "", detail=detail)) == (
        "The sheet has 100000 columns; up to 2000 can be read. Delete the columns that are not needed."
    )
