"""Attainment, gap, pace and required run rate."""

from sales_core.model.kinds import Kind
from sales_core.ui import empty, frame

empty.needs(frame.current(), Kind.TARGETS, Kind.ORDERS)
