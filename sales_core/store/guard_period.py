"""A guard on files of another month: the name says one, the dates another."""

import re
import unicodedata

from sales_core.intake.prepared import Prepared
from sales_core.intake.values.dates import MONTHS
from sales_core.intake.values.periods import CHINESE, NAMES
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind
from sales_core.store.guards import Case

DATED = frozenset({Kind.ORDERS, Kind.COLLECTIONS, Kind.CONTACTS, Kind.FEEDBACK})  # of what happened on a day
FEW, SHARE = 3, 80  # fewest rows, and the percentage of them that lies in one month
_MONTH = re.compile(
    rf"(?:(?<!\d)(?P<year>20\d\d)\s*[-_./年]?\s*)?(?:(?P<number>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s*月(?!\s*\d)"
    rf"|(?<![a-z])(?P<name>{NAMES})(?![a-z])(?:[-_ .']*(?P<after>20\d\d))?)"
    r"|(?<!\d)(?P<year2>20\d\d)[-_./]?(?P<number2>0[1-9]|1[0-2])(?![-_./]?\d)",
    re.I,
)
_DAY = r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}"
_ASIDE = re.compile(
    r"(?i)print|export|creat|generat|updat|as of|run on|report date|制表|打印|导出|生成|更新|截至|截止|日期|时间|填表|"
    + _DAY
)  # of the day that a sheet was made on, not of what is in it


def month_named(text: str) -> tuple[int | None, int] | None:
    """Year, where it is told, and month that a name is about; None when it names none, several or a day."""
    plain = unicodedata.normalize("NFKC", text)
    found = (
        {_month(match) for match in _MONTH.finditer(plain)}
        if not re.search(r"[-–~至到]\s*\d{1,2}\s*月", plain)
        else set()
    )
    year, month = found.pop() if len(found) == 1 else (None, 0)
    return (year, month) if 1 <= month <= 12 else None


def _month(found: re.Match[str]) -> tuple[int | None, int]:
    year = found["year"] or found["year2"] or found["after"]
    number = found["number"] or found["number2"]
    if number:
        month = int(number) if number.isdigit() else CHINESE.get(number, 0)
    else:
        month = MONTHS.get(found["name"][:3].lower(), 0)
    return int(year) if year else None, month


def _said(sheet: Prepared) -> tuple[int | None, int] | None:
    """The month that the tab's name says, else the file's; where neither does, the one that the title rows agree on."""
    stem = sheet.file_name.rsplit(".", maxsplit=1)[0]
    named = (month_named(sheet.sheet) if sheet.sheet != stem else None) or month_named(stem)
    if named or any(_MONTH.search(unicodedata.normalize("NFKC", name)) for name in (sheet.sheet, stem)):
        return named
    titles = [text for text in sheet.titles if not _ASIDE.search(text)]
    return month_named(" \n ".join(titles))


def other_period(case: Case) -> Issue | None:
    """The tab, file or title is about one month and four fifths of the sheet's rows lie in another."""
    sheet = case.sheet
    named = _said(sheet)
    if named is None or case.entity.kind not in DATED:
        return None
    year, month, count, rows = case.own.execute(
        f"select year({case.entity.dated}), month({case.entity.dated}), count(*), (select count(*) from staged"
        " where batch_id = $number) from staged where batch_id = $number group by all order by 3 desc, 1, 2 limit 1",
        {"number": case.number},
    ).fetchall()[0]
    same = month == named[1] and named[0] in (None, year)
    if same or rows < FEW or 100 * count < SHARE * rows:
        return None
    said = f"{named[0]}-{named[1]:02}" if named[0] else f"{named[1]:02}"
    detail = (("said", said), ("month", f"{year}-{month:02}"), ("rows", str(rows)))
    return Issue("guard_other_period", sheet.sheet, value=str(count), detail=detail)
