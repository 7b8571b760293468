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
