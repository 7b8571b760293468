"""The bands of a component, its members' weights: small tables to fill in."""

from decimal import Decimal

from sales_core.model.incentive_plan import Component, PayBand
from sales_core.reports.credits import even_shares
from sales_core.text import plans_form as words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.plans_fields import plainly
from sales_core.ui.plans_state import key
from sales_core.ui.settings_grid import Cell, decimal, grid

_HUNDRED = Decimal(100)


def bands(page: Page, name: str, one: Component, by: str, pays: str) -> tuple[PayBand, ...]:
    """by: attainment or amount; pays: rate or amount."""
    times = _HUNDRED if by == "attainment" else Decimal(1)
    start = words.BAND_FROM if by == "attainment" else words.BAND_FROM_AMOUNT
    fields: dict[str, tuple[Text, Cell]] = {"start": (start, "number")}
    fields["pays"] = (words.BAND_RATE if pays == "rate" else words.BAND_AMOUNT, "number")
    same = by == one.by
    rows = [{"start": band.start * times if same else None, "pays": _pays(band, pays)} for band in one.bands]
    if not same:
        rows = [{"start": Decimal(0), "pays": _pays(band, pays)} for band in one.bands[:1]]
    edited = grid(page, key(f"{name}_bands_{by}_{pays}"), rows, fields, closed=False)
    return tuple(_band(row["start"], row["pays"], times, pays) for row in edited)


def weights(page: Page, name: str, one: Component, people: tuple[str, ...]) -> tuple[tuple[str, Decimal], ...]:
    """Who has which weight in a pool."""
    told = dict(one.weights) or (even_shares(people) if people else {})
    rows = [{"person": person, "weight": weight * _HUNDRED} for person, weight in told.items()]
    names = {person: Text(person, person) for person in dict.fromkeys((*told, *people))}
    fields: dict[str, tuple[Text, Cell]] = {"person": (words.PERSON, "choice"), "weight": (words.WEIGHT, "number")}
    edited = grid(page, key(f"{name}_weights"), rows, fields, {"person": names}, closed=False)
    found = {str(row["person"] or ""): _number(row["weight"], _HUNDRED) or Decimal(0) for row in edited}
    return tuple((person, weight) for person, weight in found.items() if person)


def _pays(band: PayBand, pays: str) -> Decimal | None:
    if pays == "amount":
        return band.amount
    return None if band.rate is None else band.rate * _HUNDRED


def _band(start: float | None, pays: float | None, times: Decimal, what: str) -> PayBand:
    begins = _number(start, times) or Decimal(0)
    return PayBand(begins, rate=_number(pays, _HUNDRED)) if what == "rate" else PayBand(begins, amount=_number(pays))


def _number(value: float | None, times: Decimal = Decimal(1)) -> Decimal | None:
    return None if value is None else plainly(decimal(value, 4) / times)
