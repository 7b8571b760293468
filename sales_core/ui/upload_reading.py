"""Reads dropped files once for every set of answers, and counts what a commit of them would do."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices, Prepared
from sales_core.model.batch import Batch, SheetResult
from sales_core.text import uploads as words
from sales_core.ui import stores
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.upload_answers import Answer, answers
from sales_core.ui.upload_files import File, files_of

_KEPT = "uploads_read"


@dataclass(frozen=True)
class Read:
    """One dropped file: its sheets as understood, what a commit would answer for each, and the file itself."""

    name: str
    sha256: str
    sheets: tuple[Prepared, ...]
    results: tuple[SheetResult, ...]
    content: Callable[[], bytes]


def read_all(page: Page, dropped: Sequence[UploadedFile], batches: Sequence[Batch]) -> list[Read]:
    """Every dropped file, the same one only once. What was read before is not read again."""
    told = st.empty()
    files: dict[str, File] = {}
    for file in files_of(page, dropped):
        first = files.setdefault(file.sha256, file)
        if first is not file:
            st.info(plain(page.say(words.TWIN, file=file.shown, other=first.shown)), icon=":material/content_copy:")
    found = []
    standing = (len(batches), max((batch.state_at for batch in batches), default=None))
    for place, (digest, file) in enumerate(files.items()):
        say = page.say(words.READING, file=file.shown, place=place + 1, count=len(files))
        found.append(_read(page, digest, file, standing, partial(told.progress, place / len(files), plain(say))))
    told.empty()
    _forget_others(files)
    return found


def forget() -> None:
    """Let go of everything that was read."""
    st.session_state.pop(_KEPT, None)


def _read(page: Page, digest: str, file: File, standing: object, starts: Callable[[], object]) -> Read:
    """standing: changes whenever an upload is added, undone or put back; it is read and counted again then."""
    kept: dict[str, dict[str, Any]] = st.session_state.setdefault(_KEPT, {})
    told = answers(digest)
    choices = {sheet: answer.for_reading for sheet, answer in told.items() if answer.for_reading != Choices()}
    asked = (file.name, page.today, choices, standing)  # what the store knows helps to understand a sheet
    known = kept.setdefault(digest, {})
    if known.get("asked") != asked:
        starts()
        known.update(asked=asked, sheets=_prepared(page, file, choices), counted=None)
    sheets = tuple(_overlaid(sheet, told.get(sheet.sheet)) for sheet in known["sheets"])
    counted = tuple((sheet.as_of, sheet.coverage, sheet.choices) for sheet in sheets)
    if known["counted"] != counted:
        starts()
        known.update(counted=counted, results=stores.own().preview(sheets))
    return Read(file.shown, digest, sheets, known["results"], file.content)


def _prepared(page: Page, file: File, choices: dict[str, Choices]) -> tuple[Prepared, ...]:
    with tempfile.NamedTemporaryFile(suffix=Path(file.name).suffix[:8]) as copy:
        copy.write(file.content())
        copy.flush()
        return prepare_file(
            Path(copy.name), choices, today=page.today, file_name=file.name, context=stores.own().context()
        )


def _overlaid(sheet: Prepared, answer: Answer | None) -> Prepared:
    """The sheet with those answers that need no second reading."""
    if answer is None:
        return sheet
    choices = answer.choices
    return replace(
        sheet,
        as_of=choices.as_of or sheet.as_of,
        as_of_from="user" if choices.as_of else sheet.as_of_from,
        coverage=choices.coverage or sheet.coverage,
        choices=choices,
    )


def _forget_others(files: dict[str, File]) -> None:
    kept: dict[str, Any] = st.session_state.get(_KEPT, {})
    for digest in [digest for digest in kept if digest not in files]:
        del kept[digest]
