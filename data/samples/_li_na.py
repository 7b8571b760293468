"""李娜's sheets: a ledger in Excel and the exports of 纷享销客."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from _calendar import Span, deal_mondays, month_spans, order_spans
from _catalog import COMPANY, FIRST_UPLOAD, LAST_UPLOAD, LI, TEAM, workday_from
from _customers import CUSTOMERS
from _deals import NEXT_STEPS, PROBABILITY, Deal, State
from _world import World
from _writers import Cell, Tab, xlsx

File = tuple[date, str, bytes]  # as_of, name, content
_ORDERS = (
    "订单编号", "订单日期", "客户名称", "产品编号", "产品名称", "产品类别", "数量", "单价", "金额",
    "区域", "行业", "业务员", "备注",
)  # fmt: skip
_RECEIPTS = ("回款编号", "回款日期", "客户名称", "订单编号", "回款金额", "应收日期", "回款方式", "业务员")
_DEALS = (
    "唯一性ID（必填）", "商机名称", "客户名称（必填）", "商机金额", "预计成交日期", "商机阶段", "商机状态",
    "赢率", "负责人", "归属部门", "创建时间", "最后跟进时间", "实际成交日期", "输单原因", "竞争对手",
    "下一步计划", "商机来源", "产品名称", "生命状态",
)  # fmt: skip
_CUSTOMERS = (
    "唯一性ID（必填）", "客户编号", "客户名称（必填）", "客户类型", "客户来源", "所属行业", "区域", "成交状态",
    "负责人", "负责人主属部门", "所属公海", "领取/分配时间", "最后跟进时间", "最后一次成交时间", "转手次数",
    "生命状态", "锁定状态", "业务类型", "创建时间",
)  # fmt: skip
_CONTACTS = (
    "唯一性ID（必填）",
    "跟进时间",
    "客户名称",
    "互动场景",
    "互动方式",
    "跟进正文",
    "跟进结果",
    "时长（分钟）",
    "下次跟进时间",
    "负责人",
)


def files(world: World) -> Iterator[File]:
    """Every file of 李娜 with its date."""
    for monday in (FIRST_UPLOAD, LAST_UPLOAD):
        yield monday, f"客户对象导出结果_{monday:%Y%m%d}.xlsx", xlsx([_customer_tab(world, monday)])
    for span in order_spans():
        if tabs := _ledger(world, span):
            yield span.upload, f"销售台账_{span.upload:%Y%m%d}.xlsx", xlsx(tabs)
    for monday in deal_mondays():
        yield monday, f"商机2.0对象导出结果_{monday:%Y%m%d}.xlsx", xlsx([_deal_tab(world, monday)])
    for span in month_spans():
        yield span.upload, f"销售记录对象导出结果_{span.upload:%Y%m%d}.xlsx", xlsx([_contact_tab(world, span)])


def _ledger(world: World, span: Span) -> list[Tab]:
    titles = (f"{COMPANY}{TEAM} 销售台账（{span.title}）", f"制表：{LI}　制表日期：{span.upload:%Y-%m-%d}　单位：元")
    orders, receipts = _order_rows(world, span), _receipt_rows(world, span)
    ledger = []
    if orders:
        ledger.append(Tab("订单", _ORDERS, orders, titles, ("数量", "金额"), zh_dates=span.upload.year == 2025))
    if receipts:
        ledger.append(
            Tab("回款", _RECEIPTS, receipts, (titles[0].replace("销售台账", "回款台账"), titles[1]), ("回款金额",))
        )
    return ledger


def _order_rows(world: World, span: Span) -> list[list[Cell]]:
    orders = [o for o in (*world.orders, *world.flaws) if o.owner == LI and o.day in span]
    return [
        [
            order.code, "4月31号" if order.flaw == "date" else order.day, order.customer.name, line.product.code,
            line.product.name, line.product.category, line.quantity, line.price, line.amount, order.customer.region,
            order.customer.industry, LI, "退货" if order.is_return else order.deal.code if order.deal else "",
        ]
        for order in sorted(orders, key=lambda o: (o.day, o.code))
        for line in order.lines
    ]  # fmt: skip


def _receipt_rows(world: World, span: Span) -> list[list[Cell]]:
    return [
        [r.code, r.day, r.order.customer.name, r.order.code, r.amount, r.due, r.method, LI]
        for r in world.receipts
        if r.order.owner == LI and r.day in span
    ]


def _morning(day: date, n: int) -> datetime:
    return datetime.combine(day, time(9 + n % 8, n * 7 % 60))


def _deal_row(deal: Deal, state: State, n: int) -> list[Cell]:
    status = {"赢单": "赢单", "输单": "输单", "无效": "无效"}.get(state.stage, "进行中")
    product = deal.lines[0].product
    step = "" if state.closed else NEXT_STEPS[LI][min(3, (PROBABILITY[state.stage] + 20) // 30)]
    return [
        deal.code, deal.name, deal.customer.name, state.amount, state.expected, state.stage, status,
        f"{PROBABILITY[state.stage]}%", LI, TEAM, _morning(deal.created, n), _morning(state.day, n + 3), state.closed,
        state.reason, state.competitor, step, deal.source, product.name, "正常",
    ]  # fmt: skip


def _deal_tab(world: World, monday: date) -> Tab:
    shown = [(deal, state) for deal in world.deals if deal.owner == LI and (state := deal.at(monday))]
    kept = [(d, s) for d, s in shown if not s.closed or s.closed >= date(2025, 11, 1)]
    return Tab("商机2.0", _DEALS, [_deal_row(deal, state, n) for n, (deal, state) in enumerate(kept)])


def _customer_tab(world: World, monday: date) -> Tab:
    rows = []
    for customer in CUSTOMERS:
        taken = workday_from((customer.since or date(2024, 3, 4)) - timedelta(days=40 + customer.number % 20))
        if customer.owner != LI or taken >= monday:
            continue
        talked = [c.at for c in world.contacts if c.customer is customer and c.owner == LI and c.at.date() < monday]
        bought = [o.day for o in world.orders if o.customer is customer and not o.is_return and o.day < monday]
        rows.append([
            f"5f{customer.number:06d}", customer.code, customer.name,
            "终端客户" if customer.number % 4 else "系统集成商",
            customer.source, customer.industry, customer.region, "已成交" if bought else "未成交",
            LI, TEAM, "工业客户公海",
            _morning(taken, customer.number), talked[-1] if talked else None, bought[-1] if bought else None, 0, "正常",
            "未锁定", "默认业务类型", _morning(taken, customer.number),
        ])  # fmt: skip
    void = [*rows[0]]
    void[:3], void[15] = ["5f000900", "KH0900", "苏州博川精密机械有限公司（重复）"], "作废"
    return Tab("客户", _CUSTOMERS, [*rows, void])


def _contact_tab(world: World, span: Span) -> Tab:
    rows: list[list[Cell]] = [
        [c.code, c.at, c.customer.name, c.ask.scene, c.ask.how, c.ask.subject, c.ask.result, c.minutes, c.following, LI]
        for c in world.contacts
        if c.owner == LI and c.at.date() in span
    ]
    return Tab("销售记录", _CONTACTS, rows)
