"""One value of a row as the reader writes it."""

from datetime import date
from decimal import Decimal

from sales_core.metrics import BY_KEY
from sales_core.model.entities import entity_of
from sales_core.model.kinds import FieldType, Kind
from sales_core.ui.page import Page

METRIC = "metric"  # the field that holds the name of a KPI


def shown(page: Page, kind: Kind | None, field: str, value: object) -> str:
    """Money to the cent, days and KPIs by their names; a number as written, nothing as a dash."""
    if value is None:
        return "–"
    if isinstance(value, date):
        return page.day(value)
    if isinstance(value, Decimal):
        money = kind is not None and entity_of(kind).type_of(field) is FieldType.MONEY
        return page.money_exact(value) if money else f"{value.normalize():,f}"
    return metric_name(page, str(value)) if field == METRIC else str(value)


def metric_name(page: Page, key: str) -> str:
    """What a KPI is called; a name that is none stays."""
    return page.say(BY_KEY[key].label) if key in BY_KEY else key
