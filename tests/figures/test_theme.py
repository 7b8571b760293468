"""Colours keep their meaning, can be told apart by everybody, and titles are shown as written."""

import math
import tomllib
from itertools import combinations
from pathlib import Path

import plotly.graph_objects as go

from sales_core.figures import theme

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"
# How linear red, green and blue are seen: Machado, Oliveira and Fernandes (2009), severity 1.
SEEN = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def linear(colour: str) -> list[float]:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def lab(red: float, green: float, blue: float) -> tuple[float, float, float]:
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour: str, matrix: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    parts = linear(colour)
    return lab(*(min(max(sum(a * b for a, b in zip(row, parts, strict=True)), 0), 1) for row in matrix))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(linear, (one, other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_people_are_told_apart_with_every_kind_of_colour_blindness():
    for matrix in SEEN.values():
        assert min(math.dist(seen(a, matrix), seen(b, matrix)) for a, b in combinations(theme.PEOPLE, 2)) > 20


def test_people_stand_out_from_the_light_and_the_dark_background():
    config = tomllib.loads(CONFIG.read_text("utf-8"))["theme"]
    for mode in ("light", "dark"):
        assert min(contrast(colour, config[mode]["backgroundColor"]) for colour in theme.PEOPLE) > 2.3


def test_the_browser_draws_its_own_charts_in_the_same_colours():
    assert tuple(tomllib.loads(CONFIG.read_text("utf-8"))["theme"]["chartCategoricalColors"]) == theme.PEOPLE


def test_a_person_keeps_the_colour_of_the_place_in_the_roster():
    colours = theme.person_colours(["Li", "Wang", "Chen"])
    assert colours == {"Li": theme.PEOPLE[0], "Wang": theme.PEOPLE[1], "Chen": theme.PEOPLE[2]}
    assert len(theme.person_colours([str(n) for n in range(200)])) == 200


def test_good_and_bad_have_a_mark_beside_their_colour():
    assert [theme.mark(good) for good in (True, False, None)] == ["▲", "▼", "●"]
    assert len({theme.tone(good) for good in (True, False, None)}) == 3


def test_a_name_in_a_title_is_never_read_as_markup():
    figure = theme.layout(go.Figure(go.Bar(x=["a"], y=[1])), "R&D <b>first</b>")
    assert figure.layout.title.text == "R&amp;D &lt;b&gt;first&lt;/b&gt;"
    assert figure.layout.showlegend is False
    assert figure.layout.paper_bgcolor == "rgba(0,0,0,0)"


def test_two_named_traces_bring_a_legend():
    figure = theme.layout(go.Figure([go.Bar(name="Li", y=[1]), go.Bar(name="Wang", y=[1])]), "x")
    assert figure.layout.showlegend is True


def test_text_is_light_on_dark_and_dark_on_light():
    light = theme.inked(go.Figure(), dark=False).layout.font.color
    dark = theme.inked(go.Figure(), dark=True).layout.font.color
    assert contrast(light, "#FFFFFF") > 7
    assert contrast(dark, "#15181D") > 7


def test_a_title_can_stand_beside_the_figure_where_it_wraps():
    figure = theme.layout(go.Figure(go.Bar(y=[1])), "R&D first")
    tall = figure.layout.height
    assert theme.untitled(figure) == "R&D first"
    assert figure.layout.title.text is None
    assert figure.layout.height < tall
    assert theme.untitled(figure) == ""
