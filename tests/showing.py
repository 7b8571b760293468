"""Shows a page of the dashboard over a test's own store, without a browser."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from sales_core.store.store import Store
from sales_core.ui import stores

APP = Path(__file__).parent.parent / "app.py"
PAGES = {
    page.stem: f"pages/{page.parent.name}/{page.name}" for page in (APP.parent / "pages").glob("*/*.py")
}  # name in the address → file
Show = Callable[..., AppTest]
_installed = cache(manifest_scanner.scan_component_manifests)  # what is installed stays so while tests run


@pytest.fixture
def show(store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Show:
    """`show("targets", lang="zh", period="2026-Q4", viewer="Li")` opens that page as a link with these would.

    The store is the test's own, already open; nothing that a test uploads is also the sample team's.
    """
    monkeypatch.setattr(manifest_scanner, "scan_component_manifests", _installed)
    sample = tmp_path / "sample.duckdb"
    sample.touch()
    monkeypatch.setenv("SALES_STORE", store.address)
    monkeypatch.setenv("SALES_SAMPLE_STORE", str(sample))
    monkeypatch.setattr(stores, "opened", lambda where: store)

    def open_page(name: str = "standup", **query: str) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=60)
        for key, value in ({"lang": "en"} | query).items():
            app.query_params[key] = value
        app.switch_page(PAGES[name]).run()
        assert not app.exception, [shown.stack_trace for shown in app.exception]
        return app

    return open_page


def control(found: Sequence[Any], name: str) -> Any:
    """The one of the frame's controls that has this name in its key, whatever it shows."""
    return next(one for one in found if str(one.key).startswith(f"frame_{name}_"))


def said(app: AppTest) -> str:
    """Everything that is written on the page, to look for a phrase in."""
    shown = (*app.markdown, *app.caption, *app.info, *app.warning, *app.error, *app.success, *app.subheader)
    return "\n".join(str(element.value) for element in shown)
