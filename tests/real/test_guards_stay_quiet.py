"""Guards hold nothing that is ordinary: the public files and the sample team's weeks go in without a question."""

import random
from datetime import date
from pathlib import Path

import pytest
from conftest import require

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.model.batch import Status
from sales_core.store.sample import SAMPLES, _uploads

REAL = Path(__file__).parents[3] / "shared" / "real"
pytestmark = pytest.mark.real
TODAY = date(2026, 11, 23)


def guards_of(store, uploads):
    """Codes of the guards that hold a sheet, when the files are committed one after the other."""
    found = []
    for path, as_of in uploads:
        sheets = prepare_file(path, Choices(as_of=as_of), today=as_of or TODAY, context=store.context())
        before = store.preview(sheets)
        after = store.commit(sheets, "tester").batches
        assert [told.issues for told in before] == [told.issues for told in after]
        found += [
            (path.name, told.sheet, issue.code, issue)
            for told in after
            if told.status is Status.HELD
            for issue in told.issues
            if issue.code.startswith("guard_")
        ]
    return found


def public(folder):
    if not REAL.exists():
        require("the public files in ../shared/real")
    return [(path, None) for path in sorted((REAL / folder).glob("*.*")) if path.suffix in (".csv", ".xlsx", ".xls")]


@pytest.mark.parametrize("folder", ["pbpython", "maven-crm", "sfdc-wave", "cn", "python-for-excel"])
@pytest.mark.parametrize("seed", [None, 1, 2])
def test_public_files_go_in_in_any_order(store, folder, seed):
    uploads = public(folder)
    if seed:
        random.Random(seed).shuffle(uploads)
    assert guards_of(store, uploads) == []


@pytest.mark.long
def test_26_days_in_a_row_go_in(store):
    assert guards_of(store, public("uci-retail")) == []


@pytest.mark.long
@pytest.mark.parametrize("seed", [None, 1])
def test_the_sample_teams_weeks_go_in_in_any_order(store, seed):
    uploads = [(path, as_of) for path, _, as_of in _uploads(SAMPLES)]
    if seed:
        random.Random(seed).shuffle(uploads)
    assert guards_of(store, uploads) == []
