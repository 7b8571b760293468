"""Which incentive plans hold, and the form in which a plan is built, approved and compared."""

from sales_core.ui import (
    frame,
    pay_range,
    plans_builder,
    plans_finding,
    plans_list,
    plans_rerun,
    plans_start,
    plans_state,
    target_save,
)
from sales_core.ui.finding import finding
from sales_core.ui.page import Page


def show(page: Page) -> None:
    """The page of whoever leads everybody: the form while a plan is built, else what there is and how to begin."""
    if plan := plans_state.built():
        plans_builder.builder(page, plan)
        return
    plans_list.versions(page)
    plans_start.start(page)
    pay_range.section(page)
    plans_rerun.section(page)


page = frame.current()
target_save.greet()
finding(*plans_finding.says(page))
if page.viewer.sees_all:
    show(page)
else:
    plans_finding.own(page)
    plans_list.versions(page)
