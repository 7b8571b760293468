"""The readable file of an incentive plan."""

import tomli_w

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.incentive_text import PlanTextError, plan_of, table_of

__all__ = ["PlanTextError", "document", "plan_of"]


def document(plan: IncentivePlan) -> str:
    """The plan as TOML; `plan_of` reads it back as it was."""
    return tomli_w.dumps(table_of(plan))
