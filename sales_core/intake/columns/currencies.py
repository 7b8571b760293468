"""Which currencies the cells of a column name; amounts in different ones are never added up unasked."""

import re
import unicodedata
from collections import Counter

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.rows.typed import Typed
from sales_core.intake.words.headers import folded
from sales_core.model.kinds import Kind

NAMES = {
    "CNY": ("¥", "cny", "rmb", "人民币", "元", "圆"),
    "USD": ("us$", "usd", "美元", "美金"),
    "$": ("$",),
    "EUR": ("€", "eur", "欧元"),
    "GBP": ("£", "gbp", "英镑"),
    "JPY": ("jpy", "円", "日元"),
    "HKD": ("hk$", "hkd", "港币", "港元"),
    "TWD": ("nt$", "twd", "台币"),
    "BRL": ("r$", "brl"),
    "RUB": ("₽", "rub"),
    "KRW": ("₩", "krw"),
    "INR": ("₹", "inr"),
    "SGD": ("s$", "sgd"),
    "AUD": ("a$", "aud"),
    "CAD": ("c$", "cad"),
    "CHF": ("chf",),
}
OWN = ("company currency", "base currency", "home currency", "converted", "本位币", "本币")  # of an amount's header
SPELLED = {spelled: code for code, listed in NAMES.items() for spelled in listed}
ANY = re.compile("|".join(re.escape(spelled) for spelled in sorted(SPELLED, key=len, reverse=True)))
BARE = r"^[-+(\d.,\s)]*$"


def currencies_of(found: Typed, places: npt.NDArray[np.int64], header: str) -> Counter[str]:
    """Currency → how many of the rows at `places` have their main amount (under `header`) in it, as far as told."""
    if found.entity.amount is None or found.entity.kind is Kind.TARGETS:
        return Counter()
    taken = pa.array(places)
    own = any(word in folded(header) for word in OWN)
    if not own and "currency" in found.values and found.values["currency"].null_count < len(found.values["currency"]):
        return in_column(found.values["currency"].take(taken))
    cells = found.cells.get(found.entity.amount, found.cells.get("unit_price"))
    return Counter() if cells is None else named_in(cells.take(taken))


def currency_in(text: str) -> str | None:
    """The currency that a cell names, None when it names none."""
    found = ANY.search(unicodedata.normalize("NFKC", text).lower())
    return SPELLED[found[0]] if found else None


def named_in(cells: pa.Array) -> Counter[str]:
    """Currency → how many cells name it; a plain $ is that of the only dollars that the column names."""
    odd = pc.filter(cells, pc.fill_null(pc.invert(pc.match_substring_regex(cells, BARE)), False))
    found: Counter[str] = Counter()
    for each in pc.value_counts(odd).to_pylist():
        if code := currency_in(each["values"]):
            found[code] += each["counts"]
    dollars = [code for code in ("USD", "HKD", "TWD", "SGD", "AUD", "CAD") if code in found]
    if "$" in found and (dollars in ([], ["USD"])):
        found["USD"] += found.pop("$")
    return found


def in_column(names: pa.Array) -> Counter[str]:
    """The same for a column of currencies: codes and words that mean the same are one."""
    found: Counter[str] = Counter()
    for each in pc.value_counts(pc.drop_null(names)).to_pylist():
        found[currency_in(each["values"]) or each["values"].upper()] += each["counts"]
    return found
