"""Guards: what in a sheet differs so much from what was there that it is held for a look."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

import duckdb
from rapidfuzz import fuzz, process

from sales_core.intake.prepared import Prepared
from sales_core.intake.words.headers import folded, key_of
from sales_core.model.batch import Comparison
from sales_core.model.entities import ENTITIES
from sales_core.model.issue import Issue
from sales_core.model.kinds import Entity, FieldType, Kind
from sales_core.store import sqlfiles, views
from sales_core.store.compare import LISTS, Earlier, signature

PAID_DATE = {Kind.ORDERS: "ordered_on", Kind.COLLECTIONS: "collected_on", Kind.DEALS: "closed_on"}
FEW_VANISHED, SHARE_VANISHED = 2, 50  # more than two rows, and more than one in fifty
JUMP, WILD_JUMP = 10, 100
ROWS_OF_JUMP, ROWS_OF_WILD_JUMP = 8, 3  # rows with a value on either side, fewer where no week could differ so much
UNITS = ((Decimal(10_000), "元 ↔ 万元"), (Decimal(1_000), "元 ↔ 千元"), (Decimal(100), "元 ↔ 分"))
ALIKE = 85  # of 100: a name so near is proposed
OTHER_TEAM = 3  # people of a sheet that a list of people knows nobody of: the list is not about them
NAMED = 5  # names and columns that a question lists


@dataclass(frozen=True)
class Case:
    """A sheet that is staged as `number`, beside the earlier ones that may be the same."""

    own: duckdb.DuckDBPyConnection
    sheet: Prepared
    number: int
    entity: Entity
    found: tuple[Earlier, ...]
    last: Earlier | None  # the last of its name


def vanished(case: Case, compared: Comparison | None, covered: int) -> Issue | None:
    """Rows of the last upload that lie in this sheet's dates and are missing from it."""
    if compared is None or compared.vanished <= max(FEW_VANISHED, covered // SHARE_VANISHED):
        return None
    if case.entity.kind in LISTS and compared.as_of != case.sheet.as_of:
        return None  # a list of another day: what was closed or left is gone from it
    detail = (("of", str(covered)), ("day", str(compared.as_of)), ("batch", compared.batch_id))
    return Issue("guard_vanished", case.sheet.sheet, value=str(compared.vanished), detail=detail)


def jump(case: Case) -> Issue | None:
    """A column of numbers whose median is ten times, or a tenth of, that of each of the last uploads."""
    alike = [one.batch_id for one in case.found if one.named or case.entity.kind is not Kind.TARGETS][:3]
    numbers = [field.name for field in case.entity.fields if field.type in (FieldType.MONEY, FieldType.NUMBER)]
    if not alike or not numbers:
        return None
    now = _medians(case, numbers, "staged", case.number)
    before = [_medians(case, numbers, f"log.{case.entity.kind}", number) for number in alike]
    headers = {column.field: column.header for column in case.sheet.mapping if column.field}
    jumps = [(name, now[name][0], ratio) for name in numbers if (ratio := _ratio(now[name], [b[name] for b in before]))]
    if not jumps:
        return None
    name, median, ratio = max(jumps, key=lambda found: (found[0] == case.entity.amount, abs(found[2].ln())))
    return _jump(case.sheet, headers.get(name, name), median, ratio)


def _jump(sheet: Prepared, header: str, median: Decimal, ratio: Decimal) -> Issue:
    factor = max(ratio, 1 / ratio)
    likely = next((told for unit, told in UNITS if unit / 3 <= factor <= unit * 3), "")
    detail = (
        ("factor", f"{factor:,.0f}"),
        ("before", f"{median / ratio:,.2f}"),
        ("after", f"{median:,.6g}" if median < 1 else f"{median:,.2f}"),
        ("likely", f" ({likely})" if likely else ""),
    )
    return Issue("guard_jump", sheet.sheet, column=header, value=f"{factor:,.0f}", detail=detail)


Median = tuple[Decimal, int]


def _medians(case: Case, names: list[str], table: str, number: int) -> dict[str, Median]:
    wanted = ", ".join(f"median(abs({name})) filter ({name} <> 0), count(nullif({name}, 0))" for name in names)
    found = case.own.execute(f"select {wanted} from {table} where batch_id = $number", {"number": number}).fetchall()[0]
    values = [(Decimal(str(found[place] or 0)), found[place + 1]) for place in range(0, len(found), 2)]
    return dict(zip(names, values, strict=True))


def _ratio(now: Median, before: list[Median]) -> Decimal | None:
    """Times that the median is of the nearest of the earlier ones, None where that is no jump."""
    usable = [one for one in before if one[0] and now[0]]
    if not usable:
        return None
    ratio, count = min(((now[0] / one[0], one[1]) for one in usable), key=lambda pair: abs(pair[0].ln()))
    factor, fewest = max(ratio, 1 / ratio), min(now[1], count)
    enough = fewest >= (ROWS_OF_WILD_JUMP if factor >= WILD_JUMP * Decimal("0.9") else ROWS_OF_JUMP)
    return ratio if enough and factor >= JUMP else None


def closed_period(case: Case) -> Issue | None:
    """Rows of the closed books that change their amount or person."""
    dated = PAID_DATE.get(case.entity.kind)
    if dated is None:
        return None
    closed = views.read_settings(case.own).open_from(case.sheet.as_of)
    found = case.own.execute(
        sqlfiles.read("review/closed_rows").format(kind=case.entity.kind, dated=dated),
        {"number": case.number, "closed": closed, "as_of": case.sheet.as_of},
    ).fetchall()
    if not found:
        return None
    row, day, before, after, person, other = found[0]
    told = (f"{person or '–'} → {other or '–'}") if before == after else f"{before or 0:,.2f} → {after or 0:,.2f}"
    detail = (("closed", str(closed)), ("day", str(day)), ("change", told), ("first", str(row)))
    return Issue("guard_closed_period", case.sheet.sheet, value=str(len(found)), detail=detail)


def unknown_person(case: Case) -> Issue | None:
    """Salespeople whom neither the roster nor any earlier row names; the nearest name is proposed."""
    if case.entity.kind is Kind.PEOPLE or "person" not in case.entity.names():
        return None
    roster = case.own.execute("select person_id, person from current.people").fetchall()
    if not roster:
        return None
    named = case.own.execute(
        "select person_id, person from staged where batch_id = $number group by all order by min(row_number)",
        {"number": case.number},
    ).fetchall()
    named += _in_splits(case, f"staged where batch_id = {case.number}")
    if not any(number for number, _ in roster):
        named = [pair for pair in named if pair[1]]  # a roster without ids cannot tell whose they are
    strangers = _strangers(named, roster)
    if len(strangers) == sum(map(any, named)) > OTHER_TEAM:
        return None
    if strangers and (strangers := _strangers(strangers, _ever_named(case))):
        return _unknown(case.sheet, [person or number for number, person in strangers], roster)
    return None


Named = list[tuple[str | None, str | None]]


def _unknown(sheet: Prepared, strangers: list[str | None], roster: Named) -> Issue:
    names = [person for _, person in roster if person]
    told = []
    for name in list(dict.fromkeys(filter(None, strangers)))[:NAMED]:
        near = process.extractOne(name, names, processor=folded, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
        told.append(f"{name} (≈ {near[0]})" if near else name)
    rest = "…" if len(set(strangers)) > NAMED else ""
    return Issue("guard_unknown_person", sheet.sheet, value=", ".join(told) + rest)


def _strangers(named: Named, known: Iterable[tuple[str | None, str | None]]) -> Named:
    """Those of whom neither id nor name is known."""
    texts = {folded(text) for pair in known for text in pair if text}
    return [pair for pair in named if any(pair) and not any(folded(text) in texts for text in pair if text)]


def _ever_named(case: Case) -> Named:
    kinds = [entity.kind for entity in ENTITIES if "person_id" in entity.names()]
    told = " union ".join(f"select person_id, person from current.{kind}" for kind in kinds)
    return case.own.execute(told).fetchall() + _in_splits(case, f"current.{case.entity.kind}")


def _in_splits(case: Case, rows: str) -> Named:
    """Whom rows of the sheet's kind name as sharing an order's or a deal's credit."""
    if "credit_split" not in case.entity.names():
        return []
    return case.own.execute(sqlfiles.read("review/split_names").format(rows=rows)).fetchall()


def header_changed(case: Case) -> Issue | None:
    """A field that came from a column of the last upload comes from none, or from another, now."""
    last = case.last
    if last is None or not last.signature or last.signature == signature(case.sheet):
        return None
    if case.sheet.choices.mapping:
        return None  # the columns were looked at
    then = {field: header for header, field in json.loads(last.mapping).items() if field}
    now = {column.field: column.header for column in case.sheet.mapping if column.field}
    moved = [field for field, header in then.items() if key_of(now.get(field, "")) != key_of(header)]
    if not moved or not then.keys() & now.keys():
        return None
    listed = moved[:NAMED]
    detail = (
        ("needs", ", ".join(listed)),
        ("was", ", ".join(then[field] for field in listed)),
        ("now", ", ".join(now.get(field, "–") for field in listed)),
        ("day", str(last.as_of)),
    )
    return Issue("guard_header_changed", case.sheet.sheet, column=then[listed[0]], value=str(len(moved)), detail=detail)
