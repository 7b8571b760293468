"""The line of a sheet that cannot be used."""

import pytest

from sales_core.text.core import Language
from sales_core.text.issues import say_issue
from sales_core.ui.upload_tray import unnamed


@pytest.mark.parametrize(
    ("language", "starts"),
    [(Language.EN, "There is a header but no row below it."), (Language.ZH, "只有表头")],
)
def test_a_refused_sheet_is_not_named_twice_in_its_line(language, starts):
    assert unnamed(say_issue("no_rows", language, sheet="Jan"), "Jan").startswith(starts)


def test_a_finding_about_the_file_stays_as_it_is():
    assert unnamed("The file holds nothing.", "") == "The file holds nothing."
