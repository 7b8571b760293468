"""The pipeline's charts: what their titles find, whose colour is whose, and what goes into bars beside the months."""

from datetime import date
from decimal import Decimal

from sales_core.figures.pipeline import stage_bars
from sales_core.figures.pipeline_months import month_bars
from sales_core.figures.theme import OTHER, person_colours
from sales_core.reports.pipeline import MonthRow, StageRow
from sales_core.text.core import Language, Text

NAMES = {"Qualification": Text("Qualification", "验证客户"), "Proposal": Text("Proposal", "方案/报价")}
AS_OF = date(2026, 11, 23)


def stage(name, amount, weighted="0", status="open", count=1):
    zero = Decimal(0)
    return StageRow(name, status, 1, None, count, Decimal(amount), Decimal(weighted), 0, zero, 0, zero, None, None)


def month(day, person, amount):
    return MonthRow(date.fromisoformat(day) if day else None, person, 1, Decimal(amount), Decimal(0))


def test_the_first_stage_is_on_top_and_closed_stages_are_left_out():
    rows = (stage("Qualification", 100, 10), stage("Proposal", 400, 300), stage("Closed Won", 999, status="won"))
    figure = stage_bars(rows, NAMES, "CNY", Language.EN)
    assert list(figure.data[0].y) == ["Proposal", "Qualification"]
    assert [list(trace.x) for trace in figure.data[:2]] == [[300, 10], [100, 90]]


def test_the_title_says_which_stage_holds_the_most_in_both_languages():
    rows = (stage("Qualification", 100), stage("Proposal", 400))
    assert "Proposal holds the most: ¥400 of ¥500" in stage_bars(rows, NAMES, "CNY", Language.EN).layout.title.text
    assert "方案/报价阶段金额最多：¥400，共 ¥500" in stage_bars(rows, NAMES, "CNY", Language.ZH).layout.title.text


def test_a_stage_name_from_a_sheet_cannot_become_markup():
    figure = stage_bars((stage("<b>x</b>", 1),), {}, "CNY", Language.EN)
    assert list(figure.data[0].y) == ["&lt;b&gt;x&lt;/b&gt;"]


def test_late_far_and_undated_deals_have_bars_beside_the_months():
    rows = (
        month("2026-09-01", "Li", 5),
        month("2026-11-01", "Li", 7),
        month("2027-04-01", "Li", 1),
        month("2027-05-01", "Li", 2),
        month(None, "Li", 3),
    )
    (trace,) = month_bars(rows, ("Li",), AS_OF, "CNY", Language.EN).data
    assert list(trace.x) == ["Earlier", "Nov 2026", "Apr 2027", "Later", "No date"]
    assert list(trace.y) == [5, 7, 1, 2, 3]


def test_the_title_names_the_month_that_brings_most_or_what_is_late():
    rows = (month("2026-12-01", "Li", 700), month("2026-11-01", "Li", 7))
    assert "Dec 2026 brings the most: ¥700" in month_bars(rows, ("Li",), AS_OF, "CNY", Language.EN).layout.title.text
    late = month_bars((month("2026-09-01", "Li", 5),), ("Li",), AS_OF, "CNY", Language.EN)
    assert "¥5 should have closed before Nov 2026" in late.layout.title.text


def test_everybody_keeps_the_own_colour_and_the_many_share_one():
    roster = tuple(f"P{place}" for place in range(10))
    rows = tuple(month("2026-11-01", person, 10 - place) for place, person in enumerate(roster))
    figure = month_bars(rows, roster, AS_OF, "CNY", Language.EN)
    assert [trace.name for trace in figure.data] == [*roster[:7], "Others"]
    assert figure.data[0].marker.color == person_colours(roster)["P0"]
    assert (figure.data[-1].marker.color, list(figure.data[-1].y)) == (OTHER, [6])
