"""The dropped files one by one, those inside a dropped zip included."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from sales_core.intake.archive import expand, is_archive
from sales_core.model.issue import Issue
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.upload_issues import say

_KEPT = "uploads_files"
ZIP = b"PK"


@dataclass(frozen=True)
class File:
    """name: tells dates and formats. shown: how to call it, `weeks.zip › w1.xlsx` when it came in an archive."""

    name: str
    shown: str
    sha256: str
    content: Callable[[], bytes]


@dataclass(frozen=True)
class _Opened:
    files: tuple[File, ...]
    issues: tuple[Issue, ...]


def files_of(page: Page, dropped: Sequence[UploadedFile]) -> list[File]:
    """Every file to read; what an archive holds beside sheets is told. Each drop is looked into once."""
    kept: dict[str, _Opened] = st.session_state.setdefault(_KEPT, {})
    for gone in kept.keys() - {file.file_id for file in dropped}:
        del kept[gone]
    found: list[File] = []
    for file in dropped:
        if file.file_id not in kept:
            kept[file.file_id] = _opened(file)
        opened = kept[file.file_id]
        for issue in opened.issues:
            st.warning(plain(say(page, issue)), icon=":material/folder_zip:")
        found += opened.files
    return found


def _opened(file: UploadedFile) -> _Opened:
    alone = File(file.name, file.name, sha256(file.getbuffer()).hexdigest(), file.getvalue)
    if bytes(file.getbuffer()[:2]) != ZIP and not file.name.lower().endswith(".zip"):
        return _Opened((alone,), ())
    with tempfile.NamedTemporaryFile(suffix=Path(file.name).suffix[:8]) as copy:
        copy.write(file.getbuffer())
        copy.flush()
        if not is_archive(Path(copy.name)):
            return _Opened((alone,), ())
        with expand(Path(copy.name), file.name) as held:
            members = tuple(_member(one.path, one.name, one.shown) for one in held.members if one.issue is None)
            told = tuple(one.issue for one in held.members if one.issue is not None)
            return _Opened(members, (*told, *held.issues))


def _member(path: Path, name: str, shown: str) -> File:
    content = path.read_bytes()
    return File(name, shown, sha256(content).hexdigest(), lambda: content)
