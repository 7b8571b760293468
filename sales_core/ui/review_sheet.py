"""A review as one portrait page of xlsx, to print and sign; text never becomes a formula."""

from io import BytesIO
from typing import Any

import streamlit as st
import xlsxwriter

from sales_core.reports.reviews import Review
from sales_core.text import format as fmt
from sales_core.text import reviews as words
from sales_core.ui import review_parts
from sales_core.ui.download import XLSX, file_name
from sales_core.ui.page import Page
from sales_core.ui.review_score import COLUMNS, lines
from sales_core.ui.sheet import SAFE, column_value, sheet_name
from sales_core.ui.summary_sheet import A4

_WIDTHS = (20, 12, 11, 11, 11, 8, 8, 9, 24)
_FORMATS = {"points": "0.0", "weight": "0%", "counted": "0%"}
_TALL = 15  # points of one line of text
_A_LINE = 100  # letters, roughly, that fit the page's width


def offer(page: Page, review: Review) -> None:
    """The button that makes the file."""
    st.download_button(
        page.say(words.SHEET),
        lambda: review_xlsx(page, review),
        file_name=file_name(page, "review"),
        mime=XLSX,
        key="review_sheet",
        icon=":material/download:",
        on_click="ignore",
        type="tertiary",
    )


def review_xlsx(page: Page, review: Review) -> bytes:
    """Title, points and state, the scorecard, and what was said, in that order."""
    held = BytesIO()
    with xlsxwriter.Workbook(held, SAFE) as book:
        title = page.say(words.TITLE, person=review.person, period=review_parts.name_of(page, review))
        sheet = book.add_worksheet(sheet_name(title))
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 16}))
        _merged(book, sheet, 1, f"{review_parts.finding_of(page, review)} {review_parts.detail_of(page, review)}")
        last = _said(book, sheet, page, review, _scorecard(book, sheet, page, review, 3) + 2)
        _print(sheet, last)
    return held.getvalue()


def _scorecard(book: Any, sheet: Any, page: Page, review: Review, line: int) -> int:
    """The scorecard from `line` on; gives its last line, the total."""
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "bg_color": "#F4F6F9"})
    for place, column in enumerate(COLUMNS):
        sheet.write_string(line, place, page.say(column.label), head)
    for row in lines(page, review):
        line += 1
        for place, column in enumerate(COLUMNS):
            _cell(book, sheet, line, place, column_value(column, row, page), _FORMATS.get(column.field, "@"))
    line += 1
    bold = book.add_format({"bold": True, "top": 1})
    for place in range(len(COLUMNS)):
        sheet.write_blank(line, place, None, bold)
    sheet.write_string(line, 0, page.say(words.POINTS), bold)
    if review.scored.total is not None:
        sheet.write_number(line, 5, review.scored.total, book.add_format({"bold": True, "top": 1, "num_format": "0.0"}))
    return line


def _cell(book: Any, sheet: Any, line: int, place: int, value: Any, number: str) -> None:
    style = book.add_format({"num_format": number, "valign": "top", "text_wrap": True})
    if value is None:
        sheet.write_string(line, place, fmt.EMPTY, style)
    elif isinstance(value, str):
        sheet.write_string(line, place, value, style)
    else:
        sheet.write_number(line, place, value, style)


def _said(book: Any, sheet: Any, page: Page, review: Review, line: int) -> int:
    """Each step with who took it when; the line after the last."""
    bold, at = book.add_format({"bold": True}), review.standing
    for step in at.steps:
        by = page.say(words.SAID_BY, who=step.said_by or page.say(words.OWNER), day=page.day(step.said_on))
        sheet.write_string(line, 0, f"{page.say(words.STEPS[step.step])} · {by}", bold)
        line += 1
        if step.grade:
            outcome = " · ".join(filter(None, (page.say(words.OUTCOMES[step.outcome]), step.outcome_text)))
            grade = page.say(words.GRADED, grade=page.say(words.GRADES[step.grade]))
            _merged(book, sheet, line, f"{grade}. {page.say(words.OUTCOME_IS, outcome=outcome)}")
            line += 1
        if step.text:
            _merged(book, sheet, line, step.text)
            line += 1
        line += 1
    return line


def _merged(book: Any, sheet: Any, line: int, text: str) -> None:
    """A text over the page's width, as high as it needs."""
    sheet.merge_range(line, 0, line, len(_WIDTHS) - 1, "", book.add_format({"text_wrap": True, "valign": "top"}))
    sheet.write_string(line, 0, text, book.add_format({"text_wrap": True, "valign": "top"}))
    needed = sum(1 + sum(2 if ord(letter) > 0x2E7F else 1 for letter in part) // _A_LINE for part in text.split("\n"))
    sheet.set_row(line, _TALL * needed)


def _print(sheet: Any, last: int) -> None:
    sheet.set_paper(A4)
    sheet.set_margins(0.5, 0.5, 0.6, 0.6)
    sheet.center_horizontally()
    sheet.print_area(0, 0, last, len(_WIDTHS) - 1)
    sheet.fit_to_pages(1, 1)
    sheet.hide_gridlines(2)
