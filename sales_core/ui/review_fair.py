"""For who leads: what each person was given, so that luck and skill can be told apart."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import streamlit as st

from sales_core.figures import theme
from sales_core.figures.fairness import scatter
from sales_core.reports.fairness import ENOUGH, Fair, Link, links, regions, start_of
from sales_core.reports.fairness import fairness as given
from sales_core.reports.narrowed import Narrowed
from sales_core.text import fairness as words
from sales_core.text import format as fmt
from sales_core.text import reviews as review_words
from sales_core.text import settings as settings_words
from sales_core.text.words import listed, sentence
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.pipeline_drill import open_deals
from sales_core.ui.plain import plain
from sales_core.ui.review_parts import day_of
from sales_core.ui.table import table

_ALWAYS = ("person", "points", "customers")
_COLUMNS = (
    Column("person", review_words.PERSON),
    Column("points", review_words.POINTS, Show.NUMBER, review_words.POINTS_HELP),
    Column("inherited", words.FACTORS["inherited"], Show.WHOLE_MONEY, words.INHERITED_HELP),
    Column("customers", words.CUSTOMERS, Show.COUNT),
    Column("a_share", words.FACTORS["a_share"], Show.PERCENT, words.A_SHARE_HELP),
    Column("region", settings_words.REGION),
    Column("months", words.FACTORS["months"], Show.NUMBER),
)


def fairness(page: Page) -> None:
    """The section; worked out when it is opened."""
    with st.expander(page.say(words.TITLE), icon=":material/balance:", key="fairness", on_change="rerun") as body:
        if body.open:
            _body(page)


def sentences(page: Page, rows: Sequence[Fair]) -> str:
    """What the numbers say of luck and skill, or that they are too few to."""
    told, people = links(rows), sum(row.points is not None for row in rows)
    if people < ENOUGH:
        return page.say(words.FEW, people=people, enough=ENOUGH)
    strong = [_factor(page, link) for link in told if link.beyond_chance]
    text = page.say(words.GOES_WITH, factors=listed(strong, page.language)) if strong else ""
    means = [
        page.say(words.REGION_IS, region=row.region, points=fmt.number(row.points), people=row.people)
        for row in regions(rows)
    ]
    return sentence(
        [
            text or page.say(words.BY_CHANCE, people=people),
            page.say(words.REGIONS, regions=listed(means, page.language)) if means else "",
        ],
        page.language,
    )


def _factor(page: Page, link: Link) -> str:
    told = {"correlation": fmt.number(link.correlation, 2), "people": link.people}
    return page.say(words.FACTOR, factor=page.say(words.FACTORS[link.factor]), **told)


def _body(page: Page) -> None:
    rows = given(page.question, day_of(page))
    st.markdown(plain(sentences(page, rows)))
    told = [link for link in links(rows) if link.correlation is not None]
    if told:
        _scatter(page, rows, told)
    st.caption(page.say(words.HINT))
    columns = [column for column in _COLUMNS if column.field in _ALWAYS or any(_value(row, column) for row in rows)]
    before = page.then(lambda at: given(at.question, day_of(at)))
    table(page, rows, columns, "fairness_table", lambda row: _inherited(page, row.person), before, by=("person",))
    download(page, "fairness", page.say(words.TITLE), rows, columns)


def _value(row: Fair, column: Column) -> bool:
    return bool(getattr(row, column.field))


def _scatter(page: Page, rows: Sequence[Fair], told: Sequence[Link]) -> None:
    by_factor = {link.factor: link for link in told}
    factor = st.segmented_control(
        page.say(words.AGAINST),
        list(by_factor),
        default=told[0].factor,
        format_func=lambda name: page.say(words.FACTORS[name]),
        key="fairness_factor",
        required=True,
    )
    link = by_factor[factor or told[0].factor]
    colours = theme.person_colours(page.roster)
    figure = scatter(
        rows, link, lambda value: _written(page, link.factor, value), colours, page.currency, page.language
    )
    chart(page, figure, f"fairness_{link.factor}", lambda person: _inherited(page, str(person)))


def _written(page: Page, factor: str, value: Decimal) -> str:
    if factor == "inherited":
        return page.money(value)
    return fmt.percent(value) if factor == "a_share" else fmt.number(value)


def _inherited(page: Page, person: str) -> None:
    """Open the deals that the person had on the day before the period."""
    then = start_of(page.question, day_of(page))
    what = page.say(words.OF_DEALS, person=person, day=page.day(then.as_of))
    open_deals(replace(page, question=then), what, Narrowed(people=(person,)))
