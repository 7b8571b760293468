"""The kinds of sheet and the fields that each holds."""

from dataclasses import dataclass
from enum import StrEnum


class FieldType(StrEnum):
    """How a field's cells are read and stored."""

    TEXT = "text"  # VARCHAR, as written, trimmed
    ID = "id"  # VARCHAR, never a number: leading zeros stay, a trailing ".0" goes
    DATE = "date"  # DATE
    MONEY = "money"  # DECIMAL(20, 4) in the team's currency
    NUMBER = "number"  # DECIMAL(20, 4) without a currency
    PERCENT = "percent"  # DECIMAL(9, 6), 0.25 means 25 %


class Kind(StrEnum):
    """What the rows of one sheet are."""

    ORDERS = "orders"
    DEALS = "deals"
    DEAL_STAGES = "deal_stages"
    CUSTOMERS = "customers"
    CONTACTS = "contacts"
    COLLECTIONS = "collections"
    TARGETS = "targets"
    PEOPLE = "people"
    FEEDBACK = "feedback"
    MEASURES = "measures"
    SETTINGS = "settings"
    NAMES = "names"
    ACTIONS = "actions"
    DECISIONS = "decisions"
    PLANS = "plans"
    MEETINGS = "meetings"
    NOTES = "notes"
    CASES = "cases"
    VISITS = "visits"
    OWNERSHIP = "ownership"
    REVIEWS = "reviews"
    CUSTOMER_TIERS = "customer_tiers"
    CUSTOMER_NOTES = "customer_notes"
    CREDITS = "credits"
    PAY_PLANS = "pay_plans"
    STATEMENTS = "statements"
    ADJUSTMENTS = "adjustments"
    PAY_QUESTIONS = "pay_questions"
    AWARDS = "awards"
    CONTESTS = "contests"


# Kinds that are filled in on a page and never come as a sheet.
FORMS = frozenset(
    {
        Kind.ACTIONS,
        Kind.DECISIONS,
        Kind.PLANS,
        Kind.MEETINGS,
        Kind.NOTES,
        Kind.CASES,
        Kind.VISITS,
        Kind.OWNERSHIP,
        Kind.REVIEWS,
        Kind.CUSTOMER_TIERS,
        Kind.CUSTOMER_NOTES,
        Kind.CREDITS,
        Kind.PAY_PLANS,
        Kind.STATEMENTS,
        Kind.ADJUSTMENTS,
        Kind.PAY_QUESTIONS,
        Kind.AWARDS,
        Kind.CONTESTS,
    }
)
SHEETS = tuple(kind for kind in Kind if kind not in FORMS)


@dataclass(frozen=True)
class Field:
    """One field of an entity; its name is the column's name in the store."""

    name: str
    type: FieldType = FieldType.TEXT


@dataclass(frozen=True)
class Entity:
    """What a kind's rows are made of.

    own_id: fields that together are the sheet's own id of a row (used when every one has a value).
    identity: fields whose normalised values make the key when the sheet has no own id.
    repeats: whether two rows with the same key in one file are two facts (numbered by occurrence)
        or one fact told twice.
    needs: groups of alternatives; a sheet of this kind must map at least one field of each group.
    amount: the field that a batch's total is taken from.
    dated: the field that a batch's first and last date are taken from.
    """

    kind: Kind
    fields: tuple[Field, ...]
    own_id: tuple[str, ...]
    identity: tuple[str, ...]
    repeats: bool
    needs: tuple[tuple[str, ...], ...]
    amount: str | None = None
    dated: str | None = None

    def names(self) -> tuple[str, ...]:
        """Field names in the order of the store's columns."""
        return tuple(field.name for field in self.fields)

    def type_of(self, name: str) -> FieldType:
        """Type of the field `name`; KeyError when the entity has none."""
        return {field.name: field.type for field in self.fields}[name]
