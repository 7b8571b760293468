"""What the user decided about dropped sheets, kept until they are committed or taken away."""

from dataclasses import dataclass, field, replace
from datetime import date

import streamlit as st

from sales_core.intake.prepared import Choices
from sales_core.model.batch import Coverage
from sales_core.model.kinds import Kind

_KEPT = "uploads_answers"
FOR_THE_STORE = ("upload",)  # settings that change nothing in how a sheet is read


@dataclass(frozen=True)
class Answer:
    """choices: of one sheet. dated: whether the rows themselves take their date from `choices.as_of`.

    left_out: whether the sheet is not to be committed at all.
    """

    choices: Choices = field(default=Choices())
    dated: bool = False
    left_out: bool = False

    @property
    def for_reading(self) -> Choices:
        """What the reading depends on; the rest is laid over a sheet that has been read."""
        settings = tuple(pair for pair in self.choices.settings if pair[0] not in FOR_THE_STORE)
        as_of = self.choices.as_of if self.dated else None
        return replace(self.choices, as_of=as_of, coverage=None, settings=settings)


def answers(sha256: str) -> dict[str, Answer]:
    """The answers about one file, by sheet."""
    kept: dict[str, dict[str, Answer]] = st.session_state.setdefault(_KEPT, {})
    return kept.setdefault(sha256, {})


def answer_kind(sha256: str, sheet: str, kind: Kind) -> None:
    """The rows are of this kind; columns that were mapped for another are mapped anew."""
    _change(sha256, sheet, kind=kind, mapping=())


def answer_as_of(sha256: str, sheet: str, day: date, dated: bool = False) -> None:
    """The sheet describes this day; `dated`: and so do its rows, which have no date of their own."""
    known = answers(sha256).get(sheet, Answer())
    choices = replace(known.choices, as_of=day)
    answers(sha256)[sheet] = replace(known, choices=choices, dated=known.dated or dated)


def answer_coverage(sha256: str, sheet: str, coverage: Coverage) -> None:
    """What the sheet claims to hold."""
    _change(sha256, sheet, coverage=coverage)


def answer_setting(sha256: str, sheet: str, name: str, value: str) -> None:
    """A further answer by name, such as the order of day and month; "" takes it back."""
    known = answers(sha256).get(sheet, Answer()).choices.settings
    others = tuple((key, old) for key, old in known if key != name)
    _change(sha256, sheet, settings=(*others, (name, value)) if value else others)


def accept(sha256: str, sheet: str, code: str) -> None:
    """A guard's finding was looked at and is right."""
    known = dict(answers(sha256).get(sheet, Answer()).choices.settings).get("accept", "")
    answer_setting(sha256, sheet, "accept", f"{known} {code}".strip())


def leave_out(sha256: str, sheet: str, left_out: bool = True) -> None:
    """The sheet is not to be committed, or is after all."""
    answers(sha256)[sheet] = replace(answers(sha256).get(sheet, Answer()), left_out=left_out)


def answer_columns(sha256: str, sheet: str, mapping: dict[str, str]) -> None:
    """Header → field for the columns that were changed; "" keeps a column with the row."""
    known = dict(answers(sha256).get(sheet, Answer()).choices.mapping)
    _change(sha256, sheet, mapping=tuple((known | mapping).items()))


def forget() -> None:
    """All answers."""
    st.session_state.pop(_KEPT, None)


def _change(sha256: str, sheet: str, **changes: object) -> None:
    known = answers(sha256).get(sheet, Answer())
    choices = replace(known.choices, **changes)  # type: ignore[arg-type]  # names and types are those of the callers above
    answers(sha256)[sheet] = replace(known, choices=choices)
