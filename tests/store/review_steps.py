"""How tests of the review before commit write sheets and upload them, through the real reader and commit."""

from datetime import date

import pytest

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices

TODAY = date(2026, 11, 23)
HEAD = "Order ID,Order Date,Salesperson,Customer,Amount\n"
ROSTER = "Name,Employee ID,Team,Hire Date\nLi Wei,E1,North,2020-01-01\nWang Fang,E2,South,2021-01-01\n"


def orders(first=1, last=12, day=1, scale=1, who="Li Wei,Wang Fang", month="2026-11", head=HEAD):
    """A sheet of orders A<first>…A<last>, one a day from `day` on, of the people in turn."""
    people = who.split(",")
    lines = [
        f"A{number},{month}-{day + place:02},{people[place % len(people)]},C{number % 4},{(100 + number) * scale}"
        for place, number in enumerate(range(first, last + 1))
    ]
    return head + "\n".join(lines) + "\n"


@pytest.fixture
def prepare(store, tmp_path):
    """`prepare("orders.csv", text, accept="all", as_of=date)` is the sheet, read with what the store knows."""

    def read(name, text, *, as_of=None, kind=None, mapping=(), coverage=None, **settings):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        choices = Choices(kind, tuple(mapping), tuple(settings.items()), as_of, coverage)
        return prepare_file(path, choices, today=TODAY, context=store.context())

    return read


@pytest.fixture
def upload(store, prepare):
    """The same, committed: the result of its only sheet, which the preview gave too."""

    def commit(name, text, **choices):
        sheets = prepare(name, text, **choices)
        (before,) = store.preview(sheets)
        (after,) = store.commit(sheets, "Li").batches
        assert (before.status, before.issues, before.compared) == (after.status, after.issues, after.compared)
        assert store.check() == ()
        return after

    return commit


def codes(result):
    """Guards that hold a sheet."""
    return [issue.code for issue in result.issues if issue.code.startswith("guard_")]
