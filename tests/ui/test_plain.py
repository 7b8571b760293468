"""What a sheet says is shown as it stands, never as formatting."""

import pytest

from sales_core.ui.plain import plain


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("$3 and $4", r"\$3 and \$4"),
        ("*Acme*", r"\*Acme\*"),
        (":red[x]", r"\:red\[x\]"),
        ("[a](b)", r"\[a\]\(b\)"),
        ("<b>", r"\<b\>"),
        ("上海传感器有限公司", "上海传感器有限公司"),
    ],
)
def test_a_name_cannot_format_the_page(text, escaped):
    assert plain(text) == escaped


@pytest.mark.parametrize(
    ("text", "live"),
    [
        ("see http://example.com/a", "://"),
        ("WWW.example.com", "WWW."),
        ("li@example.com", "i@"),
        (":material/home:", ":material"),
        (":smile:", ":smile"),
    ],
)
def test_a_name_is_no_link_and_no_icon(text, live):
    shown = plain(text).replace("\\", "")
    assert live not in shown
    assert shown.replace("\u2060", "") == text


def test_a_time_and_a_ratio_stay_as_they_are():
    assert plain("Acme: 10:30").replace("\\", "") == "Acme: 10:30"
