"""Why an item of the attention list is there: a sentence with its numbers, and the rules that it meets."""

from decimal import Decimal

import streamlit as st

from sales_core.model.attention import Rule
from sales_core.reports.attention import AttentionRow
from sales_core.text import attention as words
from sales_core.text import format as fmt
from sales_core.text import frame as frame_words
from sales_core.text.core import Text
from sales_core.text.words import listed
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.stage_names import stage_names

PAGES = {
    "targets": "pages/results/targets.py",
    "pipeline": "pages/customers/pipeline.py",
    "care": "pages/customers/care.py",
    "tiers": "pages/customers/tiers.py",
    "ownership": "pages/customers/ownership.py",
    "feedback": "pages/customers/feedback.py",
}
_WORTH_SAYING = Decimal("0.05")  # of the gap


def why(page: Page, row: AttentionRow) -> str:
    """The strongest reason first, then what it is worth, then the others."""
    told = {
        "pace": fmt.percent(row.pace, 0),
        "gap": page.money(row.amount),
        "coverage": fmt.number(row.coverage),
        "share": fmt.percent(row.share_of_gap, 0),
        "days": fmt.days(row.days_overdue, page.language),
        "times": fmt.count(row.pushed),
        "stage": _stage(page, row) if "stalled_deal" in row.reasons else "",
        "stayed": fmt.days(row.days_in_stage, page.language),
        "usual": fmt.days(row.usual_days, page.language),
        "score": fmt.count(row.score),
        "left": fmt.days((row.due_on - page.as_of).days if row.due_on else None, page.language),
        "between": listed(row.between, page.language),
        "since": page.day(row.due_on),
        "cadence": fmt.days(row.cadence_days, page.language),
    }
    sentence = page.say(words.COMMA).join(page.say(part, **told) for part in _parts(row))
    return sentence[:1].upper() + sentence[1:]


def _stage(page: Page, row: AttentionRow) -> str:
    return page.say(stage_names(page).get(row.stage, Text(row.stage, row.stage)))


def _parts(row: AttentionRow) -> list[Text]:
    first, *others = [_part(row, code) for code in row.reasons]
    return [first, *_worth(row), *others]


def _part(row: AttentionRow, code: str) -> Text:
    if code == "low_coverage" and not row.coverage:
        return words.NOTHING_DUE
    if code == "pushed_deal" and row.pushed == 1:
        return words.PUSHED_ONCE
    if code == "unhappy_a" and row.score is None:
        return words.COMPLAINS
    if code == "big_deal_gap" and _whole(row):
        return words.WHOLE_GAP
    return words.PARTS[code]


def _worth(row: AttentionRow) -> list[Text]:
    """What follows the strongest reason, where that does not say it by itself."""
    if row.about == "target":
        return [words.TO_GO]
    if row.cadence_days is not None:
        return [words.CADENCE]
    if row.code == "big_deal_gap" or row.share_of_gap is None or row.share_of_gap < _WORTH_SAYING:
        return []
    return [words.WHOLE_GAP if _whole(row) else words.PARTS["big_deal_gap"]]


def _whole(row: AttentionRow) -> bool:
    return row.share_of_gap is not None and row.share_of_gap > 1


def explain(page: Page, row: AttentionRow) -> None:
    """The sentence, what each of its rules means and when it is met, and the way to the page that has more."""
    st.markdown(f"**{plain(why(page, row))}**")
    rules = page.settings.attention_rules()
    # A big deal's own rule names every sign of risk; those may be below the thresholds of their own rules.
    codes = row.reasons[:1] if row.code == "big_deal_gap" else row.reasons
    st.caption("  \n".join(plain(definition(page, rules[code])) for code in codes))
    st.page_link(PAGES[row.page], label=page.say(frame_words.TITLES[row.page]), icon=":material/arrow_forward:")


def definition(page: Page, rule: Rule) -> str:
    """What a rule means, with its threshold."""
    return page.say(words.DEFINITIONS[rule.code], threshold=_limit(page, rule))


def _limit(page: Page, rule: Rule) -> str:
    if rule.unit == "share":
        return fmt.percent(rule.threshold, 0)
    if rule.unit == "days":
        return fmt.days(rule.threshold, page.language)
    return fmt.count(rule.threshold) if rule.unit == "times" else fmt.number(rule.threshold)
