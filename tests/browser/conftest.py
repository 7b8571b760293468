"""The dashboard as its own process over a store of the test's own, looked at with a headless Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from conftest import empty_store, require
from playwright.sync_api import Browser, sync_playwright

from sales_core.store.store import Store
from sales_core.text.core import Language

from .browser_steps import LISTEN, Visit

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic",
)  # fmt: skip
LOCALES = {Language.EN: "en-US", Language.ZH: "zh-CN"}
STARTS = 60  # seconds that the server may take


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The system's own Chromium; without one the journeys are skipped, on CI they fail."""
    where = next(filter(None, map(shutil.which, NAMES)), None) or require("Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=where, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Callable[..., str]]:
    """`server(fill)` starts the dashboard, after `fill(store)` if given, and answers with its address."""
    running: list[subprocess.Popen[bytes]] = []

    def start(fill: Callable[[Store], None] | None = None) -> str:
        _prepare(tmp_path, "sample.duckdb", Store.mark_sample)
        if fill:
            _prepare(tmp_path, "own.duckdb", fill)
        port = _free_port()
        running.append(_started(tmp_path, port))
        _wait_for(port, running[-1])
        return f"http://localhost:{port}"

    yield start
    for process in running:
        process.terminate()
        process.wait(20)


@pytest.fixture(params=(Language.ZH, pytest.param(Language.EN, marks=pytest.mark.long)))
def language(request: pytest.FixtureRequest) -> Language:
    """A journey that asks for it is made in each language, in English only where there is time: most others are."""
    chosen: Language = request.param
    return chosen


@pytest.fixture
def visit(chromium: Browser, server: Callable[..., str]) -> Iterator[Callable[..., Visit]]:
    """`visit(fill)` starts the dashboard and opens a window on it; `visit(at=address)` opens another window."""
    windows = []

    def open_window(
        fill: Callable[[Store], None] | None = None, language: Language = Language.EN, at: str = ""
    ) -> Visit:
        address = at or server(fill)
        windows.append(
            chromium.new_context(locale=LOCALES[language], timezone_id="Asia/Shanghai", accept_downloads=True)
        )
        windows[-1].add_init_script(LISTEN)
        return Visit(windows[-1].new_page(), address, language)

    yield open_window
    for window in windows:
        window.close()


def _prepare(folder: Path, name: str, fill: Callable[[Store], None]) -> None:
    store = empty_store(folder / name)
    fill(store)
    store.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _started(folder: Path, port: int) -> "subprocess.Popen[bytes]":
    environment = os.environ | {
        "SALES_STORE": str(folder / "own.duckdb"),
        "SALES_SAMPLE_STORE": str(folder / "sample.duckdb"),
    }
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    command += ["--server.headless", "true", "--server.fileWatcherType", "none"]
    with (folder / "server.log").open("wb") as log:
        return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    ends = time.monotonic() + STARTS
    while time.monotonic() < ends and process.poll() is None:
        try:
            with urlopen(f"http://localhost:{port}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"the dashboard did not start: exit code {process.poll()}")
