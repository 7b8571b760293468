"""Why a column is understood as it is, in words, and which money columns are asked for their unit."""

from dataclasses import replace
from datetime import date

import pytest

from sales_core.intake.prepared import Mapped, Prepared
from sales_core.model.batch import RowCounts, Status
from sales_core.model.kinds import Kind
from sales_core.text.core import Language
from sales_core.ui.upload_reason import sure, why
from sales_core.ui.upload_unit import unsaid


class Said:
    """The part of a page that says texts."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def say(self, text, **values):
        return text.say(self.language, **values)


EN, ZH = Said(Language.EN), Said(Language.ZH)


@pytest.mark.parametrize(
    ("column", "en", "zh", "level"),
    [
        (Mapped(0, "x", "person", "exact", 1.0), "same word", "名称一致", "high"),
        (Mapped(0, "x", "person", "synonym", 0.9), "another word for Salesperson", "“业务员”的另一种写法", "high"),
        (Mapped(0, "Salesperson", "person", "synonym", 0.9), "same word", "名称一致", "high"),
        (Mapped(0, "业务员 ", "person", "synonym", 0.9), "same word", "名称一致", "high"),
        (
            Mapped(0, "x", "deal", "format", 1.0, (("format", "zoho_deals"),)),
            "export of Zoho CRM",
            "Zoho CRM 导出",
            "high",
        ),
        (
            Mapped(0, "x", "ordered_on", "near", 0.76, (("like", "order date"),)),
            "spelled like “order date”",
            "与“order date”写法相近",
            "medium",
        ),
        (
            Mapped(0, "x", "person", "values", 0.69, (("what", "people"), ("share", "0.92"))),
            "92% of its values are your salespeople",
            "92% 的值是您的销售人员",
            "medium",
        ),
        (
            Mapped(0, "x", "amount", "exact", 0.4),
            "same word, though its values do not look so",
            "名称一致，但列中的值看起来不像",
            "low",
        ),
        (Mapped(0, "x", "person", "remembered", 1.0), "your earlier correction", "您之前的更正", "high"),
        (Mapped(0, "x", None, "wide", 0.9), "one column per period", "每期一列", "high"),
        (Mapped(0, "x", None, "none", 0.0), "kept with the row", "随行保留", ""),
    ],
)
def test_a_reason_is_said_in_plain_words(column, en, zh, level):
    assert (why(EN, column), why(ZH, column), sure(EN, column)) == (en, zh, level)


def test_only_money_columns_without_a_unit_of_their_own_are_asked_for_one():
    mapping = (
        Mapped(0, "日期", "ordered_on", "synonym", 0.9),
        Mapped(1, "金额", "amount", "synonym", 0.9),
        Mapped(2, "成本(万元)", "cost", "synonym", 0.9),
        Mapped(3, "数量", "quantity", "synonym", 0.9),
        Mapped(4, "备注", None, "none", 0.0),
    )
    sheet = Prepared("x.csv", "", "x", Kind.ORDERS, Status.COMMITTED, RowCounts(), mapping=mapping, as_of=date.min)
    assert [column.header for column in unsaid(sheet, Kind.ORDERS)] == ["金额"]


DATED = Mapped(0, "Date", "ordered_on", "exact", 1.0)
ORDER = [
    (
        (("day_first", "yes"), ("why", "own dates"), ("seen", "13/04/2026")),
        "same word; day first: “13/04/2026” can be read in no other way",
        "名称一致；先日后月：“13/04/2026”只有这一种读法",
    ),
    (
        (("day_first", "no"), ("why", "today")),
        "same word; month first: otherwise some days would be still to come",
        "名称一致；先月后日：否则会出现尚未到来的日期",
    ),
    ((("day_first", "no"), ("why", "user")), "same word; month first: your answer", "名称一致；先月后日：由您选定"),
    (
        (("why", "asked"), ("seen", "03/04/2026")),
        "same word; “03/04/2026” does not say it: waits for your answer",
        "名称一致；“03/04/2026”无法判断，等待您的回答",
    ),
]


@pytest.mark.parametrize(("detail", "en", "zh"), ORDER)
def test_the_order_of_day_and_month_is_said_with_its_reason(detail, en, zh):
    column = replace(DATED, detail=detail)
    assert (why(EN, column), why(ZH, column)) == (en, zh)
