"""What a comment is about."""

import re

import pytest

from sales_core.model.settings import Settings
from sales_core.rules.themes import pattern


@pytest.mark.parametrize(
    ("comment", "themes"),
    [
        ("Late delivery, no notice", {"Delivery"}),
        ("A plate fell off", set()),
        ("The price is fine but the invoice had errors", {"Price", "Documents"}),
        ("交期延误一周", {"Delivery"}),
        ("包装破损，价格略高", {"Quality", "Price"}),
        ("Thank you", set()),
    ],
)
def test_a_comment_is_about_every_theme_of_which_it_holds_a_word(comment, themes):
    found = {one.name for one in Settings().themes if re.search(pattern(one.words), comment.lower())}
    assert found == themes


def test_words_are_taken_as_they_are_written():
    assert re.search(pattern(["c++ (new)"]), "our c++ (new) parts")
    assert not re.search(pattern(["a.b"]), "axb")
