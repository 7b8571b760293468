"""Names that probably mean the same, with what speaks for it; and what the team has said about names."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from sales_core.model.spelling import TYPES, Meanings, Told, meanings, plain, type_of
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.near_names import Near, near_names

MOST = 200  # pairs that are listed: more are no list to work through


@dataclass(frozen=True)
class NameRow:
    """A pair that is probably one. `name` has more rows than `other`.

    type: customer, person or product. why: legal_form, word_order, spelling or short_name. amount: of the order
    lines, of the deals where there are none. people: the first four whose rows they are.
    """

    type: str
    name: str
    other: str
    why: str
    rows: int
    amount: Decimal
    people: tuple[str, ...]
    first_on: date | None
    last_on: date | None
    other_rows: int
    other_amount: Decimal
    other_people: tuple[str, ...]
    other_first_on: date | None
    other_last_on: date | None


@dataclass(frozen=True)
class Alias:
    """A name that stands for another, who said so and when (UTC)."""

    type: str
    written: str
    means: str
    submitted_by: str
    submitted_at: datetime


@dataclass(frozen=True)
class _Seen:
    type: str
    name: str
    region: str


@dataclass(frozen=True)
class _Evidence:
    type: str
    name: str
    rows: int
    amount: Decimal
    people: list[str] | None
    first_on: date | None
    last_on: date | None


@dataclass(frozen=True)
class _Said:
    type: str
    written: str
    means: str
    relation: str
    submitted_by: str
    submitted_at: datetime


def names(question: Question) -> tuple[NameRow, ...]:
    """The pairs nobody has decided on, those of the most rows first; MOST of them at most."""
    pairs = proposed(question)[:MOST]
    asked = {
        kind: sorted({name for of, near in pairs if of == kind for name in (near.one, near.other)}) for kind in TYPES
    }
    known = {
        (row.type, row.name): row
        for row in question.reader.rows(
            sql("names_evidence"),
            _Evidence,
            customers=asked["customer"],
            people=asked["person"],
            products=asked["product"],
        )
    }
    told = (_row(kind, near, known) for kind, near in pairs)
    return tuple(sorted(told, key=lambda row: (-row.rows - row.other_rows, row.type, row.name, row.other)))


def proposed(question: Question) -> list[tuple[str, Near]]:
    """Type and pair of everything that is not decided on yet, customers first."""
    seen, said = question.reader.rows(sql("names_seen"), _Seen), _meanings(question)
    return [
        (kind, near)
        for kind in TYPES
        for near in near_names(tuple((row.name, row.region) for row in seen if row.type == kind), kind == "customer")
        if frozenset((plain(near.one), plain(near.other))) not in said[kind].different
    ]


def aliases(question: Question) -> tuple[Alias, ...]:
    """What stands for what, by type and name, as it was said last."""
    said = _meanings(question)
    latest = {(row.type, plain(row.written)): row for row in _said(question) if row.relation == "same"}
    rows = (row for (kind, name), row in latest.items() if kind in said and name in said[kind].means)
    listed = (Alias(row.type, row.written, row.means, row.submitted_by, row.submitted_at) for row in rows)
    return tuple(sorted(listed, key=lambda row: (TYPES.index(row.type), plain(row.means), plain(row.written))))


def customers_apart(question: Question) -> set[frozenset[str]]:
    """The pairs of customers, in plain form, of whom the team said that they are not the same."""
    return _meanings(question)["customer"].different


def closes_circle(question: Question, kind: str, written: str, means: str) -> bool:
    """Whether this alias cannot be taken: the name would in the end stand for itself."""
    return _meanings(question)[kind].closes_cycle(written, means)


def _said(question: Question) -> tuple[_Said, ...]:
    """Rows of a names sheet in order, with the type as TYPES has it; rows of no type are left out."""
    rows = question.reader.rows(sql("names_said"), _Said)
    return tuple(replace(row, type=kind) for row in rows if (kind := type_of(row.type)))


def _meanings(question: Question) -> dict[str, Meanings]:
    return meanings(Told(row.type, row.written, row.means, row.relation) for row in _said(question))


def _row(kind: str, near: Near, known: dict[tuple[str, str], _Evidence]) -> NameRow:
    nothing = _Evidence(kind, "", 0, Decimal(0), None, None, None)
    told = {name: known.get((kind, name), nothing) for name in (near.one, near.other)}
    name, other = sorted(told, key=lambda each: (-told[each].rows, each))
    one, two = told[name], told[other]
    return NameRow(
        kind, name, other, near.why,
        one.rows, one.amount, tuple(one.people or ()), one.first_on, one.last_on,
        two.rows, two.amount, tuple(two.people or ()), two.first_on, two.last_on,
    )  # fmt: skip
