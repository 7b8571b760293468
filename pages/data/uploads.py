"""Sheets in, and what each did."""

from sales_core.model.kinds import Kind
from sales_core.ui import empty, frame

empty.needs(frame.current(), Kind.ORDERS, Kind.DEALS, Kind.TARGETS)
