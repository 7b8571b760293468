"""What a file is by its first bytes; its name is not trusted."""

import codecs
from pathlib import Path

from sales_core.intake.refusal import RefusalError

ZIP, OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream in which Office keeps a locked workbook
REFUSED = {b"\x1f\x8b": "compressed_file", b"7z\xbc\xaf": "compressed_file", b"Rar!": "compressed_file"}
PAGE = (b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<body", b"<div")
PICTURES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def make_of(head: bytes, path: Path) -> str:
    """`book`, `page`, `xml` or `text`; RefusalError for what is none of them."""
    if not head:
        raise RefusalError("empty_file")
    for magic, code in REFUSED.items():
        if head.startswith(magic):
            raise RefusalError(code)
    if head.startswith(PICTURES):
        raise RefusalError("not_a_sheet")
    if head.startswith(ZIP):
        return "book"
    if head.startswith(OLE):
        if ENCRYPTED in path.read_bytes():
            raise RefusalError("password_protected")
        return "book"
    start = _plain(head)
    if start.startswith(b"<?xml") and b"<html" not in start:
        return "xml"
    if start.startswith(b"mime-version:"):
        raise RefusalError("html_not_sheet")
    if start.startswith((*PAGE, b"<?xml")):
        return "page"
    return "text"


def _plain(head: bytes) -> bytes:
    """The first bytes without what may stand before a tag, in small letters and one byte a letter."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head[: len(head) // 2 * 2].decode("utf-16", "replace").encode("utf-8", "replace")
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
