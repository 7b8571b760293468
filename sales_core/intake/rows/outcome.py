"""Splits the typed rows into accepted, repeated and rejected ones, and says why."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.rows.keys import key_bases, repeats_of
from sales_core.intake.rows.splits import contradictions
from sales_core.intake.rows.typed import Typed
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind

MOST_ISSUES = 1_000  # told one by one; the rejected rows themselves are all kept
REQUIRED: dict[Kind, tuple[tuple[str, ...], ...]] = {
    Kind.ORDERS: (("amount",), ("ordered_on",)),
    Kind.DEALS: (("deal_id", "deal", "customer", "customer_id"),),
    Kind.DEAL_STAGES: (("deal_id",), ("entered_on",), ("stage", "moved_to")),
    Kind.CUSTOMERS: (("customer", "customer_id"),),
    Kind.CONTACTS: (("contacted_on",),),
    Kind.COLLECTIONS: (("amount",), ("collected_on",)),
    Kind.TARGETS: (("target",), ("starts_on",)),
    Kind.MEASURES: (("measure",), ("measured",), ("starts_on",)),
    Kind.PEOPLE: (("person",),),
    Kind.FEEDBACK: (("received_on",), ("score", "comment")),
    Kind.SETTINGS: (("name",),),
    Kind.NAMES: (("type",), ("written",), ("means",)),
}
AMOUNT = ("amount",)
PARTS = ("unit_price", "quantity")  # what an amount is computed from
Places = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Outcome:
    """accepted: places of the rows taken, with their keys. duplicate: how many rows said one of them again.

    reasons: place of a rejected row → issue codes, in the order of the sheet.
    """

    accepted: Places
    keys: pa.Array
    duplicate: int
    reasons: dict[int, str]
    issues: tuple[Issue, ...]


def outcome_of(found: Typed, headers: dict[str, str], sheet: str, header_width: int = 0) -> Outcome:
    """headers: field → header of its column. header_width: cells of the header row where rows differ in width."""
    findings = _cell_findings(found) + _missing(found, headers) + _uneven(found, header_width)
    findings += contradictions(found, headers)
    reasons: dict[int, list[str]] = {}
    for place, code, _, _, _ in findings:
        reasons.setdefault(place, []).append(code)
    count = len(found.body.rows)
    good = _without(np.arange(count), np.fromiter(reasons, dtype=np.int64, count=len(reasons)))
    keys = key_bases(found.entity, _taken(found, good))
    same, repeated = _repeats(found, good, keys, headers)
    for place, *_ in repeated:
        reasons[place] = ["repeated_key"]
    left = _without(good, np.concatenate([same, np.array([place for place, *_ in repeated], dtype=np.int64)]))
    if len(left) != len(good):
        keys = keys.take(pa.array(np.searchsorted(good, left)))
    return Outcome(
        left,
        keys,
        len(same),
        {place: " ".join(dict.fromkeys(codes)) for place, codes in sorted(reasons.items())},
        _issues(found, findings + repeated, sheet),
    )


def _without(places: Places, others: Places) -> Places:
    """`places` but `others`; comparing a million places that all stay would cost a sort."""
    return np.setdiff1d(places, others) if len(others) else places


Finding = tuple[int, str, str, str, tuple[tuple[str, str], ...]]


def _taken(found: Typed, places: Places) -> dict[str, pa.Array]:
    if len(places) == len(found.body.rows):
        return found.values
    picked = pa.array(places)
    return {name: values.take(picked) for name, values in found.values.items()}


def _cell_findings(found: Typed) -> list[Finding]:
    findings: list[Finding] = []
    for _, header, cells, codes in found.codes:
        for place in _wrong(codes):
            shown = header or (found.across[place].as_py() if found.across else "")
            findings.append((place, codes[place].as_py(), shown, cells[place].as_py() or "", ()))
    return findings


def _wrong(codes: pa.Array) -> list[int]:
    places: list[int] = np.flatnonzero(pc.is_valid(codes).to_numpy(zero_copy_only=False)).tolist()
    return places


def _missing(found: Typed, headers: dict[str, str]) -> list[Finding]:
    """Rows without a value that their kind needs, where nothing else is wrong with that cell."""
    findings: list[Finding] = []
    for group in REQUIRED[found.entity.kind]:
        empty = np.ones(len(found.body.rows), dtype=bool)
        for name in group:
            empty &= pc.is_null(found.values[name]).to_numpy(zero_copy_only=False)
        for field, _, _, codes in found.codes:
            if field in (*group, *(PARTS if group == AMOUNT else ())):
                empty[_wrong(codes)] = False
        shown = [headers[name] for name in group if name in headers] or _parts_of(group, headers)
        code = "missing_amount" if group == AMOUNT else "missing_value"
        findings += [(place, code, " / ".join(shown), "", ()) for place in np.flatnonzero(empty).tolist()]
    return findings


def _parts_of(group: tuple[str, ...], headers: dict[str, str]) -> list[str]:
    """What an amount is computed from when the sheet has no column of it."""
    return [headers[name] for name in PARTS if name in headers and group == AMOUNT]


def _uneven(found: Typed, header_width: int) -> list[Finding]:
    """Rows of a text file that are cut into fewer cells than the header, or have something beyond it."""
    widths = found.body.widths
    if widths is None:
        return []
    counted = widths.to_numpy(zero_copy_only=False)
    surplus = np.zeros(len(counted), dtype=bool)
    for column in found.body.columns[header_width:]:
        surplus |= pc.is_valid(column).to_numpy(zero_copy_only=False)
    return [
        (place, "wrong_width", "", str(int(counted[place])), (("expected", str(header_width)),))
        for place in np.flatnonzero((counted < header_width) | surplus).tolist()
    ]


def _repeats(found: Typed, good: Places, keys: pa.Array, headers: dict[str, str]) -> tuple[Places, list[Finding]]:
    if found.entity.repeats or not len(good):
        return np.array([], dtype=np.int64), []
    repeats = repeats_of(keys, list(_taken(found, good).values()))
    shown = next((name for name in (*found.entity.own_id, *found.entity.identity) if name in headers), "")
    findings: list[Finding] = []
    for place, first in repeats.other.items():
        value = found.values[shown][int(good[place])].as_py() if shown else ""
        row = str(found.body.rows[int(good[first])].as_py())
        findings.append((int(good[place]), "repeated_key", headers.get(shown, ""), str(value or ""), (("first", row),)))
    return good[repeats.same], findings


def _issues(found: Typed, findings: list[Finding], sheet: str) -> tuple[Issue, ...]:
    told = [
        Issue(code, sheet, found.body.rows[place].as_py(), header, value[:200], detail)
        for place, code, header, value, detail in sorted(findings)[:MOST_ISSUES]
    ]
    if len(findings) > MOST_ISSUES:
        told.append(Issue("more_issues", sheet, None, "", str(len(findings) - MOST_ISSUES)))
    return tuple(told)
