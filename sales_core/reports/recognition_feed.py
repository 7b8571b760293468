"""What there is to be glad of: awards and thanks, badges reached and contests won within the last days."""

from dataclasses import dataclass
from datetime import date, timedelta

from sales_core.reports.awards import awards
from sales_core.reports.badges import badges
from sales_core.reports.contests import contests
from sales_core.reports.question import Question
from sales_core.rules.recognition.contest import CLOSED

DAYS = 14


@dataclass(frozen=True)
class FeedItem:
    """One thing. what: thanks, award, promotion, badge or contest. title, title_zh: of what; said: why, or the prize.

    by: who gave it. times: how often the badge has been earned.
    """

    day: date
    what: str
    person: str
    title: str
    title_zh: str = ""
    said: str = ""
    by: str = ""
    times: int = 0


def recognition_feed(question: Question, today: date | None = None) -> tuple[FeedItem, ...]:
    """Those of the last DAYS days up to today (None: the question's day) that the viewer may see, the newest first."""
    day = today or question.as_of
    first = day - timedelta(days=DAYS - 1)
    found = [*_given(question, first, day), *_reached(question, first, day), *_won(question, first, day)]
    return tuple(sorted(found, key=lambda item: (-item.day.toordinal(), item.what, item.person.lower())))


def _given(question: Question, first: date, day: date) -> list[FeedItem]:
    return [
        FeedItem(row.given_on, row.kind, row.person, row.title, said=row.said, by=row.given_by)
        for row in awards(question)
        if first <= row.given_on <= day
    ]


def _reached(question: Question, first: date, day: date) -> list[FeedItem]:
    """Badges are reached on the last day of a month: without one within these days there is nothing to work out."""
    if (day + timedelta(days=1)).replace(day=1) <= first:
        return []
    return [
        FeedItem(row.last_on, "badge", row.person, row.name, row.name_zh, times=row.times)
        for row in badges(question)
        if row.last_on is not None and first <= row.last_on <= day
    ]


def _won(question: Question, first: date, day: date) -> list[FeedItem]:
    return [
        FeedItem(one.closed_on, "contest", person, one.terms.title, said=one.terms.prize)
        for one in contests(question, day, (CLOSED,))
        if one.closed_on is not None and first <= one.closed_on <= day
        for person in one.winners
    ]
