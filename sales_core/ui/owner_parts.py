"""What the page about owners says, counts and lists."""

from collections.abc import Sequence
from dataclasses import replace

from sales_core.figures.owners import book_bars
from sales_core.reports.owners import Book, OwnerRow, books, owners, unowned
from sales_core.reports.owners_behind import owners_behind
from sales_core.text import format as fmt
from sales_core.text import owners as words
from sales_core.text.words import sentence
from sales_core.ui.chart import chart
from sales_core.ui.columns import Column, Show
from sales_core.ui.compare import listed
from sales_core.ui.download import download
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.table import table
from sales_core.ui.target_parts import heading

MOST = 200  # customers without an owner that are listed: more are no list to work through
OWNER = Column("person", words.PERSON, words={"": words.NOBODY})
CUSTOMERS = (
    Column("customer", words.CUSTOMER, width=240),
    Column("tier", words.TIER),
    Column("revenue", words.REVENUE, Show.WHOLE_MONEY),
    Column("open_deals", words.DEALS, Show.COUNT),
    Column("open_amount", words.DEALS_AMOUNT, Show.WHOLE_MONEY),
    Column("region", words.REGION),
    Column("industry", words.INDUSTRY),
    Column("customer_type", words.TYPE),
)
_BY = ("customer",)
_WHY = (Column("why", words.WHY, words=words.WHYS), Column("since", words.SINCE, Show.DATE))
EXACT = tuple(replace(one, show=Show.MONEY) if one.show is Show.WHOLE_MONEY else one for one in CUSTOMERS[1:])
LISTED = (CUSTOMERS[0], OWNER, *EXACT, *_WHY)
_BOOKS = (
    OWNER,
    Column("customers", words.CUSTOMERS, Show.COUNT),
    Column("share", words.SHARE, Show.PERCENT),
    Column("revenue", words.REVENUE, Show.WHOLE_MONEY),
    Column("revenue_share", words.REVENUE_SHARE, Show.PERCENT),
    Column("open_deals", words.DEALS, Show.COUNT),
    Column("open_amount", words.DEALS_AMOUNT, Show.WHOLE_MONEY),
)
_LIMITS = (Column("limit", words.LIMIT, Show.COUNT), Column("over", words.BEYOND, Show.COUNT))


def says(page: Page) -> tuple[str, str]:
    """Who looks after how many, and what is not as it should be."""
    held = [book for book in books(page.question) if book.customers]
    if not held:
        return page.say(words.NOBODY_OWNED), ""
    told = {"customers": fmt.count(sum(book.customers for book in held)), "people": len(held)}
    told |= {"person": held[0].person, "share": fmt.percent(held[0].revenue_share, 0)}
    many = words.FINDING if held[0].revenue_share else words.FINDING_PLAIN
    return page.say(many if len(held) > 1 else words.FINDING_ONE, **told), _wrong(page, held)


def _wrong(page: Page, held: Sequence[Book]) -> str:
    free, over = len(unowned(page.question)), [book for book in held if book.over]
    said = [page.say(words.SOME_UNOWNED, count=fmt.count(free))] if free else []
    if not free and page.viewer.sees_all and page.reader.viewer.sees_all:
        said = [page.say(words.ALL_OWNED)]
    if len(over) == 1:
        said.append(page.say(words.OVER_ONE, person=over[0].person, over=over[0].over, limit=over[0].limit))
    elif over:
        said.append(page.say(words.OVER_MORE, count=len(over)))
    return sentence(said, page.language)


def opened(page: Page, title: str, rows: Sequence[OwnerRow]) -> None:
    """Customers with the row of the customer sheet that tells of them, and what they sum to by owner."""
    drill(page, title, owners_behind(page.question, rows), LISTED, "owners", sums=("revenue", "open_amount"))


def of_person(page: Page, person: str) -> None:
    """Open somebody's book."""
    rows = [row for row in owners(page.question) if row.person == person]
    opened(page, page.say(words.OF_PERSON, person=person), rows)


def shared(page: Page) -> None:
    """The chart and the table of everybody's book."""
    held = books(page.question)
    if len(held) > 1 and held[0].revenue_share:
        bars = book_bars(held, page.currency, page.language)
        chart(page, bars, "books_chart", lambda person: of_person(page, str(person)))
    columns = (*_BOOKS, *_LIMITS) if page.settings.ownership.limited else _BOOKS
    alone = held[0].person if len(held) == 1 else ""
    heading(page.say(words.OF_PERSON, person=alone) if alone else page.say(words.BOOKS))
    then = page.then(lambda at: books(at.question))
    table(page, held, columns, "books", lambda book: of_person(page, book.person), then, by=("person",))
    download(page, "owners", page.say(words.LIST), lambda: owners(page.question), LISTED)


def free(page: Page) -> None:
    """Customers that nobody owns, the most revenue first."""
    rows = unowned(page.question)
    if rows:
        heading(page.say(words.FREE))
        then = page.then(lambda at: listed(unowned(at.question), rows[:MOST], rows, _BY))
        table(page, rows[:MOST], CUSTOMERS, "unowned", lambda row: opened(page, row.customer, [row]), then, _BY)
