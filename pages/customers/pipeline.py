"""Open deals by stage and expected month, and what to do about them."""

from sales_core.model.kinds import Kind
from sales_core.reports.pipeline import pipeline
from sales_core.reports.pipeline_summary import pipeline_summary
from sales_core.ui import (
    closed_parts,
    coverage_parts,
    empty,
    frame,
    movement_parts,
    pipeline_list,
    target_save,
    weighting,
    what_if,
)
from sales_core.ui.cards import cards
from sales_core.ui.finding import finding
from sales_core.ui.page import Page
from sales_core.ui.pipeline_cards import cards as pipeline_cards
from sales_core.ui.pipeline_cards import cards_at
from sales_core.ui.pipeline_charts import charts
from sales_core.ui.pipeline_parts import detail, said


def show(page: Page) -> None:
    """The page of a team that has deals."""
    stages, way = pipeline(page.question), weighting.way(page)
    summary = pipeline_summary(page.question, stages)
    finding(said(page, summary), detail(page, summary))
    cards(pipeline_cards(page, summary, way), before=page.then(lambda at: cards_at(at, way)))
    if summary.open_deals:
        weighting.choose(page)
        charts(page, stages, way)
        pipeline_list.section(page, stages)
        what_if.section(page)
        coverage_parts.section(page, way)
    movement_parts.section(page)
    closed_parts.section(page, summary)


page = frame.current()
target_save.greet()
if page.reader.has(Kind.DEALS):
    show(page)
else:
    empty.needs(page, Kind.DEALS)
