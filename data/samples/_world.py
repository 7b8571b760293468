"""The year of the sample team: its orders, and everything else that follows from them."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from _activity import Contact, Feedback, contacts, feedback
from _catalog import FIRST_DAY, KEVIN, LAST_DAY, LI, PRODUCTS, revenue_plan, workday_from, workdays
from _customers import CUSTOMERS, Customer
from _deals import Deal, simulated
from _lines import make_lines, total
from _orders import Order, flawed, number, returns
from _receipts import Receipt, receipts
from _story import story_deals

_SEED = 20261123
_BUDGET = {"a": (22, 60), "b": (9, 26), "c": (4, 12)}  # thousand yuan of an order
_OFTEN = {"a": 8, "b": 4, "c": 1.5}


@dataclass(frozen=True)
class World:
    """All facts, each list in order of date. `orders` leaves out what the sheets get wrong; `flaws` holds that."""

    orders: tuple[Order, ...]
    flaws: tuple[Order, ...]
    deals: tuple[Deal, ...]
    receipts: tuple[Receipt, ...]
    contacts: tuple[Contact, ...]
    feedback: tuple[Feedback, ...]
    a_customers: frozenset[str] = field(default=frozenset())

    def revenue(self, person: str, year: int, month: int) -> Decimal:
        """What the person's orders of a month come to, in yuan."""
        lines = (o for o in self.orders if (o.owner, o.day.year, o.day.month) == (person, year, month))
        return sum((total(order.lines) for order in lines), Decimal("0.00"))


def _deal_orders(deals: Iterable[Deal]) -> list[Order]:
    """A won deal becomes an order within days."""
    orders = []
    for deal in deals:
        if deal.won_on:
            day = workday_from(deal.won_on + timedelta(days=1 + deal.customer.number % 4))
            if day <= LAST_DAY:
                orders.append(Order(deal.owner, day, deal.customer, deal.lines, deal))
    return orders


def _buying(owner: str, day: date, sizes: str = "abc") -> list[Customer]:
    return [
        c for c in CUSTOMERS
        if c.owner == owner and c.size in sizes and (not c.since or c.since <= day) and (not c.until or c.until > day)
    ]  # fmt: skip


def _repeat_order(rng: Random, owner: str, day: date, left: Decimal) -> Order:
    """An order without a deal, no larger than what is `left` of the month's plan."""
    buying = _buying(owner, day, "abc" if left > 20000 else "c")
    customer = rng.choices(buying, [_OFTEN[c.size] for c in buying])[0]
    low, high = _BUDGET[customer.size]
    budget = min(rng.randint(low * 1000, high * 1000), int(left))
    return Order(owner, day, customer, make_lines(rng, rng.choice(PRODUCTS), budget, customer.number))


def _month_orders(rng: Random, owner: str, first: date, last: date, given: list[Order]) -> list[Order]:
    """Repeat orders that bring the month from the orders `given` to its plan."""
    plan = Decimal(revenue_plan(owner, first.year, first.month))
    left = plan - sum((total(order.lines) for order in given), Decimal(0))
    days, orders = workdays(first, last), []
    while left > 3500:
        orders.append(_repeat_order(rng, owner, rng.choice(days), left))
        left -= total(orders[-1].lines)
    return orders


def _first_orders(rng: Random) -> list[Order]:
    """Every customer with a known first day orders on that day."""
    return [
        Order(c.owner, workday_from(c.since), c, make_lines(rng, rng.choice(PRODUCTS), 11000, c.number))
        for c in CUSTOMERS
        if c.since
    ]


def _after_first(orders: list[Order]) -> list[Order]:
    """Orders of a new customer that would come before its first day are put on that day."""
    moved = []
    for order in orders:
        since = order.customer.since
        moved.append(Order(order.owner, max(order.day, since or order.day), order.customer, order.lines, order.deal))
    return moved


def _orders(rng: Random, deals: list[Deal]) -> list[Order]:
    given = _after_first(_deal_orders(deals)) + _first_orders(rng) + returns()
    by_month: dict[tuple[str, int, int], list[Order]] = defaultdict(list)
    for order in given:
        by_month[order.owner, order.day.year, order.day.month].append(order)
    month = FIRST_DAY
    while month <= LAST_DAY:
        end = min(month.replace(day=monthrange(month.year, month.month)[1]), LAST_DAY)
        for owner in (LI, KEVIN):
            of_month = by_month[owner, month.year, month.month]
            of_month += _month_orders(rng, owner, month, end, of_month)
        month = (month.replace(day=28) + timedelta(days=5)).replace(day=1)
    return [order for orders in by_month.values() for order in orders]


def _a_customers(orders: Iterable[Order]) -> frozenset[str]:
    """Customers that together bring the first 80 % of the last twelve months' revenue."""
    by_customer: dict[str, Decimal] = defaultdict(Decimal)
    for order in orders:
        if order.day > LAST_DAY - timedelta(days=365):
            by_customer[order.customer.name] += total(order.lines)
    limit, so_far, names = sum(by_customer.values()) * Decimal("0.8"), Decimal(0), set()
    for name, amount in sorted(by_customer.items(), key=lambda item: (-item[1], item[0])):
        if so_far < limit:
            names.add(name)
        so_far += amount
    return frozenset(names)


def _numbered_deals(deals: list[Deal]) -> list[Deal]:
    deals.sort(key=lambda deal: (deal.created, deal.name))
    for n, deal in enumerate(deals, 1):
        deal.code = f"SJ{deal.created:%y%m}{n:04d}" if deal.owner == LI else f"zcrm_6012000000{52000 + n * 7}"
    return deals


def build() -> World:
    """The whole world from one seed: the same every time."""
    chance = [Random(_SEED + n) for n in range(5)]  # noqa: S311 - chance for a story, not for secrets
    deals = _numbered_deals(simulated(chance[0]) + story_deals())
    orders = number(_orders(chance[1], deals) + flawed())
    sound = tuple(order for order in orders if not order.flaw)
    a_customers = _a_customers(sound)
    return World(
        orders=sound,
        flaws=tuple(order for order in orders if order.flaw),
        deals=tuple(deals),
        receipts=receipts(chance[2], sound),
        contacts=contacts(chance[3], a_customers),
        feedback=feedback(chance[4], sound),
        a_customers=a_customers,
    )
