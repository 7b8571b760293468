from datetime import date
from decimal import Decimal

import pytest

from sales_core.figures.targets_heat import STEPS, colour, finding, heatmap, shown_rows
from sales_core.model.period import Period
from sales_core.reports.targets_months import MonthRow, YearRow
from sales_core.text.core import Language

EN, ZH = Language.EN, Language.ZH
YEAR = Period.parse("2026")
TODAY = date(2026, 4, 15)


def row(person, *shares, so_far="0.9"):
    told = [None if share is None else Decimal(share) for share in shares]
    months = tuple(
        None if share is None else MonthRow(person, date(2026, place, 1), Decimal(100), share * 100, share)
        for place, share in enumerate(told, 1)
    )
    return YearRow(person, tuple(told), Decimal(so_far), months)


ROWS = (
    row(None, "1.02", "0.96", "1.0", "0.3"),
    row("Li", "1.1", "0.996", "1.2", "0.2"),
    row("Wang", "0.9", None, "0.4"),
)


def test_the_finding_counts_months_that_are_over_and_names_who_reached_the_fewest():
    assert finding(ROWS, TODAY, EN) == "Whole team reached 2 of 3 months that are over; fewest Wang with 0"
    assert finding(ROWS, TODAY, ZH) == "全团队在已结束的 3 个月中有 2 个月达标；最少：Wang（0 个月）"
    assert finding(ROWS[:1], date(2026, 1, 10), EN) == "No month with a target is over yet"


def test_each_cell_has_its_number_its_colour_and_what_it_opens_to():
    figure = heatmap(ROWS, YEAR, TODAY, str, EN)
    (bars,) = figure.data
    cells = dict(zip(map(tuple, bars.customdata), zip(bars.text, bars.marker.color, strict=True), strict=True))
    assert cells["Li", "2026-03-01"] == ("120", STEPS[-1])
    assert cells["Wang", "2026-03-01"] == ("40", STEPS[0])
    assert cells[None, ""] == ("90", STEPS[2])
    assert ("Wang", "2026-02-01") not in cells
    assert list(figure.layout.xaxis.ticktext)[-2:] == ["Dec", "YTD"]


def test_just_short_of_the_target_does_not_read_as_reached():
    assert "99" in heatmap(ROWS, YEAR, TODAY, str, EN).data[0].text
    assert colour(Decimal("0.996")) in STEPS[:3]
    assert colour(Decimal(1)) in STEPS[3:]


def test_of_many_people_the_furthest_behind_are_shown_below_the_team():
    rows = [ROWS[0], *(row(f"P{place}", "1", so_far=str(place)) for place in range(60, 0, -1))]
    assert [shown.person for shown in shown_rows(rows)[:3]] == [None, "P1", "P2"]
    assert len(shown_rows(rows)) == 31


@pytest.mark.parametrize("step", STEPS)
def test_the_number_is_readable_on_every_step(step):
    def light(shade):
        parts = [int(shade[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    assert (light(step) + 0.05) / (light("#1E2530") + 0.05) >= 4.5
