"""The views of the presenter mode: the team, one person, the wrap-up."""

from collections import Counter

import streamlit as st

from sales_core.figures import theme
from sales_core.figures.targets import attainment_bars
from sales_core.reports.actions import actions, open_actions
from sales_core.reports.contacts_due import contacts_due
from sales_core.reports.meetings import open_blockers, said_in
from sales_core.reports.standup_summary import Summary, SummaryRow
from sales_core.text import actions as action_words
from sales_core.text import present as words
from sales_core.ui import present_lists as lists
from sales_core.ui import present_parts, present_take
from sales_core.ui.chart import chart
from sales_core.ui.page import Page
from sales_core.ui.present_run import Run, end
from sales_core.ui.standup_meeting import summary_download

_LARGER = 1.4  # than on a page


def team(page: Page, run: Run, told: Summary) -> None:
    """Where the team stands, who is ahead and behind, and what is open from earlier meetings."""
    whole = told.met.rows[0]
    present_parts.progress(page, whole)
    present_parts.changes(page, told.met, whole, told.met.changes.deals)
    drawn, beside = st.columns([3, 2], gap="large")
    with drawn:
        people = [row for row in told.met.rows if row.level == "person"]
        if any(row.attainment is not None for row in people):
            colours = theme.person_colours(page.roster)
            bars = attainment_bars(people, page.money, colours, page.language)
            chart(page, theme.larger(bars, _LARGER), "present_bars")
    with beside:
        _open(page, run, told, "")
    present_take.row(page, run, "")


def person(page: Page, run: Run, told: Summary, name: str) -> None:
    """Progress, what changed, what to do today, what is at risk and in the way."""
    met = told.met
    for row in met.rows:
        if row.person == name:
            present_parts.progress(page, row)
            own = [change for change in met.changes.deals if change.person == name]
            present_parts.changes(page, met, row, own)
    today, risks, beside = st.columns(3, gap="large")
    items = [row for row in met.attention if row.person == name]
    with today:
        to_do = [lists.action(page, run, one) for one in open_actions(page.question) if one.person == name]
        due = [lists.contact(page, one) for one in contacts_due(page.question, items) if one.person == name]
        unhappy = [lists.answer(page, row) for row in items if row.about == "feedback"]
        lists.show(page, words.TODAY, "today", [*to_do, *unhappy, *due])
    with risks:
        lists.show(page, words.RISK, "risk", [lists.risk(page, row) for row in items if row.about == "deal"])
    with beside:
        _open(page, run, told, name)
    present_take.row(page, run, name)


def wrap_up(page: Page, run: Run, told: Summary) -> None:
    """What was agreed, noted and is in the way; the summary to send round, and the end."""
    agreed, blocked, noted = st.columns(3, gap="large")
    mine = [one for one in actions(page.question) if one.meeting_id == run.meeting_id]
    with agreed:
        lists.show(page, words.AGREED, "agreed", [lists.action(page, run, one, named=True) for one in mine], len(mine))
    with blocked:
        found = open_blockers(page.question)
        lines = [lists.blocker(page, run, one, named=True) for one in found]
        lists.show(page, words.BLOCKERS, "blocked", lines, len(lines))
    with noted:
        said = [lists.note(page, one, named=True) for one in said_in(page.question, run.meeting_id)]
        lists.show(page, words.NOTES, "noted", said, len(said))
    with st.container(key="present-take", horizontal=True, vertical_alignment="center"):
        summary_download(page, lambda: told, page.say(words.SUMMARY))
        _ends(page, run)
    if not page.keeps:
        st.caption(page.say(words.SAMPLE if page.store.is_sample else words.EARLIER))


def _ends(page: Page, run: Run) -> None:
    """Ended and kept, or left; where nothing can be kept, back only."""
    can = page.keeps
    if can:
        st.button(
            page.say(words.END),
            key="present_end",
            icon=":material/check:",
            type="primary",
            on_click=end,
            args=(page, run, "held"),
        )
    st.button(
        page.say(words.LEAVE if can else words.BACK),
        key="present_leave",
        help=page.say(words.LEAVE_HELP) if can else None,
        on_click=end,
        args=(page, run, "dropped"),
    )


def _open(page: Page, run: Run, told: Summary, name: str) -> None:
    """What is in the way, and what was said last time; for the team also how many actions are open."""
    blockers = [lists.blocker(page, run, one) for one in _of(told, name).blockers]
    lists.show(page, words.BLOCKERS, "blockers", blockers)
    if not name:
        found = open_actions(page.question)
        late = Counter(one.overdue for one in found)[True]
        more = f" · :red[{page.say(words.OF_THEM_LATE, count=late)}]" if late else ""
        with st.container(key="present-list-actions"):
            st.markdown(f"### {page.say(words.OPEN_ACTIONS)}: {len(found)}{more}")
        team_ones = [lists.action(page, run, one) for one in found if not one.person]
        if team_ones:
            lists.show(page, action_words.TITLE, "team-actions", team_ones)
    said = [(words.NOTES, "now", run.meeting_id)]
    said += [(words.LAST_TIME, "last", told.before.meeting_id)] if told.before else []
    for title, key, number in said:
        if lines := [lists.note(page, one) for one in said_in(page.question, number) if one.person == name]:
            lists.show(page, title, key, lines)


def _of(told: Summary, name: str) -> SummaryRow:
    return next(row for row in told.rows if row.person == name)
