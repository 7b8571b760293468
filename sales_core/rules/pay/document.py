"""The readable file of an incentive plan."""

import tomli_w

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.incentive_text import table_of


def document(plan: IncentivePlan) -> str:
    """The plan as TOML; `plan_of` of model/incentive_text.py reads it back as it was."""
    return tomli_w.dumps(table_of(plan))
