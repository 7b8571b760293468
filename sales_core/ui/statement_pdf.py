"""A statement as a PDF to print and sign, Latin and Chinese side by side without a font file."""

import re
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from sales_core.text import statement_files as words
from sales_core.ui.page import Page
from sales_core.ui.statement_document import Document

_CHINESE = "STSong-Light"  # not kept in the file: readers bring it, as they bring Helvetica
_MARGIN = 18 * mm
_PADDING = 6  # of the frame that the parts stand in
_WIDE = A4[0] - 2 * (_MARGIN + _PADDING)
_GREY, _LINE, _HEAD = HexColor("#5F6B7A"), HexColor("#C9D1DB"), HexColor("#F4F6F9")
_OTHERS = re.compile(r"[^\x00-\x7f\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]+")

registerFont(UnicodeCIDFont(_CHINESE))


def statement_pdf(page: Page, told: Document) -> bytes:
    """Title, facts, lines with their total, steps, and where to sign, in that order."""
    held = BytesIO()
    paper = SimpleDocTemplate(
        held, pagesize=A4, title=told.title, leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_MARGIN,
        bottomMargin=_MARGIN, invariant=1,
    )  # fmt: skip
    parts = [_said(told.title, size=16), Spacer(0, 5 * mm), _facts(told), Spacer(0, 6 * mm), _lines(page, told)]
    if told.steps:
        parts += [Spacer(0, 6 * mm), _said(page.say(words.STEPS), size=10.5)]
        parts += [_said(step) for step in told.steps]
    parts += [Spacer(0, 12 * mm), KeepTogether(_signs(page)), Spacer(0, 6 * mm), _said(told.made, color=_GREY)]

    def foot(canvas: Any, _: Any) -> None:
        label = _said(page.say(words.PAGE, number=canvas.getPageNumber()), right=True, color=_GREY)
        label.wrapOn(canvas, _WIDE, _MARGIN)
        label.drawOn(canvas, _MARGIN + _PADDING, _MARGIN / 2)

    paper.build(parts, onFirstPage=foot, onLaterPages=foot)
    return held.getvalue()


def _said(text: str, size: float = 9.5, right: bool = False, color: Any = None) -> Paragraph:
    """A text that wraps; what Helvetica has no letters for stands in the Chinese font."""
    style = ParagraphStyle(
        "text", fontName="Helvetica", fontSize=size, leading=size * 1.45, textColor=color or HexColor("#1F2933"),
        alignment=TA_RIGHT if right else 0, wordWrap="CJK" if _OTHERS.search(text) else None,
    )  # fmt: skip
    return Paragraph(_OTHERS.sub(lambda found: f'<font name="{_CHINESE}">{found[0]}</font>', escape(text)), style)


def _facts(told: Document) -> Table:
    """Label and value, two pairs in a row."""
    pairs = [(_said(label, color=_GREY), _said(value)) for label, value in told.facts]
    if len(pairs) % 2:
        pairs.append((_said(""), _said("")))
    rows = [[*pairs[at], *pairs[at + 1]] for at in range(0, len(pairs), 2)]
    table = Table(rows, colWidths=[_WIDE * part for part in (0.14, 0.36, 0.14, 0.36)])
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]))
    return table


def _lines(page: Page, told: Document) -> Table:
    heads = (words.LINE, words.WORKED, words.AMOUNT)
    rows = [[_said(page.say(label), color=_GREY, right=label is words.AMOUNT) for label in heads]]
    rows += [
        [_said(one.what), _said(one.worked), _said(page.money_exact(one.amount), right=True)] for one in told.lines
    ]
    total = _said(page.money_exact(told.total), size=11, right=True)
    rows.append([_said(page.say(words.TOTAL), size=11), _said(""), total])
    table = Table(rows, colWidths=[_WIDE * part for part in (0.32, 0.48, 0.2)], repeatRows=1)
    table.setStyle(
        TableStyle([
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BACKGROUND", (0, 0), (-1, 0), _HEAD),
            ("LINEBELOW", (0, 0), (-1, -2), 0.4, _LINE),
            ("LINEABOVE", (0, -1), (-1, -1), 1, HexColor("#1F2933")),
        ])
    )  # fmt: skip
    return table


def _signs(page: Page) -> list[Table]:
    """A line to sign on for each of those who do."""
    rows = [[_said(page.say(sign)), "", _said(page.say(words.SIGNED_ON)), ""] for sign in words.SIGNS]
    table = Table(rows, colWidths=[_WIDE * part for part in (0.2, 0.4, 0.12, 0.28)], rowHeights=[13 * mm] * len(rows))
    under = [("LINEBELOW", (column, 0), (column, -1), 0.5, _GREY) for column in (1, 3)]
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "BOTTOM"), ("LEFTPADDING", (0, 0), (0, -1), 0), *under]))
    return [table]
