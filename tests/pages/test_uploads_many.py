"""A drop of many weekly files, in a zip or beside each other, is one commit with one summary."""

import io
import zipfile
from datetime import date

import pytest

from .uploads_steps import HEAD, commit, drop, titles

WEEKS = 12


def week(number: int) -> str:
    """Two orders of a week of 2026, 100 and its number."""
    day = date.fromisocalendar(2026, number, 1)
    return f"{HEAD}W{number}a,{day},Li,Acme,100\nW{number}b,{day},Wang,Beta,{number}\n"


def zipped(**more: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(WEEKS, 0, -1):
            archive.writestr(f"weeks/week {number} {date.fromisocalendar(2026, number, 5)}.csv", week(number))
        for name, text in more.items():
            archive.writestr(name.replace("__", "."), text)
    return out.getvalue()


def test_a_zip_of_weekly_sheets_is_committed_oldest_first_with_one_summary(uploads, store):
    app = drop(uploads(), weeks__zip=zipped())
    assert len(titles(app)) == WEEKS
    commit(app)
    assert [success.value.replace("\\", "").split(" · ")[:3] for success in app.success] == [
        ["12 files: Committed: Orders", "24 rows", "¥1,278.00"]
    ]
    in_order = [batch.as_of for batch in reversed(store.batches())]
    assert in_order == sorted(in_order)
    assert len(in_order) == WEEKS


def test_what_is_no_sheet_in_a_zip_is_named(uploads, store):
    app = drop(uploads(), weeks__zip=zipped(readme__pdf="x"))
    assert len(app.warning) == 1
    assert "readme.pdf" in app.warning[0].value
    assert len(titles(app)) == WEEKS


@pytest.mark.parametrize("junk", [b"PK\x03\x04 broken", b"PK"])
def test_a_damaged_zip_says_so(uploads, junk):
    app = drop(uploads(), weeks__zip=junk)
    assert len(app.warning) + len(app.error) >= 1
    assert not app.exception
