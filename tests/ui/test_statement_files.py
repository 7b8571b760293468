"""The files of a statement: what stands in them in both languages, and that nothing in them is a formula."""

import json
from datetime import date
from decimal import Decimal
from io import BytesIO
from types import SimpleNamespace
from zipfile import ZipFile

import openpyxl
import pytest

from sales_core.model.period import Period
from sales_core.proof.verify import first_difference
from sales_core.reports.incentives import incentives
from sales_core.reports.question import ask
from sales_core.text.core import Language
from sales_core.ui.page import Page
from sales_core.ui.statement_document import document
from sales_core.ui.statement_files import payroll_csv, payroll_rows, pdf, proof_zip
from sales_core.ui.statement_xlsx import statement_xlsx

TODAY = date(2026, 11, 30)


@pytest.fixture
def page(store, given):
    order = {"order_id": "1", "ordered_on": "2026-11-05", "person": "=李 & <Li>", "customer": "X", "amount": "1000.55"}
    given("orders", order, as_of=TODAY)
    goal = {"person": "=李 & <Li>", "metric": "revenue", "starts_on": "2026-11-01", "target": "1000"}
    given("targets", goal, as_of=TODAY)

    def made(language=Language.EN):
        question = ask(store.reader(), TODAY, Period.parse("2026-11"), TODAY)
        return Page(store, question, language, question.reader.viewer, None, "", (), (), (), TODAY)

    return made


@pytest.mark.parametrize(("language", "title"), [(Language.EN, "Pay statement"), (Language.ZH, "提成结算单")])
def test_a_statement_is_one_page_to_sign_with_every_line_worked_out(page, language, title):
    read = page(language)
    (told,) = incentives(read.question)
    held = document(read, told)
    assert held.title.startswith(title)
    assert held.total == told.total == sum(line.amount for line in held.lines) == Decimal("20.02")
    assert all(line.worked for line in held.lines)
    cells = [cell for row in openpyxl.load_workbook(BytesIO(statement_xlsx(read, held))).active for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}, "no formula"
    assert float(held.total) in [cell.value for cell in cells]
    made = pdf(read, told)
    assert made.startswith(b"%PDF")
    assert (b"STSong-Light" in made, made == pdf(read, told)) == (True, True)


def test_the_proof_goes_with_its_verifier_and_adds_up(page):
    read = page()
    (told,) = incentives(read.question)
    with ZipFile(BytesIO(proof_zip(read, told))) as folder:
        assert folder.namelist() == ["proof.json", "verify_proof.py"]
        assert first_difference(json.loads(folder.read("proof.json"))) == ""


def test_payroll_lists_what_is_approved_or_paid_and_no_name_is_a_formula(page):
    read = page()
    (told,) = incentives(read.question)
    assert payroll_rows(read, [told]) == []
    approved = SimpleNamespace(**(vars(told) | {"state": "approved"}))
    text = payroll_csv(read, payroll_rows(read, [approved])).decode("utf-8-sig")
    assert text.splitlines() == [
        "Salesperson,Period,Plan,To pay,State",
        "'=李 & <Li>,Nov 2026,Commission,20.02,Approved",
    ]
