"""What a page showed after an upload, it shows for good when it is opened as it was known then."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import product
from typing import Any

from story_of_uploads import Team, story

from sales_core.model.period import Period, PeriodKind
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.question import Question, ask
from sales_core.reports.registry import REPORTS, Report
from sales_core.store.store import Store

PERIODS = ("quarter", "previous", "month")
VIEWS = tuple(product(PERIODS, (EVERYTHING, Viewer("Li", False, ("Li",)))))
SHARE = 6  # every third event is followed by a sixth of the reports in turn, so that the test stays short


@dataclass(frozen=True)
class Moment:
    """A moment after an event: who then looked at which period, and what each report showed."""

    event: str
    at: datetime
    day: date
    view: tuple[str, Viewer]
    shown: dict[str, Any]


def question(store: Store, day: date, view: tuple[str, Viewer], known_at: datetime | None = None) -> Question:
    """What a page asked on that day."""
    reader, (name, _) = store.reader(view[1], known_at), view
    kind = PeriodKind.QUARTER if name == "quarter" else PeriodKind.MONTH
    period = Period.containing(day, kind, reader.settings.fiscal_start)
    return ask(reader, day, period.previous() if name == "previous" else period)


def answers(asked: Question, reports: Iterable[Report]) -> dict[str, Any]:
    """The rows of each report."""
    return {report.name: report.run(asked) for report in reports}


def moments(store: Store) -> Iterator[Moment]:
    """The story, with what was shown after its events: each report once in each view."""
    team = Team(store)
    for number, event in enumerate(story(team)):
        turn, between = divmod(number, 3)
        if between:
            continue
        at = max(batch.state_at for batch in store.batches())
        view = VIEWS[turn // SHARE % len(VIEWS)]
        asked = question(store, team.day, view)
        yield Moment(event, at, team.day, view, answers(asked, REPORTS[turn % SHARE :: SHARE]))


def test_replay_at_each_past_upload_equals_what_was_shown_then(store):
    kept = list(moments(store))
    assert store.check() == ()
    differing = []
    for moment in kept:
        again = question(store, moment.day, moment.view, moment.at)
        now = answers(again, (report for report in REPORTS if report.name in moment.shown))
        differing += [(moment.event, moment.at, name) for name, rows in now.items() if rows != moment.shown[name]]
    assert differing == []
    # The story moves nearly every report, or this would prove little.
    told = {report.name: {str(moment.shown.get(report.name, ())) for moment in kept} for report in REPORTS}
    still = [name for name, different in told.items() if len(different) < 2]
    assert len(still) <= len(REPORTS) // 8, still
