"""The screen a meeting is run from: progress against target, what changed, what needs attention."""

from sales_core.figures import theme
from sales_core.figures.targets import attainment_bars
from sales_core.figures.targets_way import way
from sales_core.model.kinds import Kind
from sales_core.reports.standup import Standup, meeting
from sales_core.reports.targets_way import way_to_target
from sales_core.text import standup as words
from sales_core.ui import (
    contest_keep,
    empty,
    frame,
    present,
    present_run,
    recognition_feed,
    standup_actions,
    standup_decide,
    standup_meeting,
    standup_parts,
    standup_pay,
    standup_reviews,
    standup_rows,
    target_parts,
    target_rows,
)
from sales_core.ui.cards import cards
from sales_core.ui.chart import chart
from sales_core.ui.download import download
from sales_core.ui.finding import finding
from sales_core.ui.page import Page
from sales_core.ui.standup_plain import without_target
from sales_core.ui.table import table

FEEDS = (Kind.ORDERS, Kind.DEALS, Kind.TARGETS)


def show(page: Page, met: Standup) -> None:
    """The page of a team whose sheets tell something about the period."""
    team, people = met.rows[0], [row for row in met.rows if row.level == "person"]
    days = way_to_target(page.question, "revenue", team.target)
    finding(target_parts.sentence(page, team), standup_parts.told(page, team, standup_meeting.since_day(page, met)))
    standup_meeting.start(page, present.start_button)
    if team.target is None:
        without_target(page)
    else:
        opened = target_parts.cards(page, team, days, on_open=lambda: target_rows.behind(page, "revenue", None))
        cards([*opened, *standup_parts.coverage(page, team)], before=page.then(standup_parts.cards_at))
    colours = theme.person_colours(page.roster)
    if page.person is not None and team.target is not None:
        chart(page, way(days, page.money, page.language, colours[page.person]), "standup_way")
    elif any(row.attainment is not None for row in people):
        bars = attainment_bars(people, page.money, colours, page.language)
        chart(page, bars, "standup_bars", lambda person: target_rows.behind(page, "revenue", str(person)))
    attention(page, met)
    standup_actions.section(page)
    standup_reviews.section(page)
    standup_pay.section(page)
    contest_keep.settle(page)
    recognition_feed.section(page)
    standup_meeting.section(page)
    changes(page, met)


def attention(page: Page, met: Standup) -> None:
    """Person by person, what needs attention today."""
    standup_parts.heading(page, words.ATTENTION)
    rows = standup_rows.attention_rows(page, met.attention)
    if not rows:
        standup_parts.nothing(page)
        standup_decide.seen_to(page, met.seen_to)
        return
    then = page.then(lambda at: standup_rows.rows_at(at, rows, met.attention))
    columns, key = standup_rows.attention_columns(page), standup_decide.key("attention")
    table(page, rows, columns, key, lambda row: standup_rows.behind(page, row), then, standup_rows.SAME)
    standup_decide.seen_to(page, met.seen_to)
    standup_rows.links(met.attention, page)
    download(
        page,
        "attention",
        page.say(words.ATTENTION),
        standup_rows.all_named(page, met.attention),
        standup_rows.EVERY_ITEM,
    )


def changes(page: Page, met: Standup) -> None:
    """What happened since an earlier upload."""
    if met.changes.since is None:
        return
    target_parts.heading(standup_meeting.heading(page, met))
    standup_meeting.choose_since(page, met)
    cards(standup_parts.change_cards(page, met.rows[0], met.changes), "changes")
    if met.changes.deals:
        rows = [standup_rows.changed(page, change) for change in met.changes.deals]
        table(page, rows, standup_rows.CHANGES, "changes", lambda row: standup_rows.deal(page, row))
        download(page, "changes", page.say(words.CHANGES_TITLE), met.changes.deals, standup_rows.EVERY_CHANGE)


page = frame.current()
met = meeting(page.question, standup_meeting.since(page))
if met.rows and present_run.wanted():
    present.show(page)
elif met.rows:
    show(page, met)
elif any(page.reader.has(kind) for kind in FEEDS):
    empty.nothing(page)
else:
    empty.needs(page, *FEEDS)
