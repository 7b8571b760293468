"""Watches a folder and hands over the files that appear in it or change."""

import signal
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from sales_core.cli.gathering import files_in

EVERY = 1.0  # seconds between two looks

Stamp = tuple[int, int]
Take = Callable[[Sequence[Path]], bool]


def watch(folder: Path, take: Take, first: Sequence[Path] = ()) -> int:
    """Hand `first` to `take`, then each file of the folder as soon as two looks find it the same; until interrupted.

    What `take` answers False to is handed over again. 0 when interrupted or told to stop.
    """
    signal.signal(signal.SIGTERM, _stop)
    with suppress(KeyboardInterrupt):
        while first and not take(first):
            time.sleep(EVERY)
        _look(folder, take)
    return 0


def _stop(*_: Any) -> None:
    raise KeyboardInterrupt


def _look(folder: Path, take: Take) -> None:
    done: dict[Path, Stamp] = {}
    before: dict[Path, Stamp] = {}
    while True:
        found = _stamps(folder)
        ready = [path for path, stamp in found.items() if done.get(path) != stamp and before.get(path) == stamp]
        if ready and take(ready):
            done |= {path: found[path] for path in ready}
        before = found
        time.sleep(EVERY)


def _stamps(folder: Path) -> dict[Path, Stamp]:
    """Size and time of change of every file; one that goes away meanwhile has none."""
    found = {}
    for path in files_in(folder):
        with suppress(OSError):
            told = path.stat()
            found[path] = (told.st_size, told.st_mtime_ns)
    return found
