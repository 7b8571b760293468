"""Why an item is listed, said in one sentence with its numbers in both languages."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from sales_core.model.attention import BY_CODE, RULES
from sales_core.reports.attention import AttentionRow
from sales_core.reports.question import ask
from sales_core.text import attention as words
from sales_core.text.core import Language
from sales_core.ui.attention_why import definition, why
from sales_core.ui.page import Page
from sales_core.ui.sheet import xlsx
from sales_core.ui.standup_rows import EVERY_ITEM, named

EN, ZH = Language.EN, Language.ZH
DEAL = AttentionRow(
    1, "pushed_deal", "Li", "Pumps", "Acme", Decimal(450), 12, date(2026, 11, 11), None, "pipeline", "1",
    ("pushed_deal", "overdue_deal"), Decimal(2), Decimal("0.45"), 3, 12, 48, Decimal("20.5"), "Proposal",
)  # fmt: skip
TARGET = AttentionRow(
    1, "behind_pace", "Li", "", "", Decimal(120_000), None, date(2026, 11, 30), Decimal("0.584"), "targets",
    reasons=("behind_pace", "low_coverage"), coverage=Decimal("0.82"),
)  # fmt: skip
CUSTOMER = AttentionRow(
    1, "overdue_contact_a", "Li", "Acme", "Acme", Decimal(9), 12, date(2026, 11, 11), None, "tiers",
    reasons=("overdue_contact_a",), days_overdue=12, cadence_days=7,
)  # fmt: skip


@pytest.fixture
def page(store):
    """`page(language)` is a page of an empty store."""
    reader = store.reader()
    question = ask(reader, date(2026, 11, 23))
    return lambda language: Page(store, question, language, reader.viewer, None, "", (), (), (), date(2026, 11, 23))


def because(row: AttentionRow, *reasons: str, **more: object) -> AttentionRow:
    return replace(row, code=reasons[0], reasons=reasons, **more)


@pytest.mark.parametrize(
    ("row", "en", "zh"),
    [
        (
            DEAL,
            "Pushed 3 times, 45% of the gap, 12 days past its close",
            "已推迟 3 次，占缺口的 45%，已过预计成交日 12 天",
        ),
        (
            because(DEAL, "big_deal_gap", "overdue_deal", "pushed_deal", pushed=1),
            "45% of the gap, 12 days past its close, pushed once",
            "占缺口的 45%，已过预计成交日 12 天，已推迟 1 次",
        ),
        (
            because(DEAL, "big_deal_gap", "no_next_step", share_of_gap=Decimal(3)),
            "More than the whole gap, no next step",
            "超过全部缺口，没有下一步计划",
        ),
        (
            because(DEAL, "stalled_deal", share_of_gap=Decimal("0.04")),
            "48 days in Proposal, usually 20.5 days",
            "在“方案/报价”停留 48 天，通常 20.5 天",
        ),
        (because(DEAL, "no_close_date", share_of_gap=None), "No expected close", "没有预计成交日"),
        (
            TARGET,
            "At 58% of pace, ¥120.0 K to go, deals due cover 0.8× of it",
            "完成应达进度的 58%，还差 ¥12.0 万，应成交商机仅为缺口的 0.8 倍",
        ),
        (
            because(TARGET, "low_coverage", coverage=Decimal(0)),
            "No deals due to cover it, ¥120.0 K to go",
            "没有应成交的商机可以补上，还差 ¥12.0 万",
        ),
        (
            CUSTOMER,
            "A-tier customer 12 days overdue for contact, due every 7 days",
            "A 级客户逾期 12 天未联系，应每 7 天联系一次",
        ),
        (
            because(CUSTOMER, "overdue_payment", days_overdue=1, cadence_days=None),
            "Part of the payment 1 day overdue",
            "部分回款逾期 1 天",
        ),
    ],
)
def test_an_item_says_why_with_its_numbers(page, row, en, zh):
    assert (why(page(EN), row), why(page(ZH), row)) == (en, zh)


def test_a_definition_says_its_threshold_in_its_unit(page):
    told = {rule.code: definition(page(EN), rule) for rule in page(EN).settings.attention_rules().values()}
    assert "less than 95% of" in told["behind_pace"]
    assert "less than 1.0× of" in told["low_coverage"]
    assert "2 times or more" in told["pushed_deal"]
    assert "overdue by 1 day or more" in told["overdue_contact_a"]
    assert "longer in its stage than 1.5×" in told["stalled_deal"]


def test_every_rule_has_its_words():
    codes = {rule.code for rule in RULES}
    assert set(words.RULES) == set(words.DEFINITIONS) == set(words.PARTS) == codes
    assert set(words.UNITS) == {code for code in codes if BY_CODE[code].unit}


def test_a_download_carries_the_numbers_behind_the_sentence_as_numbers(page):
    book = openpyxl.load_workbook(BytesIO(xlsx(page(EN), "x", [named(page(EN), DEAL)], EVERY_ITEM)))
    head, row = ([cell.value for cell in line] for line in book.worksheets[0].iter_rows())
    told = dict(zip(head, row, strict=True))
    assert told["Why"] == "Pushed 3 times, 45% of the gap, 12 days past its close"
    assert (told["At stake"], told["Share of the gap"], told["Times pushed"], told["Days overdue"]) == (
        450,
        0.45,
        3,
        12,
    )
