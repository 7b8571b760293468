"""The team's names of its stages."""

from sales_core.text.core import Text
from sales_core.ui.page import Page


def stage_names(page: Page) -> dict[str, Text]:
    """The team's stages in both languages, by the name that the store uses."""
    return {stage.name: Text(stage.name, stage.name_zh or stage.name) for stage in page.settings.stages}
