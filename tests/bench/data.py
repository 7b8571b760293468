"""Order sheets of any size with a fixed seed, as xlsx and csv, and a store filled with such lines."""

import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter

HEADERS = (
    "Order No", "Line", "Order Date", "Sales Rep", "Customer ID", "Customer", "SKU", "Product", "Category",
    "Quantity", "Unit Price", "Amount", "Cost", "Region",
)  # fmt: skip
FIRST_DAY = date(2023, 11, 1)
DAYS = 1100


def rows(count: int, seed: int = 7) -> Iterator[tuple[object, ...]]:
    """`count` order lines: 200 people, 500 products, a customer per fifty lines, three years of days."""
    draw = random.Random(seed)  # a bench needs the same rows each time, not secrets
    customers = max(count // 50, 10)
    for number in range(count):
        customer, product = draw.randrange(customers), draw.randrange(500)
        quantity, cents = draw.randint(1, 40), draw.randint(500, 90_000)
        yield (
            f"SO{number // 3:07d}", number % 3 + 1, FIRST_DAY + timedelta(days=draw.randrange(DAYS)),
            f"Person {draw.randrange(200):03d}", f"C{customer:06d}", f"Customer {customer:06d}", f"P{product:03d}",
            f"Product {product:03d}", f"Category {product % 12}", quantity, cents / 100, quantity * cents / 100,
            quantity * cents * 7 // 10 / 100, f"Region {customer % 30}",
        )  # fmt: skip


def write_xlsx(path: Path, count: int) -> None:
    """The rows as one sheet, written row by row so that memory stays flat."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Orders")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, HEADERS)
        for place, row in enumerate(rows(count), 1):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(place, column, value, day)
                elif isinstance(value, str):
                    sheet.write_string(place, column, value)
                else:
                    sheet.write_number(place, column, value)


def write_csv(path: Path, count: int) -> None:
    """The same rows as comma-separated UTF-8."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(HEADERS)
        writer.writerows(rows(count))
