"""A page with one of each shared part, as a page of the dashboard would use them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import plotly.graph_objects as go
import streamlit as st

from sales_core.figures import theme
from sales_core.text.core import Text
from sales_core.ui import frame
from sales_core.ui.cards import Card, cards
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.drill import drill
from sales_core.ui.finding import finding
from sales_core.ui.table import table


@dataclass(frozen=True)
class Row:
    customer: str
    amount: Decimal | None
    on: date | None
    file_name: str = "orders.xlsx"
    sheet: str = "Sheet1"
    row_number: int = 7


page = frame.current()
rows = [Row("Acme", Decimal("1.005"), date(2026, 11, 3)), Row("Beta", None, None)]
columns = (
    Column("customer", Text("Customer", "客户")),
    Column("amount", Text("Amount", "金额"), Show.MONEY),
    Column("on", Text("Date", "日期"), Show.DATE),
)
finding("Acme pays $3", "more than $2")
cards([Card("Revenue", "¥1", "+1.0%", "vs Oct", trend=[Decimal(1), None, Decimal(2)]), Card("Gap", "—", "—")])
chart(page, theme.layout(go.Figure(go.Bar(y=[1])), "One bar"), "bar")
times = int(st.query_params.get("times", "1"))
if "pick" in st.query_params:
    st.session_state["deals_picked"] = int(st.query_params["pick"])
table(
    page,
    rows,
    columns,
    "deals",
    lambda row: drill(page, row.customer, [row] * times, columns[:2]),
)
table(page, [], columns, "none")
download(page, "deals", "Deals", rows, columns)
