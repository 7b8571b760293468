"""The trend of a KPI: whose lines are drawn, the running month dotted, and what the title finds."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from sales_core.figures.kpis import trend_lines
from sales_core.figures.theme import person_colours
from sales_core.metrics import BY_KEY
from sales_core.model.period import add_months
from sales_core.reports.kpis import Board
from sales_core.reports.kpis_spans import Span
from sales_core.text.core import Language

MONTHS = tuple(add_months(date(2025, 11, 1), ahead) for ahead in range(13))
SPAN = Span(MONTHS[-1], MONTHS[-1] + timedelta(days=22))


@dataclass(frozen=True)
class Told(Board):
    """A board whose trends are given: nothing, then 1 in October, then `last` in November."""

    last: dict = field(default_factory=dict)

    def trend(self, key, person=None):
        return (*(None,) * 11, Decimal(1), Decimal(self.last[person or "team"]))

    @property
    def people(self):
        return tuple(name for name in self.last if name != "team")


def board(over=False, **last):
    return Told((), MONTHS, over, (SPAN,) * 3, None, last)


def lines(key, language=Language.EN, roster=("Li", "Wang"), **told):
    return trend_lines(BY_KEY[key], board(**told), roster, "CNY", language)


def test_each_person_has_a_line_in_the_own_colour_and_the_running_month_is_dotted():
    figure = lines("revenue", team=5, Li=2, Wang=3)
    assert [(trace.name, trace.line.dash, len(trace.x)) for trace in figure.data] == [
        ("Li", "solid", 12), (None, "dot", 2), ("Wang", "solid", 12), (None, "dot", 2),
    ]  # fmt: skip
    assert figure.data[0].line.color == person_colours(("Li", "Wang"))["Li"]


def test_a_month_that_is_over_is_not_dotted():
    assert [len(trace.x) for trace in lines("revenue", over=True, team=5, Li=2, Wang=3).data] == [13, 13]


def test_one_person_is_one_line_without_a_legend():
    figure = lines("revenue", team=5, Li=5)
    assert [trace.name for trace in figure.data] == [None, None]
    assert figure.layout.showlegend is False


def test_the_title_names_the_leader_or_where_less_is_better_the_lowest():
    assert "Revenue: Wang leads in Nov 2026 with ¥3" in lines("revenue", team=5, Li=2, Wang=3).layout.title.text
    assert (
        "Sales cycle: Li is lowest in Nov 2026 with 2 days"
        in lines("sales_cycle", team=5, Li=2, Wang=3).layout.title.text
    )
    assert "销售额：2026年11月 Wang领先，¥3" in lines("revenue", Language.ZH, team=5, Li=2, Wang=3).layout.title.text


def test_at_most_six_lines_are_drawn_of_the_largest():
    people = {f"P{place}": place for place in range(9)}
    names = [trace.name for trace in lines("orders", team=1, roster=tuple(people), **people).data if trace.name]
    assert names == ["P3", "P4", "P5", "P6", "P7", "P8"]
