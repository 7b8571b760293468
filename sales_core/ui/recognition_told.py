"""How figures and people of recognition are written."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from sales_core.figures import theme
from sales_core.metrics import BY_KEY, PERSON
from sales_core.model.recognition import REVIEWS, TENURE
from sales_core.reports.awards import Award
from sales_core.reports.kpis import kpi_keys
from sales_core.reports.question import Question
from sales_core.reports.recognition_feed import FeedItem
from sales_core.text import recognition as words
from sales_core.text.core import Text
from sales_core.text.measures import measured, signed
from sales_core.ui.kpi_names import every_metric
from sales_core.ui.page import Page

Told = TypeVar("Told", Award, FeedItem)
_OTHERS = {TENURE: words.TENURE, REVIEWS: words.REVIEW_POINTS}


def of_whom(page: Page, rows: Iterable[Told]) -> list[Told]:
    """The rows of the person or team that a leader looks at; all of them while nobody is chosen."""
    if not page.viewer.leads or not (page.person or page.team):
        return list(rows)
    looked_at = {page.person} if page.person else {row.person for row in page.listed if row.team == page.team}
    return [row for row in rows if row.person in looked_at]


def figure(page: Page, value: Decimal | None, unit: str, measure: str = "amount") -> str:
    """A value by one of the measures, short enough for a sentence; growth has its sign."""
    if unit == "months":
        return (
            page.say(words.MONTHS, months=f"{value:.0f}")
            if value is not None
            else measured(None, "count", "", page.language)
        )
    told = measured(value, unit, page.currency, page.language)
    return signed(told, value) if measure == "growth" and value is not None else told


def goal_told(page: Page, value: Decimal | None, unit: str) -> str:
    """The same of a goal: a whole percentage has no decimals."""
    return figure(page, value, unit).replace(".0%", "%")


def of_people(question: Question) -> list[str]:
    """The KPIs that people are compared by: the team's own, and those that belong to a person."""
    return [key for key in kpi_keys(question) if key not in BY_KEY or BY_KEY[key].owner == PERSON]


def named(page: Page, key: str) -> str:
    """What a KPI is called; one that is no more keeps its key."""
    return page.say(label_of(page, key))


def label_of(page: Page, key: str) -> Text:
    """The same in both languages."""
    return _OTHERS.get(key) or next((one.label for one in every_metric(page) if one.key == key), Text(key, key))


def by(page: Page, key: str, measure: str) -> str:
    """The KPI and the measure in words, as within a sentence."""
    name = named(page, key)
    plain_name = name if page.language == "zh" or name[1:2].isupper() else name[:1].lower() + name[1:]
    return page.say(words.BY[measure], kpi=plain_name)


def capital(text: str) -> str:
    """The text as it begins a line."""
    return text[:1].upper() + text[1:]


def criterion(page: Page, key: str, measure: str, goal: str, down: bool) -> str:
    """What has to be reached, in words."""
    return page.say(words.MET["down" if down else "up"], by=by(page, key, measure), goal=goal)


def colours(page: Page, people: Sequence[str]) -> Mapping[str, str]:
    """The colour of each person; whoever the viewer does not see the rows of has that of nobody."""
    own = theme.person_colours(page.roster)
    return {person: own.get(person, theme.OTHER) for person in people}
