"""Columns of the analysis page's tables."""

from sales_core.text import analysis as words
from sales_core.text import kpis as kpi_words
from sales_core.ui.columns import Column, Show

ROWS = (
    Column("day", kpi_words.DAY, Show.DATE),
    Column("person", kpi_words.PERSON, words={"": kpi_words.UNASSIGNED}),
    Column("customer", kpi_words.CUSTOMER),
    Column("what", kpi_words.WHAT),
    Column("amount", kpi_words.AMOUNT, Show.MONEY),
)
DEALS = (
    Column("closed_on", kpi_words.DAY, Show.DATE),
    Column("person", kpi_words.PERSON, words={"": kpi_words.UNASSIGNED}),
    Column("customer", kpi_words.CUSTOMER),
    Column("deal", words.DEAL),
    Column("status", words.STATUS, words=words.STATUSES),
    Column("amount", kpi_words.AMOUNT, Show.MONEY),
)
PEOPLE = (
    Column("person", words.PERSON),
    Column("revenue", words.REVENUE, Show.WHOLE_MONEY),
    Column("closed", words.CLOSED, Show.COUNT),
    Column("win_rate", words.WIN_RATE, Show.PERCENT),
    Column("cycle_days", words.CYCLE, Show.DAYS),
    Column("average_won", words.AVERAGE, Show.WHOLE_MONEY),
    Column("activities_a_week", words.ACTIVITIES, Show.NUMBER),
    Column("discount", words.DISCOUNT, Show.PERCENT),
    Column("coverage", words.COVERAGE, Show.NUMBER),
)
