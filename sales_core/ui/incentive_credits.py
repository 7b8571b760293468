"""Where decisions on credit make a statement's sales differ from the sheets, and the way to share that of one sale."""

from collections.abc import Sequence
from types import SimpleNamespace

from sales_core.model.entities_ownership import BY_SHEET
from sales_core.reports.credit_effects import CreditEffect, credit_effects
from sales_core.reports.incentives import IncentiveRow
from sales_core.text import credits as words
from sales_core.text import splits as splits_words
from sales_core.ui import split_form, split_list
from sales_core.ui.columns import Column, Show
from sales_core.ui.incentive_behind import behind_credit
from sales_core.ui.incentive_parts import heading
from sales_core.ui.page import Page
from sales_core.ui.pay_line import rate
from sales_core.ui.split_parts import DECIDERS, named
from sales_core.ui.table import table

_COLUMNS = (
    Column("person", words.PERSON),
    Column("of", words.WHAT),
    Column("customer", words.CUSTOMER, width=200),
    Column("how", words.HOW),
    Column("sold", words.SOLD, Show.MONEY),
    Column("credited", words.CREDITED, Show.MONEY),
    Column("change", words.CHANGE, Show.MONEY, words.CHANGE_HELP),
    Column("decided_by", words.DECIDED_BY, words=DECIDERS),
    Column("reason", words.REASON),
)


def section(page: Page, rows: Sequence[IncentiveRow]) -> None:
    """What is credited otherwise, the orders and deals that are shared, and the form; nothing where nothing is."""
    effects = credit_effects(page.question)
    if effects:
        heading(page, splits_words.TITLE, page.say(words.HINT))

        def behind(row: SimpleNamespace) -> None:
            behind_credit(page, page.say(words.BEHIND, customer=row.title, person=row.person), rows, row.effect)

        table(page, _told(page), _COLUMNS, "credits", behind, page.then(_told), by=("person", "what", "subject"))
    split_list.section(page)
    split_form.section(page)


def _told(page: Page) -> list[SimpleNamespace]:
    return [
        SimpleNamespace(
            **vars(row),
            how=_how(page, row),
            of=named(page, row.what, row.name),
            title=row.customer if row.what == "customer" else named(page, row.what, row.name),
            effect=row,
        )
        for row in credit_effects(page.question)
    ]


def _how(page: Page, row: CreditEffect) -> str:
    if not row.share:
        return page.say(words.GIVEN)
    said = words.SPLIT if row.what == "customer" else words.SPLIT_ONE
    said = words.SPLIT_SHEET if row.decided_by == BY_SHEET else said
    return page.say(said, share=rate(row.share), day=page.day(row.decided_on))
