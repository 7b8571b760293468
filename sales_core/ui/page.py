"""What a page knows when it runs: the store, the question and the reader's language."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from sales_core.model.period import Period
from sales_core.model.settings import Settings
from sales_core.model.viewer import Viewer
from sales_core.reports.question import Question
from sales_core.reports.roster import Person
from sales_core.store.reader import Reader
from sales_core.store.store import Store
from sales_core.text import common
from sales_core.text import format as fmt
from sales_core.text.core import Language, Text

Shown = TypeVar("Shown")


@dataclass(frozen=True)
class Page:
    """One run of one page.

    question: goes to every report. viewer: who looks. person: the one person looked at, or None for all
    in the viewer's scope. team: the team looked at, or "". people: names of the salespeople looked at.
    roster: names of everybody whom the viewer may see, in the order that gives each a colour.
    listed: the same people with their teams.
    today: the reader's own date. compared_with: the day of uploads that the reader compares with, or None.
    earlier: makes the page as it was known at the end of that day.
    """

    store: Store
    question: Question
    language: Language
    viewer: Viewer
    person: str | None
    team: str
    people: tuple[str, ...]
    roster: tuple[str, ...]
    listed: tuple[Person, ...]
    today: date
    compared_with: date | None = None
    earlier: "Callable[[], Page] | None" = None

    @cached_property
    def before(self) -> "Page | None":
        """This page as it was known on the day compared with; the log is replayed when it is first asked for."""
        return self.earlier() if self.earlier else None

    @cached_property
    def wide(self) -> Question:
        """The same question about everybody whom the viewer may see, whoever is looked at."""
        if self.reader.viewer == self.viewer:
            return self.question
        return replace(self.question, reader=self.store.reader(self.viewer, self.reader.known_at))

    def then(self, make: Callable[["Page"], Shown]) -> Shown | None:
        """What `make` gives for the page as it was known on the day compared with; None while not comparing."""
        return make(self.before) if self.before else None

    @property
    def period(self) -> Period:
        """The period that the page is about."""
        return self.question.period

    @property
    def as_of(self) -> date:
        """The business date from which the period is looked back on."""
        return self.question.as_of

    @property
    def reader(self) -> Reader:
        """Rows that the viewer may see, of the people looked at."""
        return self.question.reader

    @property
    def keeps(self) -> bool:
        """Whether what is filled in is kept: not on the sample team, nor while an earlier moment is looked at."""
        return not self.store.is_sample and self.reader.known_at is None

    @property
    def settings(self) -> Settings:
        """The team's settings."""
        return self.reader.settings

    @property
    def currency(self) -> str:
        """ISO code of the team's currency."""
        return self.settings.currency

    @property
    def basis(self) -> str:
        """What revenue is counted from, in the reader's words; every page that shows revenue says it."""
        return self.say(common.BASIS[self.reader.basis])

    def say(self, text: Text, **values: object) -> str:
        """`text` in the reader's language."""
        return text.say(self.language, **values)

    def money(self, value: Decimal | None) -> str:
        """An amount short enough for a card or a sentence."""
        return fmt.money(value, self.currency, self.language)

    def money_exact(self, value: Decimal | None) -> str:
        """An amount to the cent."""
        return fmt.money_exact(value, self.currency)

    def day(self, value: date | None) -> str:
        """A date in the reader's habit."""
        return fmt.day(value, self.language)

    def period_name(self, period: Period | None = None) -> str:
        """The name of `period`, or of the page's own."""
        return fmt.period(period or self.period, self.language)
