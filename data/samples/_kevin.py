"""Kevin Wang's sheets: CSV files and the exports of Zoho CRM."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from _calendar import Span, deal_mondays, month_spans, order_spans
from _catalog import FIRST_UPLOAD, KEVIN, LAST_UPLOAD, LI, workday_from
from _customers import CUSTOMERS, Customer
from _deals import NEXT_STEPS, PROBABILITY, Deal, State
from _words import PURPOSE
from _world import World
from _writers import Cell, csv_bytes

File = tuple[date, str, bytes]  # as_of, name, content
_ME = "zcrm_6012000000231003"
_ORDERS = (
    "Order No", "Order Date", "Customer", "Product Code", "Product", "Category", "Qty", "Unit Price", "Amount",
    "Region", "Industry", "Sales Rep", "Notes",
)  # fmt: skip
_SPLITS_SINCE = date(2026, 11, 23)  # the first file with a column that says who shares an order
_SPLITS = {"KW-2611-010": f"{KEVIN} 70%, {LI} 30%"}
_RECEIPTS = (
    "Receipt No",
    "Receipt Date",
    "Customer",
    "Order No",
    "Amount Received",
    "Due Date",
    "Payment Method",
    "Sales Rep",
)
_DEALS = (
    "Record Id", "Deal Owner.id", "Deal Owner", "Deal Name", "Amount", "Closing Date", "Account Name.id",
    "Account Name", "Stage", "Type", "Probability (%)", "Next Step", "Pipeline", "Lead Source", "Currency",
    "Reason For Loss", "Competitor", "Created Time", "Modified Time", "Last Activity Time",
)  # fmt: skip
_ACCOUNTS = (
    "Record Id", "Account Owner.id", "Account Owner", "Account Name", "Account Type", "Industry", "Region", "Phone",
    "Website", "Billing Address - City", "Created Time", "Last Activity Time",
)  # fmt: skip
_CALLS = (
    "Record Id", "Call Owner.id", "Call Owner", "Subject", "Related To.id", "Related To", "Call Type", "Call Purpose",
    "Call Start Time", "Call Duration (in seconds)", "Call Result", "Call Status",
)  # fmt: skip


def files(world: World) -> Iterator[File]:
    """Every file of Kevin Wang with its date."""
    for monday in (FIRST_UPLOAD, LAST_UPLOAD):
        yield monday, f"Accounts_{monday:%Y_%m_%d}.csv", csv_bytes(_ACCOUNTS, _account_rows(world, monday), "utf-8")
    for span in order_spans():
        if rows := _order_rows(world, span):
            encoding = "gb18030" if span.upload == FIRST_UPLOAD else "utf-8-sig"  # the old system's own export
            headers = (*_ORDERS, "Credit Split") if span.upload >= _SPLITS_SINCE else _ORDERS
            yield span.upload, f"orders_{span.upload}.csv", csv_bytes(headers, rows, encoding)
    for monday in deal_mondays():
        yield monday, f"Deals_{monday:%Y_%m_%d}.csv", csv_bytes(_DEALS, _deal_rows(world, monday), "utf-8")
    for span in month_spans():
        yield span.upload, f"Calls_{span.upload:%Y_%m_%d}.csv", csv_bytes(_CALLS, _call_rows(world, span), "utf-8")
        yield span.upload, f"payments_{span.upload}.csv", csv_bytes(_RECEIPTS, _receipt_rows(world, span))


def _account(customer: Customer) -> tuple[str, str]:
    """Id and name of the customer in Zoho; a customer of 李娜's stands there by its short name."""
    if customer.owner == KEVIN:
        return customer.code, customer.name
    return f"zcrm_60120000004{customer.number + 900:05d}", customer.short


def _money(amount: Decimal) -> str:
    return f"¥{amount:,.2f}" if amount >= 0 else f"-¥{-amount:,.2f}"


def _order_rows(world: World, span: Span) -> list[list[Cell]]:
    orders = [o for o in (*world.orders, *world.flaws) if o.owner == KEVIN and o.day in span]
    return [
        [
            order.code, order.day, order.customer.name, line.product.code, line.product.name, line.product.category,
            line.quantity, "" if order.flaw else _money(line.price), "" if order.flaw else _money(line.amount),
            order.customer.region, order.customer.industry, KEVIN,
            "price to be confirmed" if order.flaw else "return" if order.is_return else "",
            *([_SPLITS.get(order.code, "")] if span.upload >= _SPLITS_SINCE else ()),
        ]
        for order in sorted(orders, key=lambda o: (o.day, o.code))
        for line in order.lines
    ]  # fmt: skip


def _receipt_rows(world: World, span: Span) -> list[list[Cell]]:
    return [
        [r.code, r.day, r.order.customer.name, r.order.code, _money(r.amount), r.due, r.method, KEVIN]
        for r in world.receipts
        if r.order.owner == KEVIN and r.day in span
    ]


def _stamp(day: date, n: int) -> datetime:
    return datetime.combine(day, time(9 + n % 8, n * 11 % 60, n * 17 % 60))


def _deal_row(deal: Deal, state: State, n: int, customer: Customer) -> list[Cell]:
    known = customer.owner == KEVIN and customer.since is None and customer.size != "p"
    step = "" if state.closed else NEXT_STEPS[KEVIN][min(3, (PROBABILITY[state.stage] + 20) // 30)]
    return [
        deal.code, _ME, KEVIN, deal.name, state.amount, state.closed or state.expected, *_account(customer),
        state.stage, "Existing Business" if known else "New Business", PROBABILITY[state.stage],
        step, "Standard", deal.source, "CNY", state.reason, state.competitor,
        _stamp(deal.created, n), _stamp(state.day, n + 2), _stamp(state.day, n + 5),
    ]  # fmt: skip


def _deal_rows(world: World, monday: date) -> list[list[Cell]]:
    shown = [(deal, state) for deal in world.deals if deal.owner == KEVIN and (state := deal.at(monday))]
    kept = [(d, s) for d, s in shown if not s.closed or s.closed >= date(2025, 11, 1)]
    return [_deal_row(deal, state, n, deal.customer) for n, (deal, state) in enumerate(kept)]


def _account_since(world: World, customer: Customer) -> date | None:
    """When the account was opened: before the first order, or for a customer of 李娜's with the first deal."""
    if customer.owner == KEVIN:
        known = customer.since or date(2024, 5, 6)
        return workday_from(known - timedelta(days=35 + customer.number % 25))
    return min((d.created for d in world.deals if d.owner == KEVIN and d.customer is customer), default=None)


def _account_rows(world: World, monday: date) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for customer in CUSTOMERS:
        created = _account_since(world, customer)
        if created and created < monday:
            code, name = _account(customer)
            calls = [
                c.at for c in world.contacts if c.owner == KEVIN and c.customer is customer and c.at.date() < monday
            ]
            buys = customer.owner == KEVIN and customer.size != "p"
            rows.append([
                code, _ME, KEVIN, name, "Customer" if buys else "Prospect", customer.industry, customer.region,
                f"0{20 + customer.number % 9}-5550{customer.number:04d}", f"www.customer{customer.number}.example",
                customer.city, _stamp(created, customer.number), calls[-1] if calls else "",
            ])  # fmt: skip
    return rows


def _call_rows(world: World, span: Span) -> list[list[Cell]]:
    return [
        [
            c.code, _ME, KEVIN, c.ask.subject, *_account(c.customer), c.ask.scene, PURPOSE[c.ask.subject],
            c.at, c.minutes * 60, c.ask.result, "Completed",
        ]
        for c in world.contacts
        if c.owner == KEVIN and c.at.date() in span
    ]  # fmt: skip
