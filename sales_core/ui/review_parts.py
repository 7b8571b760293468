"""What the page of reviews says and lists."""

from collections.abc import Sequence
from datetime import UTC, date
from types import SimpleNamespace

from sales_core.figures.reviews import named
from sales_core.reports.reviews import Review, mean_of, reviews
from sales_core.text import format as fmt
from sales_core.text import reviews as words
from sales_core.text.measures import signed
from sales_core.text.words import listed, sentence
from sales_core.ui.card import Card
from sales_core.ui.columns import Column, Show
from sales_core.ui.frame import zone
from sales_core.ui.page import Page

PEOPLE = (
    Column("person", words.PERSON),
    Column("role", words.ROLE),
    Column("points", words.POINTS, Show.NUMBER, words.POINTS_HELP),
    Column("now", words.NOW, Show.NUMBER),
    Column("grade", words.GRADE, help=words.GRADE_HELP, words=words.GRADES),
    Column("outcome", words.OUTCOME, words=words.OUTCOMES),
    Column("state", words.STATE, words=words.STATES),
    Column("waits_for", words.WAITS_FOR, words=words.WAITS),
)


def day_of(page: Page) -> date:
    """The reader's own day, or the day up to which uploads count when that is an earlier one."""
    known_at = page.reader.known_at
    return min(page.today, known_at.replace(tzinfo=UTC).astimezone(zone()).date()) if known_at else page.today


def reviews_of(page: Page) -> tuple[Review, ...]:
    """The reviews that the page is about."""
    return reviews(page.question, day_of(page))


def name_of(page: Page, review: Review) -> str:
    """The name of the review's period."""
    return page.period_name(review.period)


def finding_of(page: Page, review: Review) -> str:
    """The person's points."""
    if review.scored.total is None:
        return page.say(words.FINDING_NONE, person=review.person, period=name_of(page, review))
    told = {"person": review.person, "points": fmt.number(review.scored.total), "period": name_of(page, review)}
    return page.say(words.FINDING, **told)


def detail_of(page: Page, review: Review) -> str:
    """What the points are of, what they leave out, and whose word is next."""
    return sentence([*_when(page, review), *_left_out(page, review), _next(page, review)], page.language)


def cards_of(page: Page, review: Review) -> list[Card]:
    """Points, grade, outcome and state."""
    decided = review.standing.assessed
    proposed = page.say(words.PROPOSED, grade=review.proposed) if review.proposed else ""
    return [
        Card(
            page.say(words.POINTS),
            fmt.number(review.scored.total),
            help=page.say(words.POINTS_HELP),
            number=review.scored.total,
            unit="score",
        ),
        Card(
            page.say(words.GRADE),
            (decided.grade if decided else "") or fmt.EMPTY,
            change=proposed,
            more_is_better=None,
            arrow=False,
            help=page.say(words.GRADE_HELP),
        ),
        Card(page.say(words.OUTCOME), page.say(words.OUTCOMES[decided.outcome if decided else ""])),
        Card(page.say(words.STATE), page.say(words.STATES[review.standing.state])),
    ]


def cards_at(page: Page, person: str) -> list[Card]:
    """The same cards of a page on another day."""
    return next((cards_of(page, one) for one in reviews_of(page) if one.person == person), [])


def finding_list(page: Page, found: Sequence[Review]) -> str:
    """How many reviews are done."""
    told = {"done": sum(one.acknowledged for one in found), "all": len(found)}
    return page.say(words.FINDING_LIST, period=name_of(page, found[0]), **told)


def detail_list(page: Page, found: Sequence[Review]) -> str:
    """Whether the points are those of the whole period."""
    return sentence(_running(page, found[0]), page.language)


def cards_list(page: Page, found: Sequence[Review]) -> list[Card]:
    """The mean of the points, and how many reviews wait for whom."""
    told = [one.scored.total for one in found if one.scored.total is not None]
    mean = mean_of(told)
    counts = (
        (words.WAIT_LEADER, sum(one.waits_for == "leader" for one in found), False),
        (words.WAIT_PERSON, sum(one.waits_for == "person" for one in found), False),
        (words.STATES["acknowledged"], sum(one.acknowledged for one in found), True),
    )
    points = Card(page.say(words.MEAN), fmt.number(mean), help=page.say(words.MEAN_HELP), number=mean, unit="score")
    more = [Card(page.say(label), fmt.count(count), number=count, more_is_better=good) for label, count, good in counts]
    return [points, *more]


def cards_list_at(page: Page) -> list[Card]:
    """The same cards of a page on another day."""
    return cards_list(page, reviews_of(page))


def people(found: Sequence[Review]) -> list[SimpleNamespace]:
    """One row per person, those who wait for the manager first."""
    rows = [_row(one) for one in found]
    return sorted(rows, key=lambda row: (("leader", "person", "").index(row.waits_for), row.person.lower()))


def people_columns(found: Sequence[Review]) -> tuple[Column, ...]:
    """Points by what is known now are told once a lock keeps others."""
    locked = any(one.lock_batch is not None for one in found)
    return tuple(column for column in PEOPLE if locked or column.field != "now")


def people_at(page: Page) -> list[SimpleNamespace]:
    """The same rows of a page on another day."""
    return people(reviews_of(page))


def _row(one: Review) -> SimpleNamespace:
    decided = one.standing.assessed
    return SimpleNamespace(
        person=one.person,
        role=one.about.role,
        points=one.scored.total,
        now=one.now.total if one.now else None,
        grade=decided.grade if decided else "",
        outcome=decided.outcome if decided else "",
        state=one.standing.state,
        waits_for=one.waits_for,
    )


def _when(page: Page, review: Review) -> list[str]:
    if review.standing.locked is None:
        return _running(page, review)
    kept = page.say(words.KEPT, day=page.day(review.standing.locked.said_on))
    if review.since is None or review.now is None:
        return [kept]
    if not review.since:
        return [kept, page.say(words.SINCE_SAME)]
    change = signed(fmt.number(review.since), review.since)
    return [kept, page.say(words.SINCE, points=fmt.number(review.now.total), change=change)]


def _running(page: Page, review: Review) -> list[str]:
    return [page.say(words.RUNNING, day=page.day(review.end))] if day_of(page) < review.end else []


def _left_out(page: Page, review: Review) -> list[str]:
    if review.scored.total is None:
        return []
    told = []
    for missing, text in (("no_value", words.NO_VALUE), ("no_base", words.NO_BASE)):
        names = [page.say(named(line.key)) for line in review.scored.missing if line.missing == missing]
        told += [page.say(text, kpis=listed(names, page.language))] if names else []
    return told


def _next(page: Page, review: Review) -> str:
    told = review.waits_for or review.acknowledged
    return page.say(words.NEXT[review.waits_for], person=review.person) if told else ""
