"""Reads a workbook (xlsx, xlsm, xlsb, xls, ods): every visible sheet as strings at their place."""

from collections.abc import Iterator
from pathlib import Path

import fastexcel
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.limits import Limits
from sales_core.intake.reader.errorcells import Errors, error_cells, sheet_parts
from sales_core.intake.reader.serve import Sink
from sales_core.intake.reader.sniff import ZIP
from sales_core.intake.reader.zipcheck import entries_of, unzip
from sales_core.intake.refusal import RefusalError

NAMED = {True: (".xlsx", ".xlsm", ".xlsb", ".ods"), False: (".xls",)}  # names that the library rightly goes by
SMALL = 5_000_000  # bytes of the parts that list a workbook's sheets


def read_book(path: Path, limits: Limits, sink: Sink) -> None:
    """Every sheet to the sink; hidden ones by name only."""
    with path.open("rb") as file:
        zipped = file.read(len(ZIP)) == ZIP
    errors = _errors(path, limits) if zipped else {}
    try:
        book = fastexcel.read_excel(path if path.suffix.lower() in NAMED[zipped] else path.read_bytes())
    except BaseException as error:  # the library's panics are no Exceptions
        raise RefusalError("damaged_file") from error
    if len(book.sheet_names) > limits.sheets:
        raise RefusalError("too_many_sheets", count=str(len(book.sheet_names)), limit=str(limits.sheets))
    for place, name in enumerate(book.sheet_names):
        _send(book, place, name, errors.get(name, {}), limits, sink)


def _send(book: fastexcel.ExcelReader, place: int, name: str, errors: Errors, limits: Limits, sink: Sink) -> None:
    try:
        sheet = book.load_sheet(place, header_row=None, skip_rows=0, dtypes="string")
        if sheet.width > limits.columns:
            raise RefusalError("too_many_columns", sheet=name, count=str(sheet.width), limit=str(limits.columns))
        if sheet.visible != "visible":
            sink.sheet(name, [], hidden=True)
            return
        columns = sheet.available_columns()
        offset = columns[0].absolute_index if columns else 0
        batch = sheet.to_arrow()
    except RefusalError:
        raise
    except BaseException as error:  # the library's panics are no Exceptions
        sink.sheet(name, [], broken=True, why=str(error).partition("\n")[0][:200])
        return
    sink.sheet(name, [_with_errors(batch, errors, offset)], offset=offset)


def _with_errors(batch: pa.RecordBatch, errors: Errors, offset: int) -> pa.RecordBatch:
    """The batch with the texts of error cells put in where the library left nothing."""
    columns = list(batch.columns)
    for place in {column - offset for _, column in errors}:
        if not 0 <= place < len(columns):
            continue
        texts = {row: text for (row, column), text in errors.items() if column - offset == place and row < len(batch)}
        mask = pa.array([row in texts for row in range(len(batch))])
        values = pa.array([texts[row] for row in sorted(texts)], columns[place].type)
        columns[place] = pc.replace_with_mask(columns[place], mask, values)
    return pa.RecordBatch.from_arrays(columns, names=batch.schema.names)


def _errors(path: Path, limits: Limits) -> dict[str, Errors]:
    """Error cells by sheet name; every part of the archive is measured on the way."""
    entries = entries_of(path, limits)
    parts = {}
    if "xl/workbook.xml" in entries and "xl/_rels/workbook.xml.rels" in entries:
        workbook, relations = (
            b"".join(_bounded(path, entries[name], limits))
            for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels")
        )
        parts = {
            part: name
            for name, part in sheet_parts(
                workbook.decode("utf-8", "replace"), relations.decode("utf-8", "replace")
            ).items()
        }
    found = {}
    total = 0
    for name, entry in entries.items():
        if entry.is_dir():
            continue
        counted = _Counted(unzip(path, entry, limits))
        found[parts.get(name, "")] = error_cells(counted) if name in parts else _drain(counted)
        total += counted.bytes
        if total > limits.unzipped:
            raise RefusalError("unzips_too_large", megabytes=str(total // 1_000_000))
    return found


class _Counted:
    """Chunks, and how many bytes have passed."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self.bytes = 0

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            self.bytes += len(chunk)
            yield chunk


def _drain(chunks: _Counted) -> Errors:
    for _ in chunks:
        pass
    return {}


def _bounded(path: Path, entry: "object", limits: Limits) -> Iterator[bytes]:
    total = 0
    for chunk in unzip(path, entry, limits):  # type: ignore[arg-type]
        total += len(chunk)
        if total > SMALL:
            raise RefusalError("too_many_sheets", count="?", limit=str(limits.sheets))
        yield chunk
