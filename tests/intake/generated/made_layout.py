"""A sheet around order lines: titles, blank rows and columns, totals, notes, in one language or the other."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from random import Random

from made_lines import Line, some_lines, whole
from made_values import DAYS, MONEY, Cell, Day, Money, pick

HEADERS = {
    "order_id": (("Order No", "Order ID", "Invoice No"), ("订单编号", "订单号", "单号")),
    "ordered_on": (("Order Date", "Date", "Sale Date"), ("下单日期", "日期", "订单日期")),
    "customer": (("Customer", "Customer Name", "Client"), ("客户", "客户名称", "客户全称")),
    "person": (("Salesperson", "Sales Rep", "Owner"), ("销售员", "业务员", "负责人")),
    "product": (("Product", "Item", "Product Name"), ("产品", "商品名称", "品名")),
    "quantity": (("Qty", "Quantity"), ("数量", "销量")),
    "amount": (("Amount", "Sales Amount", "Revenue"), ("金额", "销售额", "成交金额")),
    "note": (("Remark", "Memo"), ("备注", "说明")),
}
TOTALS = (("Total", "Grand Total", "TOTAL:", "Subtotal"), ("合计", "小计", "总计", "合计：", "本页合计", "合 计"))
NOTES = (("Note: amounts include tax.", "Prepared by: finance"), ("注：以上金额含税。", "制表人：财务部"))
TITLES = (("Sales {0}", "Order list {0}"), ("{0}年销售台账", "{0}年度销售明细表"))
DECORATED = ("{}", "{}", "{}", " {} ", "{}*", "{}（必填）", "{}\n", "* {}")


@dataclass(frozen=True)
class Made:
    """rows: the cells of the sheet. places: 1-based sheet rows of the lines. told: how it was made, for a failure."""

    rows: list[list[Cell]]
    lines: tuple[Line, ...]
    places: list[int]
    has_id: bool
    told: str


def made(rng: Random, pool: str, *, book: bool) -> Made:
    """A sheet of orders in any style."""
    chinese = int(pool == "zh" or (pool == "ascii" and rng.random() < 0.3))
    money, day = pick(rng, MONEY, book=book), pick(rng, DAYS, book=book)
    year = rng.randint(2015, 2025)
    days = 27 if "year" in day.needs and rng.random() < 0.3 else 360
    lines = some_lines(rng, pool, first=date(year, 1, 2), days=days)
    lines = whole(lines) if money.whole else lines
    if "order" in day.needs:
        lines = (replace(lines[0], ordered_on=date(year, rng.randint(1, 11), rng.randint(13, 28))), *lines[1:])
    fields = _fields(rng)
    sheet = _Sheet(rng, chinese, fields, money, day, book=book)
    rows, places = sheet.table(lines)
    above = sheet.above(year, needs_title="year" in day.needs)
    rows = above + rows + sheet.below()
    told = f"{pool} {money.name} | {day.name} | {fields}"
    places = [place + len(above) for place in places]
    return Made(sheet.beside(rows), lines, places, "order_id" in fields, told)


def _fields(rng: Random) -> list[str]:
    fields = ["ordered_on", "customer", "amount"]
    fields += [name for name in ("person", "product", "quantity", "note") if rng.random() < 0.6]
    if rng.random() < 0.7:
        fields.insert(0, "order_id")
    if rng.random() < 0.4:
        rng.shuffle(fields)
    return fields


class _Sheet:
    def __init__(self, rng: Random, chinese: int, fields: list[str], money: Money, day: Day, *, book: bool) -> None:
        self.rng, self.chinese, self.fields, self.money, self.day, self.book = rng, chinese, fields, money, day, book
        self.numbered = book and rng.random() < 0.5

    def table(self, lines: tuple[Line, ...]) -> tuple[list[list[Cell]], list[int]]:
        """Header and lines with blank rows and totals between them; and the places of the lines."""
        rows: list[list[Cell]] = [self._header()]
        places = []
        total = sum((line.amount for line in lines), Decimal(0))
        if self.rng.random() < 0.1:
            rows.append(self._total(total))
        running = Decimal(0)
        subtotals = self.rng.random() < 0.15
        for line in lines:
            rows.append(self._line(line))
            places.append(len(rows))
            running += line.amount
            if subtotals and self.rng.random() < 0.15:
                rows.append(self._total(running))
                running = Decimal(0)
            if self.rng.random() < 0.03:
                rows.append([None] * len(self.fields))
        if self.rng.random() < 0.35:
            rows.append(self._total(total, labelled=len(lines) < 3 or self.rng.random() < 0.8))
        return rows, places

    def above(self, year: int, *, needs_title: bool) -> list[list[Cell]]:
        """Titles and blank rows."""
        rng = self.rng
        rows: list[list[Cell]] = [[] for _ in range(rng.choice((0, 0, 0, 1)))]
        if needs_title or rng.random() < 0.4:
            rows.append([rng.choice(TITLES[self.chinese]).format(year)])
            rows += [[] for _ in range(rng.choice((0, 0, 1, 2)))]
        return rows

    def below(self) -> list[list[Cell]]:
        """Notes under the table."""
        if self.rng.random() > 0.15:
            return []
        return [[], [self.rng.choice(NOTES[self.chinese])]]

    def beside(self, rows: list[list[Cell]]) -> list[list[Cell]]:
        """Blank columns before the table."""
        blank: list[Cell] = [None] * self.rng.choice((0, 0, 0, 0, 1, 2))
        width = max(map(len, rows)) + len(blank)
        return [(blank + row + [None] * width)[:width] for row in rows]

    def _header(self) -> list[Cell]:
        found: list[Cell] = []
        for name in self.fields:
            text = self.rng.choice(HEADERS[name][self.chinese])
            text += self.rng.choice(self.money.units) if name == "amount" else ""
            found.append(self.rng.choice(DECORATED).format(text))
        return found

    def _line(self, line: Line) -> list[Cell]:
        cells: dict[str, Cell] = {
            "order_id": int(line.order_id) if self.numbered and line.order_id[0] in "123456789" else line.order_id,
            "ordered_on": self.day.write(line.ordered_on),
            "customer": line.customer,
            "person": line.person,
            "product": line.product,
            "quantity": line.quantity if self.book else str(line.quantity),
            "amount": self.money.write(line.amount),
            "note": self.rng.choice((None, "ok", "急")) if self.chinese else self.rng.choice((None, "urgent", "a, b")),
        }
        return [cells[name] for name in self.fields]

    def _total(self, amount: Decimal, *, labelled: bool = True) -> list[Cell]:
        place = self.rng.choice([n for n, name in enumerate(self.fields[:6]) if name not in ("amount", "quantity")])
        cells: list[Cell] = [None] * len(self.fields)
        cells[place] = self.rng.choice(TOTALS[self.chinese]) if labelled else None
        cells[self.fields.index("amount")] = self.money.write(amount)
        return cells
