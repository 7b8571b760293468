"""The visible registry of entities: one per kind of sheet."""

from sales_core.model.entities_customer_forms import CUSTOMER_NOTES, CUSTOMER_TIERS
from sales_core.model.entities_forms import ACTIONS, CASES, DECISIONS, MEETINGS, NOTES, PLANS, VISITS
from sales_core.model.entities_ownership import CREDITS, OWNERSHIP
from sales_core.model.entities_pay import PAY_PLANS
from sales_core.model.entities_recognition import AWARDS, CONTESTS
from sales_core.model.entities_reviews import REVIEWS
from sales_core.model.entities_sales import COLLECTIONS, DEAL_STAGES, DEALS, ORDERS
from sales_core.model.entities_statements import ADJUSTMENTS, PAY_QUESTIONS, STATEMENTS
from sales_core.model.entities_team import CONTACTS, CUSTOMERS, FEEDBACK, MEASURES, NAMES, PEOPLE, SETTINGS, TARGETS
from sales_core.model.kinds import Entity, Kind

ENTITIES: tuple[Entity, ...] = (
    ORDERS,
    DEALS,
    DEAL_STAGES,
    CUSTOMERS,
    CONTACTS,
    COLLECTIONS,
    TARGETS,
    PEOPLE,
    FEEDBACK,
    MEASURES,
    SETTINGS,
    NAMES,
    ACTIONS,
    DECISIONS,
    PLANS,
    MEETINGS,
    NOTES,
    CASES,
    VISITS,
    OWNERSHIP,
    REVIEWS,
    CUSTOMER_TIERS,
    CUSTOMER_NOTES,
    CREDITS,
    PAY_PLANS,
    STATEMENTS,
    ADJUSTMENTS,
    PAY_QUESTIONS,
    AWARDS,
    CONTESTS,
)


def entity_of(kind: Kind) -> Entity:
    """The entity of `kind`."""
    return next(entity for entity in ENTITIES if entity.kind == kind)


__all__ = [
    "ACTIONS",
    "ADJUSTMENTS",
    "AWARDS",
    "CASES",
    "COLLECTIONS",
    "CONTACTS",
    "CONTESTS",
    "CREDITS",
    "CUSTOMERS",
    "CUSTOMER_NOTES",
    "CUSTOMER_TIERS",
    "DEALS",
    "DEAL_STAGES",
    "DECISIONS",
    "ENTITIES",
    "FEEDBACK",
    "MEASURES",
    "MEETINGS",
    "NAMES",
    "NOTES",
    "ORDERS",
    "OWNERSHIP",
    "PAY_PLANS",
    "PAY_QUESTIONS",
    "PEOPLE",
    "PLANS",
    "REVIEWS",
    "SETTINGS",
    "STATEMENTS",
    "TARGETS",
    "VISITS",
    "entity_of",
]
