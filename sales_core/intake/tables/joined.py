"""Headers of two rows: groups such as 2026年 or Q1 over the columns that they hold."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sales_core.intake.values.periods import span_of
from sales_core.intake.words.headers import folded, key_of
from sales_core.intake.words.vocabulary import every_header, metrics
from sales_core.intake.words.words import words

Row = Sequence[str | None]
SOME_YEAR = 2000  # only to see whether a header is a month
LONGEST = 40
PARTS = frozenset(
    map(key_of, ("target", "actual", "plan", "budget", "quota", "achieved", "forecast", "目标", "实际", "计划", "完成"))
) | frozenset(map(key_of, ("任务", "达成", "预算", "完成率", "达成率", "实绩", "预测", "同比", "环比", "%", "rate")))
TARGETS = frozenset(map(key_of, ("target", "targets", "quota", "budget", "goal", "目标", "任务", "指标")))
YEAR_AND_WORD = re.compile(r"(20\d\d)\s*(?:年度?)?\s*(\D+)|(\D+?)\s*(20\d\d)\s*(?:年度?)?")


@dataclass(frozen=True)
class Header:
    """first, last: places of its rows. names: one text per column, None where it has none; parts: its rows as said."""

    first: int
    last: int
    names: tuple[str | None, ...]
    parts: tuple[Row, ...]

    def said(self) -> tuple[str, ...]:
        """What a header of two rows says of the sheet as a whole: that some of its columns are targets, or sales."""
        if len(self.parts) < 2:
            return ()
        told = [cell for row in self.parts for cell in row if cell and key_of(cell) in TARGETS]
        plain = _with_plain_years(*self.parts)
        dated = [cell for cell, year in zip(self.parts[0], plain, strict=True) if cell and cell != year]
        return (*told[:1], *dated)


def header_at(rows: Sequence[Row], place: int) -> Header:
    """The header at `place`, with the row below or above when the two are one header."""
    if place + 1 < len(rows) and _units(rows[place], rows[place + 1]):
        names = tuple(f"{over} ({bare(under)})" if under else over
                      for over, under in zip(rows[place], rows[place + 1], strict=True))  # fmt: skip
        return Header(place, place + 1, names, (rows[place], rows[place + 1]))
    if place + 1 < len(rows) and _holds(upper := _with_plain_years(rows[place], rows[place + 1]), rows[place + 1]):
        return Header(place, place + 1, _names(upper, rows[place + 1]), (rows[place], rows[place + 1]))
    if place > 0 and _groups(upper := _with_plain_years(rows[place - 1], rows[place]), rows[place]):
        return Header(place - 1, place, _names(upper, rows[place]), (rows[place - 1], rows[place]))
    return Header(place, place, tuple(rows[place]), (rows[place],))


def bare(cell: str) -> str:
    """A unit without the brackets around it."""
    return cell.strip("()（）[]【】 ")


def _with_plain_years(upper: Row, lower: Row) -> Row:
    """The groups over months or quarters as years alone, where each is a year and all say the same word beside it."""
    group, found = -1, {}
    for place, (over, under) in enumerate(zip(upper, lower, strict=True)):
        group = place if over else group
        if group >= 0 and under and _month(under):
            found[group] = _dated(upper[group] or "")
    years = [each[0] for each in found.values() if each]
    words_beside = {each[1] for each in found.values() if each}
    if len(words_beside) != 1 or len(set(years)) != len(found):
        return upper
    return tuple(each[0] if (each := found.get(place)) else over for place, over in enumerate(upper))


def _dated(cell: str) -> tuple[str, str] | None:
    """Year and word of a group such as 2025 Sales; None for any other."""
    if (parts := YEAR_AND_WORD.fullmatch(cell.strip())) is None:
        return None
    year, word = parts[1] or parts[4], key_of(parts[2] or parts[3])
    known = word in every_header() or word in PARTS or word in metrics() or word in TARGETS
    return (year, word) if known and word not in ("年", "年度") else None


def _units(upper: Row, lower: Row) -> bool:
    """Whether the row below a header holds nothing but units such as (万元), under names."""
    pairs = [(over, under) for over, under in zip(upper, lower, strict=True) if under]
    return bool(pairs) and all(over and folded(bare(under)) in words().units for over, under in pairs)


def _holds(upper: Row, lower: Row) -> bool:
    """Whether the row below a header names the columns within its groups: mostly words of headers, no values."""
    cells = [cell for cell in lower if cell]
    pairs = list(zip(upper, lower, strict=True))
    within = [place for place in range(1, len(pairs)) if lower[place] and not upper[place]]
    if not within or not any(upper[place - 1] and lower[place - 1] for place in within):
        return False
    if any(_value(cell) for cell in cells):
        return False
    return sum(_word(cell) for cell in cells) * 3 >= 2 * len(cells)


def _groups(upper: Row, lower: Row) -> bool:
    """Whether the row above a header names groups of its columns, or columns that have no name in it: no title does."""
    cells = [cell for cell in upper if cell]
    if not cells or any(_value(cell) for cell in cells):
        return False
    twice = Counter(key_of(cell) for cell in lower if cell)
    group, joined = "", []
    for over, under in zip(upper, lower, strict=True):
        shared = bool(under) and (twice[key_of(under or "")] > 1 or _month(under or ""))
        group = (over if shared else "") if over else group  # a text that begins over a name of its own is a title
        if under and group and shared:
            joined.append((group, key_of(under)))
    tall = [over for over, under in zip(upper, lower, strict=True) if over and not under]
    if len(cells) > 1 and tall and all(key_of(cell) in every_header() for cell in tall):
        return True
    if not joined:
        return False
    told = len(set(joined)) == len(joined) and len({name for _, name in joined}) < len(joined)
    return told or all(_month(group) or _word(group) for group, _ in joined)


def _names(upper: Row, lower: Row) -> tuple[str | None, ...]:
    """One name per column: the lower text alone where that says enough, else group and text."""
    twice = Counter(key_of(cell) for cell in lower if cell)
    found: list[str | None] = []
    group = ""
    for over, under in zip(upper, lower, strict=True):
        group = over or group
        alone = bool(under) and twice[key_of(under or "")] == 1 and not _month(under or "")
        if not under:
            found.append(over)
        elif not group or (alone and key_of(under) not in PARTS):
            found.append(under)
        else:
            found.append(f"{' '.join(group.split())} {' '.join(under.split())}")
        group = group if under else ""
    return tuple(found)


def _month(cell: str) -> bool:
    return span_of(cell, SOME_YEAR) is not None


def _value(cell: str) -> bool:
    return len(cell) > LONGEST or (not _month(cell) and any(char.isdigit() for char in cell) and not _word(cell))


def _word(cell: str) -> bool:
    key = key_of(cell)
    return key in every_header() or key in PARTS or key in metrics() or _month(cell)
