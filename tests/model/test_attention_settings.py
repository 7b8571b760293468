"""Rules of the attention list as a team sets them: only what differs is kept, and nonsense keeps the rules' own."""

from decimal import Decimal

import pytest

from sales_core.model.attention import RULES, RuleSetting, differing, problem
from sales_core.model.settings import Settings
from sales_core.model.settings_text import decode, encode, is_setting


def stored(*rows: dict[str, object]) -> Settings:
    return decode({"attention": encode_rows(rows)})


def encode_rows(rows) -> str:
    return encode(tuple(RuleSetting(**row) for row in rows))


def test_without_a_word_every_rule_is_on_with_its_own_threshold():
    rules = Settings(stalled_after=Decimal(2)).attention_rules()
    assert list(rules) == [rule.code for rule in RULES]
    assert all(rule.on for rule in rules.values())
    assert (rules["pushed_deal"].threshold, rules["stalled_deal"].threshold) == (2, 2)


def test_what_is_said_of_a_rule_holds_and_the_others_keep_their_own():
    told = stored({"code": "pushed_deal", "threshold": Decimal(4)}, {"code": "behind_pace", "on": False})
    rules = told.attention_rules()
    assert (rules["pushed_deal"].threshold, rules["behind_pace"].on, rules["overdue_deal"].threshold) == (4, False, 1)
    assert [one.code for one in told.attention] == ["behind_pace", "pushed_deal"]


def test_what_does_not_differ_is_not_kept():
    own = [RuleSetting(rule.code, rule.on, rule.threshold) for rule in RULES]
    assert differing(own) == ()
    assert differing([RuleSetting("overdue_deal", False, Decimal(1))]) == (RuleSetting("overdue_deal", False),)


def test_a_rule_that_is_no_more_takes_none_of_the_others_with_it():
    text = '[{"code": "old", "on": true, "threshold": "x"}, {"code": "pushed_deal", "on": false, "threshold": null}]'
    assert decode({"attention": text}).attention == (RuleSetting("pushed_deal", False),)


@pytest.mark.parametrize(
    "text",
    [
        '{"pushed_deal": 3}',
        '[{"code": "pushed_deal"}]',
        '[{"code": "pushed_deal", "on": "no", "threshold": null}]',
        '[{"code": "pushed_deal", "on": true, "threshold": "2.5"}]',
        '[{"code": "pushed_deal", "on": true, "threshold": "0"}]',
        '[{"code": "overdue_deal", "on": true, "threshold": "-3"}]',
        '[{"code": "overdue_deal", "on": true, "threshold": "NaN"}]',
        '[{"code": "overdue_deal", "on": true, "threshold": "soon"}]',
        '[{"code": "big_deal_gap", "on": true, "threshold": "25"}]',
        '[{"code": "no_next_step", "on": true, "threshold": "1"}]',
        "null",
    ],
)
def test_what_cannot_be_read_keeps_every_rules_own(text):
    assert not is_setting("attention", text)
    assert decode({"attention": text}) == Settings()


def test_a_threshold_fits_its_unit():
    assert [problem("overdue_deal", Decimal(days)) for days in (3, "1.5", 0)] == [False, True, True]
    assert [problem("behind_pace", Decimal(share)) for share in ("0.9", 1, "1.01")] == [False, False, True]
    assert [problem("stalled_deal", Decimal(times)) for times in ("0.9", "1.5", 11)] == [True, False, True]
    assert [problem("no_close_date", value) for value in (None, Decimal(1))] == [False, True]
