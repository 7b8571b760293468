"""What a contest is about and how it stands, in words."""

from collections.abc import Sequence
from datetime import date

from sales_core.reports.contest_steps import Draft
from sales_core.reports.contests import Contest, Terms
from sales_core.reports.person_values import less_is_better
from sales_core.text import contests as words
from sales_core.text import format as fmt
from sales_core.text.words import listed, sentence
from sales_core.ui.page import Page
from sales_core.ui.recognition_told import by, figure, goal_told

_NAMED = 4  # people in a sentence


def terms(page: Page, one: Terms | Draft, unit: str) -> str:
    """The rule in a sentence, with the prize."""
    less = one.rule == "best" and less_is_better(page.wide, one.metric, one.measure)
    goal = goal_told(page, one.goal, unit)
    told = page.say(
        words.TERMS["least" if less else one.rule],
        by=by(page, one.metric, one.measure), start=page.day(one.starts_on), end=page.day(one.ends_on), goal=goal,
    )  # fmt: skip
    if one.rule == "best" and one.goal is not None:
        told = page.say(words.FROM_GOAL, terms=told, goal=goal)
    said = words.TERMS_PRIZE if one.prize else words.TERMS_END
    return page.say(said, terms=told, prize=one.prize)


def stands(page: Page, one: Contest, today: date) -> str:
    """Who is ahead or has won, and how long it lasts."""
    if one.state == "coming":
        return page.say(words.BEGINS, day=page.day(one.terms.starts_on))
    hidden = one.compared > len(one.places)
    parts = [_own(page, one)] if hidden else [_leading(page, one)]
    return sentence([*parts, _when(page, one, today)], page.language)


def winners(page: Page, one: Contest) -> str:
    """Who has won, for a table; of a contest that shows nobody else's place nobody else."""
    return listed(one.winners, page.language) or fmt.EMPTY


def _when(page: Page, one: Contest, today: date) -> str:
    if one.state == "closed":
        return page.say(words.KEPT, day=page.day(one.closed_on))
    as_of = page.say(words.AS_OF, day=page.day(one.as_of)) if one.as_of else ""
    if one.state == "ended":
        return sentence([as_of, page.say(words.SETTLES)], page.language)
    days = (one.terms.ends_on - today).days
    left = page.say(words.LEFT, days=days) if days else page.say(words.LEFT_ONE)
    return sentence([left, as_of], page.language)


def _leading(page: Page, one: Contest) -> str:
    people = list(one.winners)
    if not people:
        return page.say(words.NOBODY if one.state == "closed" else words.NOBODY_YET)
    told = _names(page, people)
    if one.state == "closed":
        return page.say(words.WON, people=told)
    if one.terms.rule != "best":
        return page.say(words.HAS if len(people) == 1 else words.HAVE, people=told)
    value = figure(page, one.places[0].value, one.unit, one.terms.measure)
    return page.say(words.LEADS if len(people) == 1 else words.LEAD, people=told, value=value)


def _own(page: Page, one: Contest) -> str:
    return sentence((_place(page, one, number) for number in range(len(one.places))), page.language)


def _place(page: Page, one: Contest, number: int) -> str:
    row = one.places[number]
    if row.rank is None:
        return page.say(words.OWN_NONE, person=row.person)
    said = words.OWN_WON if row.won and one.state == "closed" else words.OWN
    value = figure(page, row.value, one.unit, one.terms.measure)
    return page.say(said, person=row.person, rank=row.rank, of=one.compared, value=value)


def _names(page: Page, people: Sequence[str]) -> str:
    shown = list(people[:_NAMED])
    return listed([*shown, f"+{len(people) - _NAMED}"] if len(people) > _NAMED else shown, page.language)
