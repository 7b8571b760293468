"""The section that splits the change of revenue into price, volume and mix."""

from types import SimpleNamespace

import streamlit as st

from sales_core.figures.price_volume import price_volume_bars
from sales_core.reports.contribution import AGAINST
from sales_core.reports.price_volume import EFFECTS, PriceVolume, price_volume, price_volume_rows
from sales_core.text import contribution as contribution_words
from sales_core.text import price_volume as words
from sales_core.ui import contribution
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.contribution_behind import ROWS
from sales_core.ui.download import download
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.table import table

COLUMNS = (
    Column("name", words.PRODUCT),
    Column("before", words.EFFECTS["before"], Show.WHOLE_MONEY),
    *(Column(effect, words.EFFECTS[effect], Show.WHOLE_MONEY) for effect in EFFECTS),
    Column("now", words.EFFECTS["now"], Show.WHOLE_MONEY),
)


def section(page: Page) -> None:
    """The split against an earlier period; nothing while order lines have no quantities."""
    told = {name: split for name in AGAINST if (split := price_volume(page.question, name))}
    if not told:
        return
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"#### {page.say(words.TITLE)}", help=page.say(words.HELP), width="content")
        against = contribution.one_of(
            page, contribution_words.AGAINST, {name: contribution.COMPARED[name] for name in told}, "volume"
        )
    whole = told[against][0]
    before = contribution.before(page, against)

    def opened(effect: object) -> None:
        _behind(page, told[against], str(effect), against)

    chart(page, price_volume_bars(whole, before, page.currency, page.language), "price_volume", opened)
    with st.expander(page.say(words.BY_PRODUCT)):
        rows = _products(page, against)
        then = page.then(lambda at: _products(at, against))
        table(page, rows, COLUMNS, "price_volume_products", before=then, by=("name",))
        download(page, "price_volume", page.say(words.TITLE), rows, COLUMNS)


def _behind(page: Page, rows: tuple[PriceVolume, ...], effect: str, against: str) -> None:
    """Open the order lines of an effect's products, with what each product did above them."""
    found = price_volume_rows(page.question, rows, effect, against)
    title = page.say(
        words.BEHIND, effect=page.say(words.EFFECTS[effect]), amount=page.money_exact(getattr(rows[0], effect))
    )
    shown = [_shown(page, row) for row in rows if getattr(row, effect)]
    columns = tuple(column for column in COLUMNS if column.field in ("name", "before", "now", effect))
    act = None if effect in ("before", "now") else (lambda: table(page, shown, columns, "price_volume_effect"))
    drill(page, title, found, ROWS, "price_volume", act, sums=("amount",), by="part")


def _products(page: Page, against: str) -> list[SimpleNamespace]:
    """All products together and each, of the page's own moment."""
    return [_shown(page, row) for row in price_volume(page.question, against)]


def _shown(page: Page, row: PriceVolume) -> SimpleNamespace:
    name = page.say(words.ALL) if row.product is None else row.product or page.say(words.UNSAID)
    return SimpleNamespace(**vars(row) | {"name": name})
