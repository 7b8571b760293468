"""How a sheet says that people share the credit of an order or a deal: `Ann 60%, Bob 40%`, `张三60%、李四40%`."""

import re
import unicodedata
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.values.distinct import Read, by_distinct
from sales_core.intake.values.numbers import EMPTY, BadValueError
from sales_core.intake.values.texts import checked

WHOLE, PLACES = Decimal(100), 4  # the store keeps a share to the millionth
NOBODY = re.compile(r"\s*\d+(?:\.\d+)?\s*[%％]?\s*")  # a share without a name
_BETWEEN = re.compile(r"[,;、/|&+\n]|\s+and\s+|(?<=[\d%)])\s*[和与及]\s*", re.I)
_RUN_ON = re.compile(r"(?<=%)\s*(?=[^\W\d_])")  # 张三60%李四40%
_NAME_FIRST = re.compile(r"(?P<name>.*?)[\s:=(]*(?P<share>\d+(?:\.\d+)?)\s*%?\s*\)?")
_SHARE_FIRST = re.compile(r"(?P<share>\d+(?:\.\d+)?)\s*%[\s:=]*(?P<name>.+)")


def read_splits(cells: pa.Array) -> Read:
    """Each cell as `Ann 60%, Bob 40%`, the largest share first; a column in which nobody is named says nothing."""
    named = pc.invert(pc.match_substring_regex(cells, f"^{NOBODY.pattern}$"))
    if pc.any(named).as_py() is False:
        return Read(pa.nulls(len(cells), pa.string()), reason=(("why", "nobody named"),))
    return by_distinct(cells, _split, pa.string())


def _split(text: str) -> str | None:
    told = unicodedata.normalize("NFKC", checked(text)).strip()
    if told.casefold() in EMPTY or re.fullmatch(r"100(\.0+)?\s*%", told):
        return None  # the whole, of whoever sold it
    shares = _shares(told)
    if sum(shares.values()) == 1:
        shares = {name: share * WHOLE for name, share in shares.items()}
    if sum(shares.values()) != WHOLE:
        raise BadValueError("split_not_whole")
    if any(round(share, PLACES) != share for share in shares.values()):
        raise BadValueError("split_unclear")
    parts = sorted(shares.items(), key=lambda part: (-part[1], part[0]))
    return ", ".join(f"{name} {share.normalize():f}%" for name, share in parts)


def _shares(text: str) -> dict[str, Decimal]:
    parts = [part.strip() for part in _BETWEEN.split(text)]
    if len(parts) == 1 and text[:1].isalpha():
        parts = _RUN_ON.split(text)
    shares: dict[str, Decimal] = {}
    for part in filter(None, parts):
        found = _SHARE_FIRST.fullmatch(part) or _NAME_FIRST.fullmatch(part)
        name = " ".join(found["name"].split()).rstrip(" -–—") if found else ""
        if found is None or not any(map(str.isalpha, name)) or name in shares:
            raise BadValueError("split_unclear")
        shares[name] = Decimal(found["share"])
    return shares
