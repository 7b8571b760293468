"""What the sample team sells, to whom it answers, and when it works: plain data."""

from dataclasses import dataclass
from datetime import date, timedelta

FIRST_DAY = date(2025, 1, 1)  # orders before the first upload come with it as history
FIRST_UPLOAD = date(2025, 11, 24)
LAST_UPLOAD = date(2026, 11, 23)
LAST_DAY = LAST_UPLOAD - timedelta(days=1)  # a Monday's sheets hold what happened until Sunday
COMPANY = "海川传感"
TEAM = "工业销售部"
LI, KEVIN, MANAGER = "李娜", "Kevin Wang", "陈静"
FOLDERS = {LI: "li-na", KEVIN: "kevin-wang", MANAGER: "manager"}


@dataclass(frozen=True)
class Product:
    """`price` is the list price in whole yuan."""

    code: str
    name: str
    category: str
    price: int


PRODUCTS = (
    Product("HS-P110", "P110 压力变送器", "压力", 1280),
    Product("HS-P220", "P220 差压变送器", "压力", 2450),
    Product("HS-P330", "P330 卫生型压力传感器", "压力", 3200),
    Product("HS-T110", "T110 温度传感器", "温度", 460),
    Product("HS-T240", "T240 温度变送器", "温度", 980),
    Product("HS-F310", "F310 电磁流量计", "流量液位", 5800),
    Product("HS-F520", "F520 超声波流量计", "流量液位", 8600),
    Product("HS-L410", "L410 雷达液位计", "流量液位", 7400),
)
PRODUCT = {product.code: product for product in PRODUCTS}

# Yuan per month: targets by season, and how much of each was reached (November 2026 until the 22nd).
_SEASON = (95, 55, 115, 105, 95, 115, 90, 90, 115, 85, 105, 120)
_BASE = {LI: 4400, KEVIN: 4500}
_REACHED = {
    LI: (1.04, 0.93, 1.08, 0.99, 1.12, 1.23, 0.96, 1.02, 1.10, 0.97, 0.93),
    KEVIN: (1.06, 1.01, 0.97, 1.03, 0.88, 0.94, 0.79, 0.57, 0.92, 0.83, 0.61),
}
_REACHED_2025 = {LI: 0.83, KEVIN: 0.92}  # share of the same month's 2026 target
_LATE_2025 = {LI: (0.98, 1.06), KEVIN: (1.05, 0.98)}  # share of the targets of November and December 2025


def revenue_target(person: str, year: int, month: int) -> int:
    """The person's revenue target of a month in yuan, in steps of 5,000."""
    growth = 100 if year == 2026 else 88
    return round(_BASE[person] * _SEASON[month - 1] * growth / 100 / 5000) * 5000


def revenue_plan(person: str, year: int, month: int) -> int:
    """What the person sells in a month, in yuan; the orders are made to reach it."""
    if year == 2026:
        return round(revenue_target(person, 2026, month) * _REACHED[person][month - 1])
    if month >= 11:
        return round(revenue_target(person, 2025, month) * _LATE_2025[person][month - 11])
    return round(revenue_target(person, 2026, month) * _REACHED_2025[person])


def new_customer_target(month: int) -> int:
    """New customers that one person should win in a month."""
    return 2 if month in {3, 6, 9, 11} else 1


# Weekdays on which China does not work from 2025 to early 2027.
_CLOSED_RANGES = (
    ("2025-01-01", 1), ("2025-01-28", 8), ("2025-04-04", 1), ("2025-05-01", 5), ("2025-06-02", 1), ("2025-10-01", 8),
    ("2026-01-01", 3), ("2026-02-16", 8), ("2026-04-06", 1), ("2026-05-01", 5), ("2026-06-19", 1), ("2026-09-25", 1),
    ("2026-10-01", 7), ("2027-01-01", 1),
)  # fmt: skip
_CLOSED = {date.fromisoformat(first) + timedelta(days=n) for first, days in _CLOSED_RANGES for n in range(days)}


def is_workday(day: date) -> bool:
    """Whether the team works on `day`."""
    return day.weekday() < 5 and day not in _CLOSED


def workdays(first: date, last: date) -> list[date]:
    """The working days from `first` to `last`, both included."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in days if is_workday(day)]


def workday_from(day: date) -> date:
    """`day` itself or the next working day."""
    while not is_workday(day):
        day += timedelta(days=1)
    return day
