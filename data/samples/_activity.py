"""Calls and visits, and what customers say."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from _catalog import KEVIN, LAST_DAY, LI, workday_from, workdays
from _customers import BY_NAME, CUSTOMERS, Customer
from _orders import Order
from _words import ASKED, COMMENTS, Ask

_FIRST = date(2025, 11, 1)
# Nobody has called these since: the first two are A customers.
_FORGOTTEN = {
    "Tianjin Harbor Pharma Co., Ltd.": date(2026, 10, 14),
    "Lingnan Building Controls Co., Ltd.": date(2026, 11, 4),
    "南京江浦环保工程有限公司": date(2026, 11, 10),
    "Zhongshan Apex Appliances Co., Ltd.": date(2026, 6, 30),
}
_EVERY = {"a": (5, 7), "b": (18, 34), "c": (45, 85), "p": (24, 40)}  # days between two contacts


@dataclass(frozen=True)
class Contact:
    """One call or visit."""

    owner: str
    customer: Customer
    at: datetime
    ask: Ask
    minutes: int
    following: date
    code: str = ""


@dataclass(frozen=True)
class Feedback:
    """One answer of a customer: a satisfaction score from 1 to 5 (CSAT) or a recommendation from 0 to 10 (NPS)."""

    day: date
    customer: Customer
    survey: str
    score: int
    comment: str
    solved: date | None
    code: str = ""


def _contact(rng: Random, owner: str, customer: Customer, day: date) -> Contact:
    at = datetime.combine(day, time(rng.randint(9, 17), rng.choice((0, 5, 10, 20, 30, 45))))
    ask = rng.choice(ASKED[owner])
    minutes = rng.randint(45, 120) if ask.visit else rng.randint(4, 25)
    return Contact(owner, customer, at, ask, minutes, workday_from(day + timedelta(days=_EVERY[customer.size][0])))


def _of_customer(rng: Random, customer: Customer, size: str) -> list[Contact]:
    """The rhythm of a customer's calls; an A customer hears from us every week."""
    start = max(_FIRST, customer.since - timedelta(days=40)) if customer.since else _FIRST
    until = min(LAST_DAY, _FORGOTTEN.get(customer.name, LAST_DAY))
    day, found = workday_from(start + timedelta(days=rng.randint(0, _EVERY[size][1] - 1))), []
    while day <= until:
        found.append(_contact(rng, customer.owner, customer, day))
        day = workday_from(day + timedelta(days=rng.randint(*_EVERY[size])))
    if size == "a" and customer.name not in _FORGOTTEN and found[-1].at.date() < LAST_DAY - timedelta(days=5):
        found.append(_contact(rng, customer.owner, customer, rng.choice(workdays(date(2026, 11, 17), LAST_DAY))))
    return found


def contacts(rng: Random, a_customers: frozenset[str]) -> tuple[Contact, ...]:
    """All contacts from November 2025 until the last day, in order of time."""
    found = []
    for customer in CUSTOMERS:
        found += _of_customer(rng, customer, "a" if customer.name in a_customers else customer.size.replace("a", "b"))
    disputed = BY_NAME["苏州博川精密机械有限公司"]  # the other person calls this one, too
    found += [_contact(rng, KEVIN, disputed, date(2026, 10, 20)), _contact(rng, KEVIN, disputed, date(2026, 11, 10))]
    found.sort(key=lambda c: (c.at, c.customer.number))
    return tuple(
        replace(c, code=f"XSJL{n:06d}" if c.owner == LI else f"zcrm_60120000007{n:05d}") for n, c in enumerate(found, 1)
    )


_QUARTERS = (date(2026, 1, 5), date(2026, 4, 7), date(2026, 7, 6), date(2026, 10, 9))
_SCORES = {LI: (5, 5, 5, 4, 4, 4, 3), KEVIN: (5, 5, 4, 4, 3, 3, 2)}
_NPS = {LI: (10, 10, 9, 9, 9, 8, 7, 6), KEVIN: (10, 9, 9, 8, 8, 7, 6, 4)}


def _answer(rng: Random, customer: Customer, day: date, survey: str) -> Feedback:
    score = rng.choice((_SCORES if survey == "CSAT" else _NPS)[customer.owner])
    unhappy = score <= (3 if survey == "CSAT" else 6)
    mood = "bad" if unhappy else "good" if score in {5, 9, 10} else "fair"
    solved = workday_from(day + timedelta(days=rng.randint(3, 24))) if unhappy else None
    return Feedback(day, customer, survey, score, rng.choice(COMMENTS[not customer.name.isascii()][mood]), solved)


def feedback(rng: Random, orders: Iterable[Order]) -> tuple[Feedback, ...]:
    """Answers of larger customers that had ordered by then, once a quarter, in order of day."""
    first: dict[str, date] = {}
    for order in orders:
        first.setdefault(order.customer.name, order.day)
    found = []
    for start in _QUARTERS:
        days = workdays(start, min(start + timedelta(days=35), LAST_DAY))
        for customer in CUSTOMERS:
            known = customer.name in first and first[customer.name] < start and not (customer.until or start) < start
            if known and rng.random() < {"a": 0.95, "b": 0.7, "c": 0.35}[customer.size]:
                found += [_answer(rng, customer, rng.choice(days), survey) for survey in ("CSAT", "NPS")]
    found.sort(key=lambda f: (f.day, f.customer.number, f.survey))
    return tuple(replace(f, code=f"FK{f.day:%y%m}{n:03d}") for n, f in enumerate(found, 1))
