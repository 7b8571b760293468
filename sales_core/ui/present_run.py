"""The standup that is being presented: which view is open, since when, and what is kept of it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.meetings import running
from sales_core.text import present as words
from sales_core.ui.page import Page
from sales_core.ui.standup_keep import Filled, keep

PRESENT = "present"  # in the address: the number of the view, from 1
LONGEST = timedelta(hours=6)  # a standup that began earlier was left open by mistake
ENDED = "present_ended"  # that a standup was just kept, to be said once
_RUN = "present_run"


@dataclass
class Run:
    """started_at, opened_at: UTC. kept: whether the store knows of it. spent: seconds on each view left before."""

    meeting_id: str
    started_at: datetime
    kept: bool
    opened_at: datetime
    view: str = ""
    spent: dict[str, float] = field(default_factory=dict)


def wanted() -> bool:
    """Whether the address asks for the presenter mode."""
    return PRESENT in st.query_params


def place(count: int) -> int:
    """Which of the views is open, from 0."""
    asked = st.query_params.get(PRESENT, "")
    return min(max(int(asked) if asked.isdecimal() else 1, 1), count) - 1


def go(to: int) -> None:
    """Open the view at this place, from 0; as a callback, and to start."""
    st.query_params[PRESENT] = str(to + 1)


def leave() -> None:
    """Back to the page."""
    st.query_params.pop(PRESENT, None)
    st.session_state.pop(_RUN, None)


def current(page: Page) -> Run:
    """The one of this window; after a reload the one that this viewer began and did not end."""
    now = moment()
    run: Run | None = st.session_state.get(_RUN)
    if run is None or now - run.started_at > LONGEST:
        found = running(page.question, page.viewer.name, page.team, now - LONGEST)
        number, began = (found.meeting_id, found.started_at or now) if found else (uuid4().hex, now)
        run = Run(number, began, found is not None, now)
        st.session_state[_RUN] = run
    return run


def enter(run: Run, view: str) -> None:
    """Count the time of each view on its own."""
    if run.view == view:
        return
    now = moment()
    run.spent[run.view] = run.spent.get(run.view, 0) + (now - run.opened_at).total_seconds()
    run.view, run.opened_at = view, now


@st.fragment(run_every=1)
def clock(page: Page, run: Run) -> None:
    """The time spent here and in all, without running the page again."""
    now = moment()
    own = run.spent.get(run.view, 0) + (now - run.opened_at).total_seconds()
    whole = (now - run.started_at).total_seconds()
    st.markdown(f":material/timer: {page.say(words.TIMER, own=_clock(own), whole=_clock(whole))}", width="content")


def take(page: Page, run: Run, *filled: Filled) -> None:
    """Keep what was said; with the first word the standup itself is kept, as one that goes on."""
    begun = () if run.kept else ((Kind.MEETINGS, _row(page, run, "running")),)
    keep(page, words.FORM, *begun, *filled)
    run.kept = True


def end(page: Page, run: Run, state: str) -> None:
    """Held: the next standup compares with this one. Dropped: it does not."""
    if page.keeps and (state == "held" or run.kept):
        ended = {"state": state, "ended_at": moment().isoformat(timespec="seconds")}
        keep(page, words.FORM, (Kind.MEETINGS, _row(page, run, state) | ended))
        st.session_state[ENDED] = state == "held"
    leave()


def moment() -> datetime:
    """Now, as the log writes moments."""
    return datetime.now(UTC).replace(tzinfo=None)


def _row(page: Page, run: Run, state: str) -> dict[str, object]:
    began = run.started_at.isoformat(timespec="milliseconds")
    told = {"meeting_id": run.meeting_id, "held_on": page.today, "started_at": began, "state": state}
    return told | {"led_by": page.viewer.name, "team": page.team or None, "as_of": page.as_of}


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60:02}:{int(seconds) % 60:02}"
