"""What kind of sheet it is: from its columns, its values, the names of tab and file, or the user's word."""

from dataclasses import dataclass

from sales_core.intake.columns.columns import fields_of
from sales_core.intake.columns.evidence import profiles_of
from sales_core.intake.columns.fit import Seen, names_of, score
from sales_core.intake.columns.needs import missing_groups, period_columns
from sales_core.intake.columns.proposals import EVERYTHING
from sales_core.intake.context import NOTHING, Context
from sales_core.intake.prepared import Choices, Mapped
from sales_core.intake.tables.table import SOME_YEAR, Table
from sales_core.intake.values.periods import span_of
from sales_core.intake.words.known import Format, format_of
from sales_core.model.kinds import SHEETS, Kind

CLOSE = 0.06  # two kinds that are nearer than this cannot be told apart
ACROSS = {Kind.TARGETS: "target", Kind.MEASURES: "measured"}  # kinds whose value may stand under its period
LEAST = 0.35  # a kind that fits worse is no kind


@dataclass(frozen=True)
class Verdict:
    """kind None: `code` says why (no_kind, kind_unclear, needs_missing) and `fitting` which came near.

    fits: what of each of these the sheet has, such as `orders (customer, amount)`; needs: what of each it lacks.
    """

    kind: Kind | None
    known: Format | None = None
    mapping: tuple[Mapped, ...] = ()
    code: str = ""
    fitting: tuple[Kind, ...] = ()
    wide: bool = False
    fits: str = ""
    needs: str = ""


def detect(table: Table, sheet: str, file_name: str, choices: Choices, context: Context = NOTHING) -> Verdict:
    """The kind of the sheet and what its columns are; the values speak for a kind only where the headers do not."""
    known = format_of(table.headers, choices.kind)
    seen = Seen(table, names_of(sheet, table.titles, file_name), choices, context, profiles_of(table.columns))
    if choices.kind is not None:
        return _verdict(seen, choices.kind, known)
    if known is not None:
        return _verdict(seen, known.kind, known) if known.kind else _of_no_kind(known)
    verdict = _by_score(seen, values=False)
    return verdict if verdict.kind or verdict.code == "needs_missing" else _by_score(seen, values=True)


def _by_score(seen: Seen, *, values: bool) -> Verdict:
    scored = sorted(((score(seen, kind, values=values), kind) for kind in SHEETS), reverse=True)
    (best, kind), (second, other) = scored[0], scored[1]
    if best <= 0:
        return _nearest(seen)
    if best < LEAST or best - second < CLOSE:
        fitting = (kind, other) if second > 0 else (kind,)
        fits = "; ".join(f"{each} ({', '.join(fields_of(seen.mapping(each, ())))})" for each in fitting)
        return Verdict(None, code="kind_unclear", fitting=fitting, fits=fits)
    return _verdict(seen, kind, None)


def _of_no_kind(known: Format) -> Verdict:
    """A known export of something else than sales."""
    if known.refused_as == "approvals":
        return Verdict(None, known, code="approvals_export")
    return Verdict(None, known, code="leads_export")


def _nearest(seen: Seen) -> Verdict:
    """The kinds, two at most, that the sheet comes nearest to: fewest things missing, most columns known."""
    near = []
    for place, kind in enumerate(kind for kind in SHEETS if kind not in (Kind.SETTINGS, Kind.NAMES)):
        fields = fields_of(seen.mapping(kind, ()))
        missing = missing_groups(kind, fields.keys())
        if missing and (fields or kind is Kind.ORDERS):
            near.append((not fields, len(missing), -len(fields), place, kind, missing))
    nearest = [(kind, missing) for *_, kind, missing in sorted(near)[:2]]
    needs = "; ".join(f"{kind}: {' + '.join(' / '.join(group) for group in missing)}" for kind, missing in nearest)
    return Verdict(None, code="no_kind", fitting=tuple(kind for kind, _ in nearest), needs=needs)


def _verdict(seen: Seen, kind: Kind, known: Format | None) -> Verdict:
    table = seen.table
    mapping = seen.mapping(kind, EVERYTHING, known)
    value = ACROSS.get(kind)
    wide = value is not None and value not in fields_of(mapping) and len(period_columns(table.headers)) > 0
    if wide:
        mapping = tuple(_without_periods(column) for column in mapping)
    missing = missing_groups(kind, fields_of(mapping).keys(), wide=wide)
    if missing:
        return Verdict(None, known, mapping, "needs_missing", (kind,), wide)
    return Verdict(kind, known, mapping, wide=wide)


def _without_periods(column: Mapped) -> Mapped:
    """A month across is no field of its own."""
    period = span_of(column.header, SOME_YEAR) is not None
    return Mapped(column.column, column.header, None, "wide", 0.9) if period else column
