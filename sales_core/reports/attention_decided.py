"""What was decided on items of the attention list: seen to, or put off until a day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sales_core.reports.attention_row import AttentionRow
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.attention import holds


@dataclass(frozen=True)
class Decided:
    """state: done, or snoozed until a day. decided_by: "" for the owner of the machine."""

    item: str
    person: str
    state: str
    decided_on: date
    until: date | None
    reason: str
    decided_by: str

    def hides(self, on: date) -> bool:
        """Whether the item is left out of that day's list."""
        return self.state == "done" or (self.state == "snoozed" and self.until is not None and on < self.until)


class Hidden:
    """The decisions of a question's day that leave items out."""

    def __init__(self, question: Question) -> None:
        self._start = question.period.start
        self._by_subject: dict[str, list[Decided]] = defaultdict(list)
        for one in decided(question):
            if one.hides(question.as_of):
                self._by_subject[one.item.partition("|")[2]].append(one)

    def __len__(self) -> int:
        return sum(map(len, self._by_subject.values()))

    def of(self, row: AttentionRow) -> Decided | None:
        """The latest decision that leaves the item out; one for a weaker rule than it meets now does not."""
        for one in self._told(row):
            if holds(one.item.partition("|")[0], row.code):
                return one
        return None

    def _told(self, row: AttentionRow) -> Iterable[Decided]:
        """Of a target, also what was decided within the period without a day that it is due on."""
        yield from self._by_subject.get(row.subject_key, ())
        if row.about == "target":
            undated = self._by_subject.get(f"{row.person}||", ())
            yield from (one for one in undated if one.decided_on >= self._start)


def decided(question: Question) -> tuple[Decided, ...]:
    """What was decided on items of people in scope, the latest first."""
    return question.reader.rows(sql("attention_decided"), Decided, as_of=question.as_of)
