"""The dropped files as a list of sheets, problems first, each opening to what was understood."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import Batch, SheetResult, Status
from sales_core.text import format as fmt
from sales_core.text import uploads as words
from sales_core.ui import upload_answers, upload_reading
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.upload_issues import say
from sales_core.ui.upload_lines import kind_name, line
from sales_core.ui.upload_reading import Read
from sales_core.ui.upload_sheet import icon, sheet_body

_VERSION = "uploads_version"
FEW = 3  # sheets up to which every one is open
_ORDER = (Status.HELD, Status.REFUSED, Status.COMMITTED, Status.ALREADY_IMPORTED)
_COLOURS = {Status.HELD: "orange", Status.REFUSED: "red", Status.COMMITTED: "green", Status.ALREADY_IMPORTED: "gray"}


@dataclass(frozen=True)
class _Dropped:
    key: str
    sheet: Prepared
    result: SheetResult


def drop(page: Page, on_change: Callable[[], None]) -> Sequence[UploadedFile]:
    """Where files are dropped. Any name is taken: what a file is shows when it is read."""
    version = st.session_state.setdefault(_VERSION, 0)
    return st.file_uploader(
        page.say(words.DROP), accept_multiple_files=True, key=f"uploads_drop_{version}", on_change=on_change
    )


def empty_tray() -> None:
    """Let go of the dropped files and of everything known about them."""
    st.session_state[_VERSION] = st.session_state.get(_VERSION, 0) + 1
    upload_reading.forget()
    upload_answers.forget()


def tray(page: Page, dropped: Sequence[UploadedFile], batches: Sequence[Batch]) -> list[Read]:
    """Read and list what was dropped."""
    reads = upload_reading.read_all(page, dropped, batches)
    found = [
        _Dropped(f"{read.sha256[:12]}_{place}", sheet, result)
        for read in reads
        for place, (sheet, result) in enumerate(zip(read.sheets, read.results, strict=True))
    ]
    for item in sorted(found, key=lambda item: _ORDER.index(item.result.status)):
        _listed(page, item, opened=len(found) <= FEW or item.result.status is Status.HELD)
    return reads


def _listed(page: Page, item: _Dropped, opened: bool) -> None:
    with st.expander(
        title(page, item.sheet, item.result), expanded=opened, key=f"sheet_{item.key}", on_change="rerun"
    ) as body:
        if body.open:
            sheet_body(page, item.sheet, item.result, item.key)


def title(page: Page, sheet: Prepared, result: SheetResult) -> str:
    """Status, file, sheet and, in one line, what it holds or why not."""
    name = f"**{plain(sheet.file_name)}**"
    if sheet.sheet and sheet.sheet != sheet.file_name.rsplit(".", maxsplit=1)[0]:
        name += f" › {plain(sheet.sheet)}"
    status = result.status
    sign = f":{_COLOURS[status]}[{icon(status)} {page.say(words.STATUS[status])}]"
    return " · ".join(filter(None, (sign, name, plain(_told(page, sheet, result)))))


def _told(page: Page, sheet: Prepared, result: SheetResult) -> str:
    if result.status is Status.COMMITTED and sheet.kind:
        rows = sheet.rows.accepted + sheet.rows.duplicate
        told = line(page, sheet.kind, rows, sheet.amount, sheet.first_date, sheet.last_date)
        rejected = page.say(words.SOME_REJECTED, count=fmt.count(sheet.rows.rejected)) if sheet.rows.rejected else ""
        known = page.say(words.NOTHING_NEW) if result.rows.duplicate and not result.rows.accepted else ""
        return " · ".join(filter(None, (told, rejected, known)))
    if result.status is not Status.REFUSED:
        return kind_name(page, result.kind) if result.kind else ""
    return _short(unnamed(say(page, sheet.issues[0]), sheet.sheet)) if sheet.issues else ""


def unnamed(text: str, sheet: str) -> str:
    """The finding without the sheet's name in front, which stands beside it already."""
    for named in (f"{sheet}: ", f"「{sheet}」："):
        if sheet and text.startswith(named):
            rest = text.removeprefix(named)
            return rest[:1].upper() + rest[1:]
    return text


def _short(text: str, most: int = 90) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
