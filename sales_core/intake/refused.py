"""Prepared values of sheets that cannot be taken, or not yet, with the reason."""

from sales_core.intake.columns.columns import fields_of, map_columns
from sales_core.intake.columns.detect import Verdict
from sales_core.intake.columns.needs import missing_groups
from sales_core.intake.prepared import Prepared
from sales_core.intake.tables.table import SOME_YEAR, Table
from sales_core.intake.values.asof import Origin, as_of
from sales_core.intake.values.periods import span_of
from sales_core.model.batch import RowCounts, Status
from sales_core.model.issue import Issue
from sales_core.model.kinds import SHEETS, Kind

MANY = 30  # headers shown in a reason


def refused(
    origin: Origin,
    code: str,
    *,
    kind: Kind | None = None,
    table: Table | None = None,
    verdict: Verdict | None = None,
    status: Status = Status.REFUSED,
    value: str = "",
    detail: dict[str, str] | None = None,
) -> Prepared:
    """A sheet that is not taken; its one issue says why."""
    day, source = as_of(origin, table.titles if table else ())
    issue = Issue(code, origin.sheet, None, "", value, tuple((detail or {}).items()))
    return Prepared(
        file_name=origin.file_name,
        sha256=origin.sha256,
        sheet=origin.sheet,
        kind=kind,
        status=status,
        rows=RowCounts(),
        issues=(issue,),
        mapping=verdict.mapping if verdict else (),
        header_row=table.header_row if table else None,
        as_of=day,
        as_of_from=source,
        format=verdict.known.name if verdict and verdict.known else "",
        choices=origin.own_choices or origin.choices,
        signature=table.signature if table else "",
        remembered=origin.own_choices is not None,
    )


def held(origin: Origin, code: str, table: Table, verdict: Verdict, *, value: str = "") -> Prepared:
    """A sheet that waits for an answer."""
    return refused(origin, code, kind=verdict.kind, table=table, verdict=verdict, status=Status.HELD, value=value)


def waiting(origin: Origin, code: str, table: Table) -> Prepared:
    """A sheet with columns across of which it is not known what they are, or of which year."""
    if code == "dates_without_year":
        header = next((header for header in table.headers if span_of(header, SOME_YEAR)), "")
        return refused(origin, "dates_without_year", table=table, status=Status.HELD, value=header)
    seen = ", ".join(table.headers)[:300]
    return refused(origin, "columns_across", table=table, status=Status.HELD, value=seen)


def why_no_kind(origin: Origin, table: Table, verdict: Verdict) -> Prepared:
    """No kind, more than one, or a kind that misses a column: with the headers seen and what is needed."""
    seen = ", ".join(header for header in table.headers if not header.startswith("column "))[:300]
    detail = {"headers": seen, "kinds": ", ".join(verdict.fitting), "needs": verdict.needs or _needs(table, verdict)}
    detail |= {"fits": verdict.fits} if verdict.fits else {}
    asked = verdict.code == "kind_unclear"
    status = Status.HELD if asked else Status.REFUSED
    kind = verdict.fitting[0] if verdict.code == "needs_missing" else None
    return refused(
        origin, verdict.code, kind=kind, table=table, verdict=verdict, status=status, value=kind or "", detail=detail
    )


def _needs(table: Table, verdict: Verdict) -> str:
    """What each kind that could be meant still needs, such as `orders: amount`."""
    kinds = verdict.fitting or tuple(kind for kind in SHEETS if kind is not Kind.SETTINGS)
    told = []
    for kind in kinds:
        fields = fields_of(verdict.mapping or map_columns(table.headers, kind))
        missing = missing_groups(kind, fields.keys(), wide=verdict.wide)
        told.append(f"{kind}: {' + '.join(' / '.join(group) for group in missing)}")
    return "; ".join(told)
