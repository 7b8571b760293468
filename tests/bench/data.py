"""Order sheets of any size with a fixed seed, as xlsx, xls and csv, and a store filled with such lines."""

import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter
import xlwt

HEADERS = (
    "Order No", "Line", "Order Date", "Sales Rep", "Customer ID", "Customer", "SKU", "Product", "Category",
    "Quantity", "Unit Price", "Amount", "Cost", "Region",
)  # fmt: skip
FIRST_DAY = date(2023, 11, 1)
DAYS = 1100
XLS_ROWS = 65_535  # data rows that a tab of an xls holds below its header


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


def write_xls(path: Path, count: int) -> None:
    """The same rows in the older format, in as many tabs as they need."""
    book = xlwt.Workbook(encoding="utf-8")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for place, row in enumerate(rows(count)):
        tab, line = divmod(place, XLS_ROWS)
        if not line:
            sheet = book.add_sheet(f"Orders {tab + 1}")
            for column, header in enumerate(HEADERS):
                sheet.write(0, column, header)
        for column, value in enumerate(row):
            if isinstance(value, date):
                sheet.write(line + 1, column, value, day)
            else:
                sheet.write(line + 1, column, value)
    book.save(str(path))
