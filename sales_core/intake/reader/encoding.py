"""Which encoding a text file is in: by its mark, by what decodes, by which characters come out."""

import codecs
import re
from pathlib import Path

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
OTHERS = ["cp1251", "big5", "shift_jis", "gb18030"]
LONELY = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
COMMON_SHARE = 0.7  # of the hanzi of a Chinese text; a Western or Cyrillic text misread as Chinese has rare ones


def encoding_of(path: Path) -> tuple[str, bool]:
    """Name of the encoding and whether it is only a guess; RefusalError for what is no text."""
    with path.open("rb") as file:
        sample = file.read(SAMPLE)
    for mark, name in MARKS:
        if sample.startswith(mark):
            return name, False
    if looks_binary(sample):
        raise RefusalError("not_a_sheet")
    if decodes(path, "utf-8"):
        return "utf-8", False
    special = b"".join(_special_lines(path))
    if decodes(path, "gb18030") and common_hanzi(special.decode("gb18030", "ignore")) >= COMMON_SHARE:
        return "gb18030", False
    return _guessed(special), True


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


def common_hanzi(text: str) -> float:
    """Share of the first level of GB 2312 (the 3,755 common characters and punctuation) in what is not ASCII."""
    coded = [char.encode("gb18030") for char in text if ord(char) > 127]
    common = sum(
        len(pair) == 2 and (0xB0 <= pair[0] <= 0xD7 or 0xA1 <= pair[0] <= 0xA3) and pair[1] >= 0xA1 for pair in coded
    )
    return common / len(coded) if coded else 0.0


def _special_lines(path: Path) -> list[bytes]:
    """The first lines that are not plain ASCII."""
    found: list[bytes] = []
    with path.open("rb") as file:
        for line in file:
            if not line.isascii():
                found.append(line[:SAMPLE])
            if len(found) >= 200:
                break
    return found


def _guessed(sample: bytes) -> str:
    """Western letters with accents stand alone among plain ones; the letters of other scripts stand together."""
    special = sum(byte > 127 for byte in sample)
    if 2 * len(LONELY.findall(sample)) > special:
        return "cp1252"
    import charset_normalizer  # noqa: PLC0415 - slow to load and seldom needed

    best = charset_normalizer.from_bytes(sample[:SAMPLE], cp_isolation=OTHERS).best()
    if best is None:
        raise RefusalError("unknown_encoding")
    return str(best.encoding)
