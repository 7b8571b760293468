"""Which encoding a text file is in: by its mark, by what decodes, by which characters come out."""

import codecs
from collections.abc import Callable
from pathlib import Path

from sales_core.intake.reader import scripts
from sales_core.intake.refusal import RefusalError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CHUNK = 1 << 20
SAMPLE = 1 << 16
LOOKED_AT = 1 << 24  # bytes in which lines that tell are looked for
SCRIPTS: dict[str, Callable[[bytes, str], float]] = {
    "gb18030": scripts.simplified,
    "big5": scripts.traditional,
    "shift_jis": scripts.japanese,
    "cp1251": scripts.cyrillic,
    "cp1252": scripts.western,
}
WIDEST = {"big5": "cp950", "shift_jis": "cp932"}  # what Windows means by these names
SURE, LIKELY, CLEAR = 0.8, 0.6, 0.15
OTHERS = ["koi8_r", "cp1250", "cp949", "euc_jp", *SCRIPTS]


def encoding_of(path: Path) -> tuple[str, bool]:
    """Name of the encoding and whether it is only a guess; RefusalError for what is no text."""
    with path.open("rb") as file:
        sample = file.read(SAMPLE)
    if mark := marked(sample):
        return mark, False
    if wide := _unmarked_utf16(sample):
        return wide, False
    if looks_binary(sample):
        raise RefusalError("not_a_sheet")
    special = b"".join(_special_lines(path))
    if decodes(path, "utf-8"):
        return ("gb18030", True) if _rather_gb(special) else ("utf-8", False)
    return _guessed(path, special)


def marked(sample: bytes) -> str:
    """The encoding that a file's first bytes declare, or ""."""
    return next((name for mark, name in MARKS if sample.startswith(mark)), "")


def codec_of(name: str) -> str:
    """The codec that decodes most of what goes by the encoding's name."""
    return WIDEST.get(name, name)


def _rather_gb(special: bytes) -> bool:
    """Whether bytes that happen to be UTF-8 are Chinese: a 元 alone is also a letter of some languages of Siberia."""
    odd = {char for char in special.decode("utf-8", "ignore") if ord(char) > 127}
    return bool(odd) and all("\u0180" <= char <= "\u02af" or "\u0500" <= char <= "\u058f" for char in odd)


def looks_binary(sample: bytes) -> bool:
    """Whether control characters make up more of the sample than text ever has."""
    controls = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    return controls > len(sample) // 50


def decodes(path: Path, encoding: str) -> bool:
    """Whether the whole file decodes without an error."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _unmarked_utf16(sample: bytes) -> str:
    """UTF-16 without its mark: a zero in every plain character, and lines of printable text once decoded."""
    if sample.count(0) * 20 < len(sample):
        return ""
    for name in ("utf-16-le", "utf-16-be"):
        text = sample[: len(sample) // 2 * 2].decode(name, "replace")
        plain = sum(char.isprintable() or char in "\r\n\t" for char in text)
        if ("\n" in text or "\r" in text) and plain * 50 >= len(text) * 49:
            return name
    return ""


def _special_lines(path: Path) -> list[bytes]:
    """The first lines that are not plain ASCII."""
    found: list[bytes] = []
    with path.open("rb") as file:
        while file.tell() < LOOKED_AT and len(found) < 200 and (line := file.readline(SAMPLE)):
            if not line.isascii():
                found.append(line)
    return found


def _guessed(path: Path, sample: bytes) -> tuple[str, bool]:
    """The encoding whose characters make most sense; Chinese that leaves no doubt is no guess."""
    utf8 = sample.decode("utf-8", "replace")
    special = sum(ord(char) > 127 for char in utf8)
    if special > 50 * utf8.count("\ufffd"):
        return "utf-8", True  # with a stray byte or two
    scores = {name: _score(name, sample) for name in SCRIPTS}
    ranked = sorted(scores, key=scores.__getitem__, reverse=True)
    best, clear = ranked[0], scores[ranked[0]] - scores[ranked[1]] >= CLEAR
    if best == "gb18030" and scores[best] >= SURE and clear and decodes(path, best):
        return best, False
    if scores[best] >= LIKELY:
        return best, True
    import charset_normalizer  # noqa: PLC0415 - slow to load and seldom needed

    found = charset_normalizer.from_bytes(sample[:SAMPLE], cp_isolation=OTHERS).best()
    if found is None:
        raise RefusalError("unknown_encoding")
    return str(found.encoding), True


def _score(name: str, sample: bytes) -> float:
    text = sample.decode(codec_of(name), "replace")
    special = sum(ord(char) > 127 for char in text)
    broken = text.count("\ufffd") / special if special else 0.0
    return SCRIPTS[name](sample, text) - 5 * broken
