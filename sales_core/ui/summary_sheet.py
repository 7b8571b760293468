"""The summary of a standup as one landscape page of xlsx, to print or to send round; text never becomes a formula."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter

from sales_core.reports.standup_summary import Summary, SummaryRow
from sales_core.text import actions as action_words
from sales_core.text import format as fmt
from sales_core.text import present as words
from sales_core.text import standup as standup_words
from sales_core.text import targets as target_words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.sheet import SAFE, sheet_name

A4 = 9
ONE_PAGE = 60  # lines that can still be read on one page; more go on to the next
_FIGURES: tuple[tuple[str, Text, str, int], ...] = (  # field, heading, format, width
    ("attainment", target_words.ATTAINMENT, "0%", 9),
    ("gap", target_words.GAP, "#,##0", 12),
    ("pace", target_words.PACE, "0%", 9),
    ("required_run_rate", target_words.RUN_RATE, "#,##0", 11),
    ("sold", words.SOLD, "#,##0", 12),
    ("won", standup_words.WON, "0", 7),
    ("lost", standup_words.LOST, "0", 7),
    ("new", standup_words.NEW, "0", 7),
    ("slipped", standup_words.SLIPPED, "0", 7),
)
_WORDS = ((words.ITEM, 10), (words.WHAT, 52), (words.OWNER, 14), (words.DUE, 12))


@dataclass(frozen=True)
class _Line:
    kind: str
    text: str
    owner: str
    due: date | None


def summary_xlsx(page: Page, told: Summary) -> bytes:
    """Each person a block: the figures on its first line, then one line for each action, blocker and note."""
    held = BytesIO()
    with xlsxwriter.Workbook(held, SAFE) as book:
        title = _title(page, told)
        sheet = book.add_worksheet(sheet_name(title))
        sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 16}))
        sheet.write_string(1, 0, _about(page, told), book.add_format({"font_color": "#5A6472"}))
        _headings(book, sheet, page)
        end = _blocks(book, sheet, page, told.rows)
        _print(sheet, end)
    return held.getvalue()


def _title(page: Page, told: Summary) -> str:
    day = page.day(told.about.held_on if told.about else page.today)
    return " · ".join(filter(None, (page.say(words.TITLE, day=day), page.team or page.settings.team)))


def _about(page: Page, told: Summary) -> str:
    """Period, as-of day, what is compared with, who led it and how long it took."""
    told_day = told.before.held_on if told.before else told.met.changes.since
    named = words.THE_MEETING if told.before else words.THE_UPLOAD
    parts = [page.period_name(), page.day(page.as_of), page.basis]
    if told_day:
        parts.append(page.say(words.COMPARED, since=page.say(named, day=page.day(told_day))))
    if told.about and told.about.led_by:
        parts.append(page.say(words.LED_BY, person=told.about.led_by))
    if told.about and told.about.minutes is not None:
        parts.append(page.say(words.MINUTES, count=told.about.minutes))
    return " · ".join(parts)


def _headings(book: Any, sheet: Any, page: Page) -> None:
    style = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "bg_color": "#F4F6F9"})
    labels = [(words.PERSON, 18), *((label, width) for _, label, _, width in _FIGURES), *_WORDS]
    for column, (label, width) in enumerate(labels):
        sheet.set_column(column, column, width)
        sheet.write_string(2, column, page.say(label), style)


def _blocks(book: Any, sheet: Any, page: Page, rows: Sequence[SummaryRow]) -> int:
    line = 3
    for row in rows:
        said: list[_Line | None] = [*_lines(page, row)] or [None]
        for place, one in enumerate(said):
            edge = {"top": 1, "top_color": "#B9C1CC"} if place == 0 else {}
            style = edge | {"valign": "top"}
            _figures(book, sheet, page, line, row if place == 0 else None, style)
            _words(book, sheet, line, one, style)
            line += 1
    return line - 1


def _figures(book: Any, sheet: Any, page: Page, line: int, row: SummaryRow | None, style: dict[str, Any]) -> None:
    name = "" if row is None else row.person or page.say(target_words.WHOLE_TEAM)
    sheet.write_string(line, 0, name, book.add_format(style | {"bold": True}))
    for column, (field, _, number, _) in enumerate(_FIGURES, 1):
        value: Decimal | int | None = getattr(row, field) if row else None
        cell = book.add_format(style | {"num_format": number})
        sheet.write_blank(line, column, None, cell) if value is None else sheet.write_number(line, column, value, cell)


def _words(book: Any, sheet: Any, line: int, one: _Line | None, style: dict[str, Any]) -> None:
    wrapped, first = book.add_format(style | {"text_wrap": True}), len(_FIGURES) + 1
    told = one or _Line("", "", "", None)
    for column, text in enumerate((told.kind, told.text, told.owner), first):
        sheet.write_string(line, column, text, wrapped)
    day = book.add_format(style | {"num_format": "yyyy-mm-dd", "align": "left"})
    if told.due:
        sheet.write_datetime(line, first + 3, told.due, day)
    else:
        sheet.write_blank(line, first + 3, None, day)


def _lines(page: Page, row: SummaryRow) -> Iterator[_Line]:
    owner = row.person or page.say(target_words.WHOLE_TEAM)
    for action in row.actions:
        late = f" ({page.say(action_words.IS_LATE)})" if action.overdue else ""
        yield _Line(page.say(words.TAKE["action"]), action.action + late, owner, action.due_on)
    for note in (*row.blockers, *row.notes):
        since = fmt.day_short(note.noted_on, page.language)
        more = f" ({page.say(words.SINCE_DAY, day=since)})" if note.kind == "blocker" else ""
        yield _Line(page.say(words.TAKE[note.kind]), note.note + more, owner, None)


def _print(sheet: Any, last: int) -> None:
    """One landscape page; a large team goes on to further pages rather than becoming too small to read."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(0.4, 0.4, 0.5, 0.5)
    sheet.center_horizontally()
    sheet.print_area(0, 0, last, len(_FIGURES) + len(_WORDS))
    sheet.fit_to_pages(1, 1 if last <= ONE_PAGE else 0)
    sheet.repeat_rows(2)
    sheet.set_footer("&L&A&R&P / &N")
    sheet.hide_gridlines(2)
    sheet.freeze_panes(3, 1)
