"""Reads one number as people write it; always exact."""

import re
import unicodedata
from decimal import Decimal
from enum import StrEnum


class Style(StrEnum):
    """Which mark stands before the decimals in a column."""

    POINT = "point"
    COMMA = "comma"
    MIXED = "mixed"  # the column has both: a number that could be read either way is not read


class BadValueError(ValueError):
    """A cell that cannot be read; `code` names the issue."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


EMPTY = frozenset({"", "-", "--", "—", "–", "/", "null", "none", "n/a", "无", "空"})
ERRORS = re.compile(
    r"^#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BUSY!|BLOCKED!|CONNECT!|UNKNOWN!)",
    re.I,  # csv files of other programs write #n/a
)
MONEY = re.compile(
    r"(?:cny|rmb|usd|eur|gbp|jpy|hkd|twd|krw|inr|brl|sgd|aud|cad|chf|rub|us\$|hk\$|nt\$|r\$|s\$|a\$|c\$"
    r"|人民币|美元|美金|欧元|英镑|日元|港币|港元|台币|[¥$€£₩₽₹円\\])"  # in Shift-JIS a yen sign is a backslash
)
SCALES = (
    ("百万", Decimal(1_000_000)),
    ("千万", Decimal(10_000_000)),
    ("万", Decimal(10_000)),
    ("亿", Decimal(100_000_000)),
    ("千", Decimal(1_000)),
)
SPOKEN = (  # only beside a currency: 5m alone may be metres
    ("w", Decimal(10_000)),
    ("k", Decimal(1_000)),
    ("mn", Decimal(1_000_000)),
    ("m", Decimal(1_000_000)),
    ("bn", Decimal(1_000_000_000)),
)
BODY = re.compile(r"(?:\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?|\d[\d.,]*|\.\d+)")
APART = str.maketrans("", "", " '’")
MINUS = str.maketrans("−–‒", "---")
SCIENTIFIC = re.compile(r"[+-]?\d(?:\.\d+)?e[+-]?\d{1,3}")
LARGEST = Decimal(10) ** 16


def is_excel_error(text: str) -> bool:
    """Whether a cell holds one of Excel's errors."""
    return ERRORS.match(text) is not None


def read_number(text: str, style: Style = Style.POINT) -> Decimal | None:
    """The number that `text` writes, None for a blank or a dash; BadValueError otherwise."""
    if is_excel_error(text):
        raise BadValueError("excel_error")
    plain = _even(text)
    if plain in EMPTY:
        return None
    if SCIENTIFIC.fullmatch(plain):
        return _bounded(Decimal(plain))
    body, factor = _stripped(plain)
    if not body and MONEY.search(plain):
        return Decimal(0)  # the accounting format writes a zero as "$-"
    if not BODY.fullmatch(body):
        raise BadValueError("not_a_number")
    return _bounded(Decimal(_with_point(body, style)) * factor)


def _bounded(number: Decimal) -> Decimal:
    if abs(number) >= LARGEST:
        raise BadValueError("too_large")
    return number


def _even(text: str) -> str:
    """Plain width, small letters, one kind of minus, without Excel's text mark."""
    return unicodedata.normalize("NFKC", text).strip().lstrip("'").translate(MINUS).lower()


def has_scale(text: str) -> bool:
    """Whether a cell names its own 元, 万, 亿 or the like."""
    plain = _even(text).rstrip(")-").strip()
    return plain.endswith(("元", *(word for word, _ in SCALES))) or _scaled(MONEY.sub("", plain), SPOKEN)[1] != 1


def _stripped(text: str) -> tuple[str, Decimal]:
    """Digits and marks alone, and the factor of sign, percent and 万 or 亿."""
    factor = Decimal(1)
    body = MONEY.sub("", text).strip()
    if body.startswith("(") and body.endswith(")"):
        body, factor = body[1:-1].strip(), -factor
    if body.startswith(("-", "+")) or body.endswith("-"):
        factor = -factor if "-" in (body[0], body[-1]) else factor
        body = body.strip("+-").strip()
    body = body.removesuffix("整").removesuffix("元").removesuffix("圆").strip()
    if body.endswith("%"):
        body, factor = body[:-1].strip(), factor / 100
    body, scale = _scaled(body, (*SCALES, *SPOKEN) if MONEY.search(text) else SCALES)
    return body, factor * scale


def _scaled(body: str, scales: "tuple[tuple[str, Decimal], ...]") -> tuple[str, Decimal]:
    for word, scale in scales:
        if body.endswith(word):
            return body.removesuffix(word).strip(), scale
    return body, Decimal(1)


def _with_point(body: str, style: Style) -> str:
    """The body with thousands marks gone and a point before the decimals."""
    body = body.translate(APART)
    commas, points = body.count(","), body.count(".")
    if commas and points:
        last = max(body.rfind(","), body.rfind("."))
        return _grouped(body[:last], "," if body[last] == "." else ".") + "." + body[last + 1 :]
    if not commas and not points:
        return body
    mark = "," if commas else "."
    if max(commas, points) > 1:
        return _grouped(body, mark)
    return _single(body, mark, style)


def _single(body: str, mark: str, style: Style) -> str:
    whole, decimals = body.split(mark)
    could_group = len(decimals) == 3 and 1 <= len(whole) <= 3 and whole.strip("0") != ""
    if could_group and style is Style.MIXED:
        raise BadValueError("unclear_number")
    if could_group and (mark == ",") is (style is Style.POINT):
        return whole + decimals
    if mark == "," and style is Style.POINT:
        raise BadValueError("not_a_number")
    return f"{whole or 0}.{decimals}" if decimals else whole


def _grouped(body: str, mark: str) -> str:
    first, *rest = body.split(mark)
    if not (1 <= len(first) <= 3 and all(len(group) in (2, 3) for group in rest) and len(rest[-1]) == 3):
        raise BadValueError("not_a_number")
    return first + "".join(rest)


def style_of(values: "set[str] | list[str]") -> Style:
    """Which decimal mark the unmistakable numbers of a column use; a point where there are none."""
    votes = {vote for value in values if (vote := _vote(value)) is not None}
    return Style.MIXED if len(votes) > 1 else next(iter(votes), Style.POINT)


def _vote(value: str) -> Style | None:
    body = re.sub(r"[^\d.,]", "", unicodedata.normalize("NFKC", value)).rstrip(".,")
    commas, points = body.count(","), body.count(".")
    last = max(body.rfind(","), body.rfind("."))
    if last < 0:
        return None
    ends_in_comma = body[last] == ","
    if commas and points:
        return Style.COMMA if ends_in_comma else Style.POINT
    if max(commas, points) > 1:  # a mark that repeats groups thousands
        return Style.POINT if ends_in_comma else Style.COMMA
    if len(body) - last - 1 == 3 and last <= 3 and body[:last].strip("0"):
        return None
    return Style.COMMA if ends_in_comma else Style.POINT
