from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.figures import theme
from sales_core.figures.targets import attainment_bars, finding, lead_of
from sales_core.figures.targets_way import way, way_finding
from sales_core.reports.targets_way import DayRow
from sales_core.text.core import Language

EN, ZH = Language.EN, Language.ZH


@dataclass(frozen=True)
class Row:
    person: str | None
    target: Decimal | None
    actual: Decimal
    attainment: Decimal | None
    expected: Decimal | None


def row(person, actual, target="1000", due="0.5"):
    goal = Decimal(target)
    return Row(person, goal, Decimal(actual), Decimal(actual) / goal, goal * Decimal(due))


def write(value):
    return str(value)


def test_the_finding_names_who_is_behind_and_who_ahead_by_points_of_the_target():
    rows = [row("Li", "560"), row("Wang", "490")]
    assert finding(rows, EN) == "Wang 1 pt behind pace, Li 6 pts ahead"
    assert finding(rows, ZH) == "落后进度：Wang（1 个百分点）；领先：Li（6 个百分点）"


def test_many_people_are_counted_not_listed():
    assert finding([row(str(n), "100") for n in range(4)], EN) == "4 people behind pace"


def test_on_pace_is_neither_behind_nor_ahead():
    assert finding([row("Li", "500"), row("Wang", "502")], EN) == "Everybody with a target is on pace or ahead"


def test_without_targets_there_is_nothing_to_be_ahead_of():
    nobody = Row("Li", None, Decimal(5), None, None)
    assert lead_of(nobody) is None
    assert finding([nobody], EN) == "Nobody has a target in this period"
    assert attainment_bars([nobody], write, {}, EN).data[0].y == ()


def test_each_bar_has_the_persons_colour_a_mark_for_what_is_due_and_numbers_beside_it():
    figure = attainment_bars([row("Li", "560"), row("", "490")], write, {"Li": "#123456"}, EN)
    bars, marks = figure.data
    assert list(bars.y) == ["Unassigned", "Li"]
    assert list(bars.marker.color) == [theme.OTHER, "#123456"]
    assert list(bars.customdata) == ["", "Li"]
    assert list(marks.x) == [0.5, 0.5]
    assert [note.text for note in figure.layout.annotations][-1] == "▲ 56%<br>560"


def test_a_name_from_a_sheet_is_no_markup():
    assert list(attainment_bars([row("<b>Li", "1")], write, {}, EN).data[0].y) == ["&lt;b&gt;Li"]


def test_the_way_stops_at_the_last_known_day_and_says_how_far_off_the_line_it_is():
    days = [
        DayRow(date(2026, 11, 2), Decimal(10), Decimal(30)),
        DayRow(date(2026, 11, 3), Decimal(40), Decimal(60)),
        DayRow(date(2026, 11, 4), None, Decimal(90)),
    ]
    figure = way(days, write, EN)
    due, actual = figure.data
    assert (list(due.y), list(actual.y)) == ([30, 60, 90], [10, 40])
    assert way_finding(days[:2], write, EN) == "20 below the line to the target"
    assert [line.name for line in way(days, write, ZH).data] == ["目标", "实际"]
    assert way_finding([], write, EN) == "0 so far"


def test_the_year_before_and_the_likely_end_are_lines_of_their_own():
    days = [DayRow(date(2026, 11, day), Decimal(10), Decimal(30), Decimal(day)) for day in (2, 3)]
    figure = way(days, write, EN, lands=(Decimal(40), Decimal(60)))
    assert [line.name for line in figure.data] == ["Target", "A year earlier", "Actual", "Likely end"]
    assert (list(figure.data[1].y), list(figure.data[3].y)) == ([2, 3], [40, 60])
    assert figure.layout.yaxis.tickvals[-1] == 60
