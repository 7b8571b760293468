"""The table of a year: attainment per person and month."""

from collections.abc import Sequence
from types import SimpleNamespace

from sales_core.reports.targets_months import YearRow, year_of
from sales_core.text import targets as words
from sales_core.ui.columns import Column, Show
from sales_core.ui.page import Page


def year_rows(page: Page, rows: Sequence[YearRow]) -> list[SimpleNamespace]:
    """The rows with a field for each month."""
    return [
        SimpleNamespace(
            name=page.say(words.WHOLE_TEAM) if row.person is None else row.person or page.say(words.UNASSIGNED),
            so_far=row.so_far,
            **{f"month_{place}": value for place, value in enumerate(row.attainment)},
        )
        for row in rows
    ]


def year_columns(page: Page) -> tuple[Column, ...]:
    """The name, what is so far, and the months of the year."""
    months = [period.start.month for period in year_of(page.question).months()]
    return (
        Column("name", words.PERSON),
        Column("so_far", words.YEAR_TOTAL, Show.PERCENT),
        *(
            Column(f"month_{place}", name, Show.PERCENT, words.YEAR_HELP)
            for place, name in enumerate(words.MONTHS[number - 1] for number in months)
        ),
    )
