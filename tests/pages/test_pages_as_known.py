"""A page opened as it was known after a past upload shows what it showed then."""

import pytest
from showing import PAGES
from story_of_uploads import WEEKS, Team, events

from sales_core.ui import contest_keep, frame

DATED = sorted(set(PAGES) - {"uploads", "settings"})
# Weeks in which batches, names and settings come and go; in the later one the year begins in April.
LOOKED = {5: {"period": "2026-10"}, 8: {"period": "2026-Q3", "viewer": "Li", "lang": "zh"}}


def seen(app):
    """The finding, cards and tables of a page."""
    finding = [text.value for text in app.markdown if text.value.startswith("### ")]
    cards = [(card.label, card.value, card.delta) for card in app.metric]
    return finding, cards, [str(table.value.to_dict("list")) for table in app.dataframe]


@pytest.fixture
def look(show, monkeypatch):
    """`look(day, **query)` opens every dated page on that day, as a link with this query would."""

    def open_all(day, **query):
        monkeypatch.setattr(frame, "today", lambda: day)
        # A look closes a contest that is over, in the log at the machine's own time: here the story's events do.
        monkeypatch.setattr(contest_keep, "settle", lambda page: None)
        app = show(**query)
        return {name: seen(app.switch_page(PAGES[name]).run()) for name in DATED}

    return open_all


def test_every_page_shows_for_good_what_it_showed_after_an_upload(store, look):
    team, then = Team(store), {}
    for week in range(WEEKS):
        assert list(events(team, week))
        if week in LOOKED:
            then[week] = team.day, look(team.day, **LOOKED[week])
    for week, (day, pages) in then.items():
        assert look(team.day, known=str(day), **LOOKED[week]) == pages
        assert [name for name, (_, cards, tables) in pages.items() if not cards and not tables] == []
