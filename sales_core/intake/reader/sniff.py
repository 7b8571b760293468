"""What a file is by its first bytes; its name is not trusted."""

from pathlib import Path

from sales_core.intake.refusal import RefusalError

ZIP, OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream in which Office keeps a locked workbook
REFUSED = {b"\x1f\x8b": "compressed_file", b"7z\xbc\xaf": "compressed_file", b"Rar!": "compressed_file"}
PICTURES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def make_of(head: bytes, path: Path) -> str:
    """`book` or `text`; RefusalError for what is neither."""
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
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<head")):
        raise RefusalError("html_not_sheet")
    if start.startswith(b"<?xml"):
        raise RefusalError("xml_not_sheet")
    return "text"
