"""One sheet from its grid to a `Prepared` value."""

from dataclasses import dataclass, replace
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.columns.columns import fields_of
from sales_core.intake.columns.currencies import currencies_of
from sales_core.intake.columns.date_columns import UnclearOrderError
from sales_core.intake.columns.detect import Verdict, detect
from sales_core.intake.columns.evidence import examples_of
from sales_core.intake.columns.remembered import marked, recalled
from sales_core.intake.columns.told import asked
from sales_core.intake.prepared import Mapped, Prepared
from sales_core.intake.refused import held, refused, waiting, why_no_kind
from sales_core.intake.rows.extra import extra_of
from sales_core.intake.rows.outcome import Outcome, outcome_of
from sales_core.intake.rows.typed import Typed, typed
from sales_core.intake.tables.body import Body, body_of
from sales_core.intake.tables.grid import Grid
from sales_core.intake.tables.headings import with_headings
from sales_core.intake.tables.table import Table, table_of, top_rows, trimmed
from sales_core.intake.tables.tabs import with_tab
from sales_core.intake.tables.wide import opened, shown
from sales_core.intake.values.asof import Origin, as_of
from sales_core.intake.values.texts import rounded_id
from sales_core.model.batch import Coverage, RowCounts, Status
from sales_core.model.issue import Issue
from sales_core.model.kinds import FieldType, Kind

MANY = 3  # rejected rows from which on a sheet may be misunderstood as a whole


def prepare_sheet(grid: Grid, origin: Origin) -> Prepared:
    """What becomes of one sheet; never raises for what the sheet holds."""
    origin, header_row = recalled(top_rows(trimmed(grid)), grid.top + 1, origin)
    table = table_of(grid, header_row)
    if table is None:
        return refused(origin, "no_header")
    table, waits = opened(with_headings(with_tab(table, origin), origin), origin)
    return waiting(origin, waits, table) if waits else _read(grid, origin, table)


def _read(grid: Grid, origin: Origin, table: Table) -> Prepared:
    """What becomes of a table."""
    verdict = detect(table, origin.sheet, origin.file_name, origin.choices, origin.context)
    verdict = replace(verdict, mapping=shown(marked(verdict.mapping, origin), table))
    if verdict.kind is None:
        return why_no_kind(origin, table, verdict)
    if not len(table.columns[0]):
        return refused(origin, "no_rows", kind=verdict.kind, table=table, verdict=verdict)
    if verdict.kind is Kind.ORDERS and "ordered_on" not in fields_of(verdict.mapping) and origin.choices.as_of is None:
        return held(origin, "no_date_column", table, verdict)
    body = body_of(table, verdict, origin.sheet)
    try:
        found = typed(table, body, verdict, origin)
    except UnclearOrderError as unclear:
        verdict = replace(verdict, mapping=asked(verdict.mapping, body.columns, unclear))
        return held(origin, unclear.code, table, verdict, value=unclear.value)
    headers = {name: column.header for name, column in fields_of(verdict.mapping).items()}
    outcome = outcome_of(found, headers, origin.sheet, table.header_width)
    return _Finished(grid, origin, table, verdict, body, found, outcome).prepared()


def _total(accepted: pa.Table, field: str | None) -> Decimal:
    """Exact sum of a field; 0 where the kind has no amount."""
    return Decimal(pc.sum(accepted[field]).as_py() or 0) if field else Decimal(0)


@dataclass(frozen=True)
class _Finished:
    grid: Grid
    origin: Origin
    table: Table
    verdict: Verdict
    body: Body
    found: Typed
    outcome: Outcome

    def prepared(self) -> Prepared:
        """The value that a preview shows and a commit stores."""
        body, outcome, entity, accepted = self.found.body, self.outcome, self.found.entity, self.accepted()
        rows = RowCounts(body.read, len(outcome.accepted), outcome.duplicate, len(outcome.reasons), body.skipped)
        day, source = as_of(self.origin, self.table.titles)
        lowest = pc.min_max(accepted[entity.dated] if entity.dated else pa.array([], pa.date32()))
        status, more = self.verdict_on(rows)
        return Prepared(
            file_name=self.origin.file_name,
            sha256=self.origin.sha256,
            sheet=self.origin.sheet,
            kind=entity.kind,
            status=status,
            rows=rows,
            issues=(*more, *self.notes(), *body.issues, *outcome.issues),
            table=accepted if status is not Status.REFUSED else None,
            rejected=self.rejected(),
            mapping=tuple(self.explained(column) for column in self.verdict.mapping),
            header_row=self.table.header_row,
            as_of=day,
            as_of_from=source,
            coverage=self.coverage(),
            amount=_total(accepted, entity.amount),
            first_date=lowest["min"].as_py(),
            last_date=lowest["max"].as_py(),
            format=self.verdict.known.name if self.verdict.known else "",
            choices=self.origin.own_choices or self.origin.choices,
            signature=self.table.signature,
            remembered=self.origin.own_choices is not None,
            titles=self.table.titles,
            examples=examples_of(self.table.columns),
        )

    def explained(self, column: Mapped) -> Mapped:
        """The column with why its cells were read as they were."""
        reason = self.found.reasons.get(column.field or "", ())
        return replace(column, detail=(*column.detail, *reason)) if reason else column

    def coverage(self) -> Coverage:
        """What the user says that the sheet holds, else what its known export holds, else only corrections."""
        known = self.verdict.known
        return self.origin.choices.coverage or (known.coverage if known else Coverage.PARTIAL)

    def accepted(self) -> pa.Table:
        """The accepted rows in the order of the store's columns."""
        body, entity = self.found.body, self.found.entity
        columns = {"row_number": body.rows}
        columns |= {name: self.found.values[name] for name in entity.names()}
        columns["extra"] = self.extra()
        table = pa.table(columns)
        if len(self.outcome.accepted) != len(body.rows):
            table = table.take(pa.array(self.outcome.accepted))
        return table.add_column(1, "key_base", self.outcome.keys)

    def extra(self) -> pa.Array:
        """Unmapped columns as JSON; the months of a wide table have become rows."""
        kept = {
            column.header: self.found.body.columns[column.column]
            for column in self.verdict.mapping
            if column.field is None and column.how != "wide"
        } | self.found.kept
        return extra_of(kept, len(self.found.body.rows))

    def rejected(self) -> pa.Table | None:
        """The rejected rows as they stood."""
        if not self.outcome.reasons:
            return None
        places = pa.array(list(self.outcome.reasons), pa.int64())
        taken = self.found.body.take(places)
        columns = {"row_number": taken.rows, "reason": pa.array(list(self.outcome.reasons.values()), pa.string())}
        columns |= {
            header if header not in columns else f"{header} (2)": cells
            for header, cells in zip(self.table.headers, taken.columns, strict=True)
        }
        return pa.table(columns)

    def verdict_on(self, rows: RowCounts) -> tuple[Status, tuple[Issue, ...]]:
        """Ready, or why not."""
        if rows.read == rows.skipped:
            return Status.REFUSED, (Issue("no_rows", self.origin.sheet),)
        if rows.accepted == 0:
            return Status.REFUSED, (Issue("no_usable_rows", self.origin.sheet, value=str(rows.read)),)
        doubtful = rows.rejected > max(rows.accepted, MANY)
        if doubtful and self.origin.setting("accept_rejected") != "yes":
            detail = (("accepted", str(rows.accepted)), ("rejected", str(rows.rejected)))
            return Status.HELD, (Issue("mostly_rejected", self.origin.sheet, value=str(rows.rejected), detail=detail),)
        return self.currencies()

    def currencies(self) -> tuple[Status, tuple[Issue, ...]]:
        """Amounts in several currencies wait: their sum would mean nothing."""
        amount = fields_of(self.verdict.mapping).get(self.found.entity.amount or "")
        named = currencies_of(self.found, self.outcome.accepted, amount.header if amount else "")
        if len(named) < 2 or "mixed_currencies" in self.origin.setting("accept").split():
            return Status.COMMITTED, ()
        value = ", ".join(f"{code} ({count})" for code, count in named.most_common())
        return Status.HELD, (Issue("mixed_currencies", self.origin.sheet, None, "", value),)

    def notes(self) -> tuple[Issue, ...]:
        """What is worth knowing though nothing is wrong."""
        guessed = (
            (Issue("encoding_guessed", self.origin.sheet, value=self.grid.encoding),) if self.grid.encoding else ()
        )
        return (*guessed, *self.rounded_ids())

    def rounded_ids(self) -> tuple[Issue, ...]:
        """Ids of which a spreadsheet kept only the first digits."""
        found = [
            (column.header, cut)
            for name, column in fields_of(self.verdict.mapping).items()
            if self.found.entity.type_of(name) is FieldType.ID
            and (cut := rounded_id(self.found.body.columns[column.column]))
        ]
        return tuple(Issue("id_rounded", self.origin.sheet, None, header, cut) for header, cut in found)
