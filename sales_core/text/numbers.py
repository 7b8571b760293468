"""Numbers in the reader's habit: 1.2 万 and 3.4 亿 in Chinese, 12.3 K and 4.5 M in English."""

from decimal import ROUND_HALF_UP, Decimal

from sales_core.text.core import Language

EMPTY = "—"
SYMBOLS = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "JP¥", "HKD": "HK$", "TWD": "NT$", "INR": "₹"}

# From this size on (first value) a number is shown in this unit, largest first.
_UNITS = {
    Language.ZH: ((Decimal(10**8), Decimal(10**8), "亿"), (Decimal(10**4), Decimal(10**4), "万")),
    Language.EN: (
        (Decimal(10**9), Decimal(10**9), "B"),
        (Decimal(10**6), Decimal(10**6), "M"),
        (Decimal(10**4), Decimal(10**3), "K"),
    ),
}


def rounded(value: Decimal, places: int = 0) -> Decimal:
    """`value` rounded half up to `places` decimals."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def symbol(currency: str) -> str:
    """The sign written before an amount in `currency` (ISO code); the code and a space when it has none."""
    return SYMBOLS.get(currency, f"{currency} " if currency else "")


def count(value: Decimal | int | None) -> str:
    """A whole number with separators: 1,234."""
    return EMPTY if value is None else f"{_no_minus_zero(rounded(Decimal(value))):,}"


def number(value: Decimal | int | None, places: int = 1) -> str:
    """A number with separators and `places` decimals: 1,234.5."""
    return EMPTY if value is None else f"{_no_minus_zero(rounded(Decimal(value), places)):,}"


def short(value: Decimal | int | None, language: Language, places: int = 1) -> str:
    """A number short enough for a card: 1.2 万, 3.4 亿 or 12.3 K, 4.5 M; below 10,000 whole."""
    if value is None:
        return EMPTY
    exact = Decimal(value)
    larger: tuple[tuple[Decimal, Decimal, str], ...] = ()
    for unit in _UNITS[language]:
        if abs(rounded(exact)) >= unit[0]:
            return _in_unit(exact, (*larger, unit), places)
        larger = (unit,)
    return count(exact)


def _in_unit(value: Decimal, units: tuple[tuple[Decimal, Decimal, str], ...], places: int) -> str:
    """`value` in the last unit, or in the one before when rounding reaches it: 999,950 is 1.0 M, not 1,000.0 K."""
    *larger, (_, size, name) = units
    if larger and abs(rounded(value / size, places)) * size >= larger[0][0]:
        _, size, name = larger[0]
    return f"{rounded(value / size, places):,} {name}"


def money(value: Decimal | None, currency: str, language: Language) -> str:
    """An amount short enough for a card or a sentence: ¥1.2 万, $12.3 K."""
    return _signed(symbol(currency), short(value, language))


def money_exact(value: Decimal | None, currency: str, places: int = 2) -> str:
    """An amount to the cent, for tables and statements: ¥12,345.67."""
    return _signed(symbol(currency), number(value, places))


def percent(ratio: Decimal | None, places: int = 1) -> str:
    """A ratio as a percentage: 0.256 is 25.6%."""
    return EMPTY if ratio is None else f"{number(ratio * 100, places)}%"


def change(ratio: Decimal | None, places: int = 1) -> str:
    """A relative change with its sign: +12.3%, -4.0%, 0.0%."""
    if ratio is None:
        return EMPTY
    text = percent(ratio, places)
    return f"+{text}" if rounded(ratio * 100, places) > 0 else text


def points(difference: Decimal | None, language: Language, places: int = 1) -> str:
    """The difference of two ratios: +1.2 pts, +1.2 个百分点."""
    return _points(None if difference is None else difference * 100, "个百分点", language, places)


def score_points(difference: Decimal | None, language: Language) -> str:
    """The difference of two scores: +1.2 pts, +1.2 分."""
    return _points(difference, "分", language, 1)


def _points(difference: Decimal | None, chinese: str, language: Language, places: int) -> str:
    if difference is None:
        return EMPTY
    sign = "+" if rounded(difference, places) > 0 else ""
    return f"{sign}{number(difference, places)} {chinese if language is Language.ZH else 'pts'}"


def days(value: Decimal | int | None, language: Language) -> str:
    """A number of days: 1 day, 3 days, 3 天; one decimal when it is not whole."""
    if value is None:
        return EMPTY
    exact = rounded(Decimal(value), 1)
    text = count(exact) if exact == exact.to_integral_value() else number(exact, 1)
    if language is Language.ZH:
        return f"{text} 天"
    return f"{text} day" if text == "1" else f"{text} days"


def _signed(sign: str, text: str) -> str:
    if text == EMPTY:
        return text
    return f"-{sign}{text[1:]}" if text.startswith("-") else f"{sign}{text}"


def _no_minus_zero(value: Decimal) -> Decimal:
    return abs(value) if value == 0 else value
