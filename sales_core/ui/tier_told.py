"""What tells the tiers of a team, and that of one customer, in words."""

from sales_core.reports.tier_row import TierRow
from sales_core.text import format as fmt
from sales_core.text import tier_choice as words
from sales_core.text.core import Text
from sales_core.text.words import sentence
from sales_core.ui.page import Page

_STOPS = (".", "。", "!", "！", "?", "？")


def how(page: Page) -> str:
    """By which method customers get their tier, and what goes before it."""
    return sentence([_method(page), page.say(words.BEFORE)], page.language)


def how_text(page: Page) -> Text:
    """The same as the help of a column."""
    told = words.METHODS_TOLD[page.settings.tier_method].filled(**_limits(page))
    return Text(f"{told.en} {words.BEFORE.en}", told.zh + words.BEFORE.zh)


def why(page: Page, row: TierRow) -> str:
    """Who or what gave this customer its tier."""
    method = page.say(words.BYS[page.settings.tier_method])
    if row.by == "hand":
        until = page.say(words.UNTIL_DAY, day=page.day(row.until)) if row.until else ""
        told = page.say(
            words.BY_HAND,
            tier=row.tier,
            day=page.day(row.decided_on),
            by=row.decided_by or page.say(words.OWNER),
            until=until,
            reason=row.reason,
        )
        return sentence([_ended(page, told), page.say(words.ELSE, method=method, tier=row.computed)], page.language)
    if row.by == "sheet":
        told = page.say(words.BY_SHEET, tier=row.tier)
        return sentence([told, page.say(words.ELSE, method=method, tier=row.computed)], page.language)
    return page.say(words.BY_METHOD, tier=row.tier, method=method)


def _ended(page: Page, told: str) -> str:
    return told if told.endswith(_STOPS) else told + page.say(words.STOP)


def _method(page: Page) -> str:
    return page.say(words.METHODS_TOLD[page.settings.tier_method], **_limits(page))


def _limits(page: Page) -> dict[str, object]:
    settings = page.settings
    shares = {"a": fmt.percent(settings.tier_a, 0), "b": fmt.percent(settings.tier_b, 0)}
    return {"months": settings.tier_months, **shares}
