"""Open deals by stage and expected month."""

from sales_core.model.kinds import Kind
from sales_core.ui import empty, frame

empty.needs(frame.current(), Kind.DEALS)
