"""Files of statements, made only when they are asked for: the document to sign, the proof, and the list for payroll."""

import csv
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from io import BytesIO, StringIO
from types import SimpleNamespace
from zipfile import ZIP_DEFLATED, ZipFile

import streamlit as st

from sales_core.reports.incentives import Statement
from sales_core.reports.pay_proof import ProofError, proof, verifier
from sales_core.text import pay_lines
from sales_core.text import statement_files as words
from sales_core.text.core import Text
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import XLSX
from sales_core.ui.incentive_parts import plan_name
from sales_core.ui.page import Page
from sales_core.ui.sheet import xlsx
from sales_core.ui.statement_document import document
from sales_core.ui.statement_xlsx import statement_xlsx

_PAYABLE = ("approved", "paid")
PAYROLL = (
    Column("person", words.PERSON),
    Column("period", words.PERIOD),
    Column("plan", words.PLAN),
    Column("total", words.TOTAL, Show.MONEY),
    Column("state", words.STATE, words=pay_lines.STATES),
)


def files(page: Page, told: Statement) -> None:
    """The downloads of one statement."""
    name = f"statement_{_plain(told.person)}_{told.period.name}"
    with st.container(horizontal=True):
        _button(page, words.XLSX, lambda: statement_xlsx(page, document(page, told)), f"{name}.xlsx", XLSX)
        _button(page, words.PDF, lambda: pdf(page, told), f"{name}.pdf", "application/pdf")
        _button(
            page, words.PROOF, lambda: proof_zip(page, told), f"{name}_proof.zip", "application/zip", words.PROOF_HELP
        )


def payroll(page: Page, told: Sequence[Statement]) -> None:
    """The downloads of what is to be paid; nothing while no statement is approved."""
    rows = payroll_rows(page, told)
    if not rows:
        return
    name = f"payroll_{page.period.name.replace('..', '_')}"
    with st.container(horizontal=True):
        made = partial(xlsx, page, page.say(words.PAYROLL), rows, PAYROLL)
        _button(page, words.PAYROLL_XLSX, made, f"{name}.xlsx", XLSX, words.PAYROLL_HELP)
        as_text = partial(payroll_csv, page, rows)
        _button(page, words.PAYROLL_CSV, as_text, f"{name}.csv", "text/csv", words.PAYROLL_HELP)


def _button(
    page: Page, label: Text, made: Callable[[], bytes], name: str, mime: str, advice: Text | None = None
) -> None:
    st.download_button(
        page.say(label),
        made,
        file_name=name,
        mime=mime,
        key=f"download_{name}",
        icon=":material/download:",
        on_click="ignore",
        type="tertiary",
        help=page.say(advice) if advice else None,
    )


def pdf(page: Page, told: Statement) -> bytes:
    """The statement as a PDF; what writes it is loaded when the first one is asked for."""
    from sales_core.ui.statement_pdf import statement_pdf  # noqa: PLC0415  # a page is there sooner without it

    return statement_pdf(page, document(page, told))


def proof_zip(page: Page, told: Statement) -> bytes:
    """The proof, and beside it the verifier; a word why where there is none."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as folder:
        try:
            made = _proof(page, told)
        except ProofError as refused:
            folder.writestr("README.txt", page.say(words.PROOF_FAILED, why=refused))
        else:
            folder.writestr("proof.json", json.dumps(made, ensure_ascii=False, indent=2) + "\n")
            folder.writestr("verify_proof.py", verifier())
    return held.getvalue()


def _proof(page: Page, told: Statement) -> dict[str, object]:
    """With readers of its own: the page's is given back once the page is shown."""
    reader = page.store.reader(page.viewer, page.reader.known_at)
    try:
        asked = replace(page.question, reader=reader)
        made = proof(asked, lambda at: page.store.reader(page.viewer, at), told.person, told.period, told.plan.plan_id)
    finally:
        reader.close()
    return made


def payroll_rows(page: Page, told: Sequence[Statement]) -> list[SimpleNamespace]:
    """One row per statement that may be paid or was, by person."""
    return [
        SimpleNamespace(
            person=one.person,
            period=page.period_name(one.period),
            plan=plan_name(page, one.plan, one.period),
            total=one.total,
            state=one.state,
        )
        for one in told
        if one.state in _PAYABLE
    ]


def payroll_csv(page: Page, rows: Sequence[SimpleNamespace]) -> bytes:
    """The same as text that Excel opens as it is; a name is never taken for a formula."""
    held = StringIO()
    write = csv.writer(held)
    write.writerow(page.say(column.label) for column in PAYROLL)
    for row in rows:
        state = page.say(pay_lines.STATES[row.state])
        write.writerow([_safe(row.person), _safe(row.period), _safe(row.plan), f"{row.total:.2f}", state])
    return held.getvalue().encode("utf-8-sig")


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _plain(text: str) -> str:
    """A name as a part of a file's name."""
    return "".join(letter if letter.isalnum() else "_" for letter in text)
