"""How the customers and their revenue are shared between people."""

from collections.abc import Sequence
from decimal import Decimal

import plotly.graph_objects as go

from sales_core.figures import axis, theme
from sales_core.reports.owners import Book
from sales_core.text import format as fmt
from sales_core.text import owners as words
from sales_core.text.core import Language

MOST = 12  # people that can be read without scrolling
_CUSTOMERS, _REVENUE = "#B9C3D0", "#2F5FA8"


def book_bars(books: Sequence[Book], currency: str, language: Language) -> go.Figure:
    """Two bars per person: the share of customers and of their revenue; the people with the most revenue."""
    shown = [*reversed(books[:MOST])]
    revenue = [book.revenue_share or Decimal(0) for book in shown]
    customers = [book.share or Decimal(0) for book in shown]
    figure = go.Figure(
        [
            _bars(shown, revenue, words.CHART_REVENUE.say(language), _REVENUE, currency, language),
            _bars(shown, customers, words.CHART_CUSTOMERS.say(language), _CUSTOMERS, currency, language),
        ]
    )
    figure.update_layout(barmode="group")
    theme.layout(figure, _finding(books[0], language), height=110 + 46 * max(len(shown), 2))
    figure.update_layout(legend_traceorder="reversed")
    figure.update_yaxes(showgrid=False)
    figure.update_xaxes(showgrid=True)
    return axis.percent_axis(figure, [*revenue, *customers], "x")


def _bars(
    shown: Sequence[Book], lengths: Sequence[Decimal], name: str, colour: str, currency: str, language: Language
) -> go.Bar:
    return go.Bar(
        name=name,
        orientation="h",
        y=[theme.escaped(book.person) for book in shown],
        x=[float(length) for length in lengths],
        marker_color=colour,
        hovertext=[_hover(book, currency, language) for book in shown],
        hoverinfo="text",
        customdata=[book.person for book in shown],
    )


def _finding(book: Book, language: Language) -> str:
    shares = {"customers": fmt.percent(book.share, 0), "revenue": fmt.percent(book.revenue_share, 0)}
    return words.CHART.say(language, person=book.person, **shares)


def _hover(book: Book, currency: str, language: Language) -> str:
    return theme.escaped(
        words.CHART_HOVER.say(
            language,
            person=book.person,
            count=fmt.count(book.customers),
            customers=fmt.percent(book.share, 0),
            amount=fmt.money(book.revenue, currency, language),
            revenue=fmt.percent(book.revenue_share, 0),
        )
    )
