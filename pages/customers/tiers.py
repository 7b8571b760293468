"""Customers by importance and who is overdue for contact."""

from sales_core.model.kinds import Kind
from sales_core.ui import empty, frame

empty.needs(frame.current(), Kind.ORDERS, Kind.CUSTOMERS, Kind.CONTACTS)
