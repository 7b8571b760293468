"""Where a decision on a conflict makes a statement's sales differ from the sheets."""

from collections.abc import Sequence
from types import SimpleNamespace

from sales_core.reports.credit_effects import CreditEffect, credit_effects
from sales_core.reports.incentives import IncentiveRow
from sales_core.text import credits as words
from sales_core.ui.columns import Column, Show
from sales_core.ui.incentive_behind import behind_credit
from sales_core.ui.incentive_parts import heading
from sales_core.ui.page import Page
from sales_core.ui.pay_line import rate
from sales_core.ui.table import table
from sales_core.ui.target_save import EDITORS

_COLUMNS = (
    Column("person", words.PERSON),
    Column("customer", words.CUSTOMER, width=220),
    Column("how", words.HOW),
    Column("sold", words.SOLD, Show.MONEY),
    Column("credited", words.CREDITED, Show.MONEY),
    Column("change", words.CHANGE, Show.MONEY, words.CHANGE_HELP),
    Column("decided_by", words.DECIDED_BY, words=EDITORS),
    Column("reason", words.REASON),
)


def section(page: Page, rows: Sequence[IncentiveRow]) -> None:
    """Nothing where no decision counts."""
    if not credit_effects(page.question):
        return
    heading(page, words.TITLE, page.say(words.HINT))

    def behind(row: SimpleNamespace) -> None:
        title = page.say(words.BEHIND, customer=row.customer, person=row.person)
        behind_credit(page, title, rows, row.person, row.customer)

    table(page, _told(page), _COLUMNS, "credits", behind, page.then(_told), by=("person", "customer"))


def _told(page: Page) -> list[SimpleNamespace]:
    return [SimpleNamespace(**vars(row), how=_how(page, row)) for row in credit_effects(page.question)]


def _how(page: Page, row: CreditEffect) -> str:
    if not row.share:
        return page.say(words.GIVEN)
    return page.say(words.SPLIT, share=rate(row.share), day=page.day(row.decided_on))
