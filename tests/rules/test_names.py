"""Names are compared without what people write differently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.rules.names import normalised


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Co., Ltd.", "ACME"),
        ("ＡＣＭＥ　Inc.", "acme llc"),
        ("上海华能（集团）有限公司", "上海 华能集团"),
        ("北京云海股份有限公司", "北京云海有限责任公司"),
        ("甲乙有限 公司", "甲乙"),
        ("深圳大疆 Co.,Ltd", "深圳大疆"),
        ("Foo GmbH & Co. KG", "foo"),
        ("Société S.A.", "SOCIÉTÉ"),
        ("O’Neil Pte. Ltd.", "ONeil"),
    ],
)
def test_ways_to_write_one_company_are_equal(one, other):
    assert normalised(one) == normalised(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Texaco", "Texa"),
        ("中国石油集团", "中国石油"),
        ("Lavender Spa", "Lavender"),
        ("Agency", "ency"),
        ("华能（北京）", "华能（上海）"),
    ],
)
def test_companies_that_only_look_alike_stay_different(one, other):
    assert normalised(one) != normalised(other)


def test_something_always_stays_of_a_name():
    assert [normalised(name) for name in ("公司", "Co., Ltd.", "LLC", "（）", "")] == ["公司", "co", "llc", "", ""]


@given(st.text(max_size=20))
def test_no_name_fails_and_case_and_outer_spaces_never_matter(name):
    assert normalised(f"  {name} ") == normalised(name)
    assert " " not in normalised(name)


@given(st.lists(st.sampled_from(["acme", "云海", "co", "ltd", "有限", "公司", " ", ".", "（", "）"]), max_size=8))
def test_normalising_again_changes_nothing_more_than_suffixes(parts):
    once = normalised("".join(parts))
    assert normalised(normalised(once)) == normalised(once)
