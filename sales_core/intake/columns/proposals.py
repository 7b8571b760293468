"""What the values of columns propose where their headers say nothing, or something that cannot be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sales_core.intake.columns.evidence import best
from sales_core.intake.columns.mapping import Mapping
from sales_core.intake.context import Context
from sales_core.intake.values.periods import span_of
from sales_core.intake.words.headers import folded
from sales_core.intake.words.vocabulary import vocabulary
from sales_core.intake.words.words import read
from sales_core.model.kinds import Kind

EVERYTHING = ("days", "money", "people", "customers", "products", "stages")
DATED = frozenset({Kind.ORDERS, Kind.CONTACTS, Kind.COLLECTIONS, Kind.FEEDBACK, Kind.DEAL_STAGES})  # one day per row
NAMED = {"people": "person", "customers": "customer", "products": "product", "stages": "stage"}
ANY_YEAR = 2000  # only to see whether a header is a month, whose column is no field
KNOWN, READ = 0.6, 0.8  # shares of values from which on a column is what they are


@dataclass(frozen=True)
class Proposal:
    """A column for a field; what: days, money, people, customers, products or stages; share of its values."""

    place: int
    field: str
    what: str
    share: float


def proposals(found: Mapping, context: Context, by_values: Sequence[str]) -> list[Proposal]:
    """Proposals for the columns that are free, at most one per field."""
    if not found.profiles or not by_values:
        return []
    free = [place for place, header in enumerate(found.headers) if found.free(place) and not span_of(header, ANY_YEAR)]
    told = [*_names(found, context, free), *_days(found, free), *_money(found, free)]
    return [each for each in told if each.what in by_values]


def _days(found: Mapping, free: list[int]) -> Iterator[Proposal]:
    """The only column of days is the day of the row, in kinds whose rows have one."""
    name = found.entity.dated
    places = [place for place in free if found.profiles[place].only_days >= READ]
    if name and found.entity.kind in DATED and len(places) == 1 and not _says(found, places[0], "not_the_date"):
        yield Proposal(places[0], name, "days", found.profiles[places[0]].only_days)


def _money(found: Mapping, free: list[int]) -> Iterator[Proposal]:
    """The only column written like money is the amount; not where price and quantity make it."""
    name = found.entity.amount
    places = [
        place for place in free if found.profiles[place].numbers >= READ and found.profiles[place].money >= READ / 2
    ]
    if name and len(places) == 1 and not _says(found, places[0], "not_the_amount") and not _priced(found):
        yield Proposal(places[0], name, "money", found.profiles[places[0]].numbers)


def _priced(found: Mapping) -> bool:
    return {"unit_price", "quantity"} <= found.fields and "amount" not in found.fields


def _says(found: Mapping, place: int, what: str) -> bool:
    """Whether a doubted column's header counts is open; one that says something else is taken at its word."""
    header = folded(found.headers[place])
    return place not in found.doubted and any(word in header for word in read("evidence")[what])


def _names(found: Mapping, context: Context, free: list[int]) -> Iterator[Proposal]:
    """Each set of known names goes to the column that has most of them, each column to the set that knows it best."""
    for what, name in NAMED.items():
        known = stages(context) if what == "stages" else getattr(context, what)
        shares = (
            (found.profiles[place].known(known), place) for place in free if _best_known(found, context, place, what)
        )
        top = best(shares, KNOWN)
        if top is None or (what == "stages" and len(found.profiles[top[1]].names & known) < 2):
            continue
        field = _field(found, name, top[1], known)
        if field:
            yield Proposal(top[1], field, what, top[0])


def _best_known(found: Mapping, context: Context, place: int, what: str) -> bool:
    shares = {each: found.profiles[place].known(getattr(context, each)) for each in NAMED}
    return shares[what] == max(shares.values())


def _field(found: Mapping, name: str, place: int, known: frozenset[str]) -> str:
    """The field of the names, or of the ids where most of the values found have a digit; "" where there is none."""
    hits = found.profiles[place].names & known
    ids = sum(any(char.isdigit() for char in each) for each in hits) * 2 > len(hits)
    wanted = f"{name}_id" if ids and name != "stage" else name
    return wanted if wanted in found.entity.names() else ""


def stages(context: Context) -> frozenset[str]:
    """Words that only the stage or the status of a deal is."""
    return context.stages | vocabulary(Kind.DEALS).evidence
