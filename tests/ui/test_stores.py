"""The sample team is shown until the team's own first sheet; the two never meet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import prepared
from showing import said

from sales_core.model.kinds import Kind
from sales_core.store.errors import MixedStoreError
from sales_core.store.store import open_store
from sales_core.ui import stores

ORDER = {"order_id": "1", "person": "Li", "ordered_on": "2026-10-05", "amount": "100", "customer": "Acme"}


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the team's own store will be; the sample team's is there already."""
    sample = open_store(str(tmp_path / "sample.duckdb"))
    sample.mark_sample()
    sample.commit([prepared(Kind.ORDERS, [ORDER])], "Li", source="sample")
    sample.close()
    monkeypatch.setenv("SALES_STORE", str(tmp_path / "own.duckdb"))
    monkeypatch.setenv("SALES_SAMPLE_STORE", str(tmp_path / "sample.duckdb"))
    yield tmp_path / "own.duckdb"
    for opened in (stores.opened(stores.sample_address()), stores.own()):
        opened.close()
    stores.opened.clear()


def test_looking_at_the_sample_team_does_not_start_the_teams_own_store(own):
    assert stores.current().is_sample
    assert not own.exists()


def test_the_first_upload_starts_the_teams_own_store(own):
    stores.own().commit([prepared(Kind.ORDERS, [ORDER])], "Li")
    assert stores.current().address == str(own)
    assert not stores.current().is_sample


def test_an_own_store_in_which_nothing_was_uploaded_still_shows_the_sample_team(own):
    assert stores.own().batches() == ()
    assert stores.current().is_sample


def test_the_teams_store_stays_after_its_only_upload_is_undone(own):
    stores.own().commit([prepared(Kind.ORDERS, [ORDER])], "Li")
    stores.own().undo(stores.own().batches()[0].batch_id, "Li")
    assert stores.current().address == str(own)


def test_a_teams_sheet_never_enters_the_sample_store(own):
    with pytest.raises(MixedStoreError):
        stores.current().commit([prepared(Kind.ORDERS, [ORDER])], "Li")


def test_the_sample_team_is_announced_with_the_way_to_the_uploads(store, show):
    store.mark_sample()
    store.commit([prepared(Kind.ORDERS, [ORDER])], "Li", source="sample")
    assert "Sample team. Upload your first sheet to start your own." in said(show())


def test_a_teams_own_data_carries_no_banner(given, show):
    given("orders", ORDER)
    assert "Sample team" not in said(show())
