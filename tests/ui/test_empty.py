"""A page without its sheet names the sheet, offers its template and the way to the uploads."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from sales_core.model.kinds import SHEETS, Kind
from sales_core.reports.question import ask
from sales_core.text.core import Language
from sales_core.ui import empty
from sales_core.ui.page import Page


@pytest.mark.parametrize("kind", [kind for kind in SHEETS if kind is not Kind.SETTINGS])
@pytest.mark.parametrize("language", list(Language))
def test_every_kind_has_a_template_in_both_languages(store, kind, language):
    reader = store.reader()
    question = ask(reader, date(2026, 11, 24))
    page = Page(store, question, language, reader.viewer, None, "", (), (), (), date(2026, 11, 24))
    sheet = openpyxl.load_workbook(BytesIO(empty.made(page, kind))).worksheets[0]
    headers = [cell.value for cell in sheet[1]]
    assert len(headers) == len(set(headers)) > 1
    assert all(headers)
