"""While comparing, every card and table of every dated page says what changed since."""

from datetime import timedelta

import pytest
from conftest import empty_store
from showing import PAGES
from story_of_uploads import FIRST, Team, events

from sales_core.ui import frame

DATED = sorted(set(PAGES) - {"uploads", "settings", "customer"})  # one customer is chosen on another page
OWN = {"Revenue", "Won", "Lost", "New deals", "Slipped"}  # cards of the standup that tell of changes themselves
LAST = 6


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    """The story up to its seventh week, which the pages only read."""
    store = empty_store(tmp_path_factory.mktemp("story"))
    told = Team(store)
    for week in range(LAST + 1):
        assert list(events(told, week))
    yield told
    store.close()


@pytest.fixture
def store(team):
    """The store that `show` opens."""
    return team.store


@pytest.fixture
def looked(team, show, monkeypatch):
    """`looked(compare=day)` opens every dated page of the story's seventh week, and gives its cards and tables."""
    monkeypatch.setattr(frame, "today", lambda: team.day)

    def open_all(**query):
        app = show(period="2026-09", **query)
        for name in DATED:
            app.switch_page(PAGES[name]).run()
            assert not app.exception, [shown.stack_trace for shown in app.exception]
            yield name, list(app.metric), [table.value for table in app.dataframe]

    return open_all


def test_every_card_and_table_says_what_changed_since_an_earlier_week(looked):
    day = FIRST + timedelta(weeks=3)
    for name, cards, tables in looked(compare=str(day)):
        assert cards, name
        assert tables, name
        own = OWN if name == "standup" else set()
        said = {card.label: card.proto.delta_description for card in cards if card.label not in own}
        assert {*said.values()} == {"since 21 Sep"}, (name, said)
        headed = ["Since 21 Sep" in table.columns for table in tables]
        assert headed.count(False) == (name in ("standup", "targets")), (name, headed)  # changes themselves; the grid


def test_before_the_first_upload_nothing_was_known_and_everything_is_new(looked):
    for name, cards, tables in looked(compare=str(FIRST - timedelta(days=1)), lang="zh"):
        assert cards or tables, name
        marked = [set(table["自8月30日"]) for table in tables if "自8月30日" in table.columns]
        assert all("新增" in marks or name == "kpis" for marks in marked), (name, marked)  # it lists the whole team
        assert all("已不在" not in marks for marks in marked), (name, marked)


def test_a_salesperson_compares_a_page_of_own_rows(looked):
    for name, _, tables in looked(compare=str(FIRST + timedelta(weeks=3)), viewer="Wang"):
        # Whoever sold to a customer is told who looks after it now, a party to a conflict with whom it is. What all see
        # of each other on the page of recognition is a setting, and tested with it.
        told = [] if name == "recognition" else tables
        others = [table.drop(columns=["Owner", "First in touch"], errors="ignore") for table in told]
        assert not any((table == "Li").any(axis=None) for table in others)
