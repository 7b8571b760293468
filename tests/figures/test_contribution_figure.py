"""What moved a KPI as bars, and in words."""

from decimal import Decimal

from sales_core.figures import theme
from sales_core.figures.contribution import contribution_bars, contribution_finding
from sales_core.reports.contribution import Contribution, Part
from sales_core.text.core import Language

EN, ZH = Language.EN, Language.ZH


def parts(*told: tuple[str | None, int, int, int]) -> tuple[Part, ...]:
    return tuple(Part(part, Decimal(now), Decimal(before), count) for part, now, before, count in told)


def moved(*told: tuple[str | None, int, int, int], key: str = "revenue") -> Contribution:
    found = parts(*told)
    return Contribution(
        key, "customer", sum(p.now for p in found) + Decimal(0), sum(p.before for p in found) + Decimal(0), found
    )


def test_the_title_says_what_did_most_and_what_went_against_it():
    found = moved(("Acme", 900, 100, 1), ("Cole", 20, 10, 1), ("Beta", 0, 500, 1), (None, 7, 40, 4))
    assert contribution_finding(found, "Oct 2026", "CNY", EN) == (
        "Revenue up ¥277 on Oct 2026: Acme +¥800 and Cole +¥10; against it Beta -¥500"
    )
    assert contribution_finding(found, "2026年10月", "CNY", ZH) == (
        "销售额较2026年10月增加 ¥277：Acme +¥800和Cole +¥10；反向的是Beta -¥500"
    )


def test_a_change_of_one_part_names_it_alone_and_no_change_says_so():
    assert contribution_finding(moved(("", 0, 5, 1)), "Oct", "CNY", EN) == "Revenue down ¥5 on Oct: Not stated -¥5"
    assert contribution_finding(moved((None, 5, 5, 3)), "Oct", "CNY", EN) == "Revenue: nothing moved since Oct"


def test_a_bar_per_part_in_its_direction_and_the_others_without_a_judgement():
    figure = contribution_bars(
        moved(("<b>", 9, 1, 1), ("Beta", 0, 5, 1), (None, 7, 4, 2), key="orders"), "Oct", "CNY", EN
    )
    bars = figure.data[0]
    assert list(bars.x) == [8, -5, 3]
    assert [told.text for told in figure.layout.annotations] == ["+8", "-5", "+3"]
    assert list(bars.marker.color) == [theme.GOOD, theme.BAD, theme.OTHER]
    assert list(bars.customdata) == ["0", "1", "2"]
    assert "&lt;b&gt;" in bars.hovertext[0]
