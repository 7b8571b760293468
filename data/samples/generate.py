"""Write the sheets of the sample team; every run writes the same bytes.

Run it as `python data/samples/generate.py [FOLDER]`; without a folder it writes beside itself.
"""

import sys
from pathlib import Path

import _kevin
import _li_na
import _manager
from _catalog import FOLDERS, KEVIN, LI, MANAGER
from _world import build
from _writers import csv_bytes

HERE = Path(__file__).parent


def sheets() -> dict[str, bytes]:
    """Every file by its path within the folder, in order of upload; the last one lists the others."""
    world = build()
    people = {MANAGER: _manager.files(world), LI: _li_na.files(world), KEVIN: _kevin.files(world)}
    listed = [
        (as_of, n, f"{FOLDERS[person]}/{name}", person, content)
        for n, (person, files) in enumerate(people.items())
        for as_of, name, content in files
    ]
    listed.sort(key=lambda row: row[:2])  # within a day as each person tells it: roster before targets
    found = {path: content for _, _, path, _, content in listed}
    found["order.csv"] = csv_bytes(
        ("path", "submitted_by", "as_of"), [(path, person, as_of) for as_of, _, path, person, _ in listed], "utf-8"
    )
    return found


def main(folder: Path = HERE) -> None:
    """Write every file into `folder`."""
    for path, content in sheets().items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
