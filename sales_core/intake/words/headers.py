"""Header texts: what is compared, and what a header says about unit."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from hashlib import md5

from sales_core.intake.words.words import words

BRACKETS = re.compile(r"[(\[【（]([^()\[\]【】（）]*)[)\]】）]")
REMARKS = ("必填", "选填", "required", "optional", "%", "单选", "多选")
NOT_WORD = re.compile(r"[\W_]+")
UNIT_BEHIND = re.compile(r"[/／,，:：]\s*(千元|万元|百万元|亿元|元)[\s*]*$")


def folded(text: str) -> str:
    """Width, case and spaces taken out of the way; what names are compared by."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@cache
def key_of(header: str) -> str:
    """What a header is compared by: without width, case, spaces, punctuation, remarks and units in brackets."""
    text = BRACKETS.sub(lambda found: "" if _is_remark(found[1]) else found[0], folded(header))
    return NOT_WORD.sub("", UNIT_BEHIND.sub("", text))


def signature_of(row: Sequence[str | None]) -> str:
    """What a header row is remembered by: its headers in order as `key_of` has them; "" for an empty row."""
    keys = [key for cell in row if cell and (key := key_of(cell))]
    return md5("\x1f".join(keys).encode(), usedforsecurity=False).hexdigest() if keys else ""


def _is_remark(text: str) -> bool:
    inner = text.strip().removeprefix("单位:").removeprefix("单位").strip()
    return inner in REMARKS or inner in words().units or inner in words().minutes or not inner


@dataclass(frozen=True)
class Unit:
    """What a header's remark says: factor of its numbers, whether they are percents, minutes per unit of a duration."""

    factor: Decimal | None = None
    percent: bool = False
    minutes: Fraction | None = None


@cache
def unit_of(header: str) -> Unit:
    """The unit that the brackets of a header, or its end, name."""
    text = folded(header)
    for found in BRACKETS.findall(text):
        inner = found.strip().removeprefix("单位:").removeprefix("单位").strip()
        if inner in words().units:
            return Unit(Decimal(words().units[inner]))
        if inner in words().minutes:
            return Unit(minutes=Fraction(words().minutes[inner]))
        if inner == "%":
            return Unit(percent=True)
    if (tail := UNIT_BEHIND.search(BRACKETS.sub("", text))) is not None:
        return Unit(Decimal(words().units[tail[1]]))
    return Unit(percent=text.endswith("%"))


def unit_in_title(text: str) -> Decimal | None:
    """The factor that a title such as 单位：万元 or (万元) sets for the sheet's money, None when it sets none."""
    found = re.search(r"单位\s*[:：]\s*(?:人民币)?\s*(千元|万元|百万元|亿元|元)", text)
    found = found or re.search(r"[(（]\s*(千元|万元|百万元|亿元|元)\s*[)）]", text)
    return Decimal(words().units[found[1]]) if found else None
