"""Reads a workbook (xlsx, xlsm, xlsb, xls, ods): every visible sheet as strings at their place."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import fastexcel

from sales_core.intake.limits import Limits
from sales_core.intake.reader.look import honest, look
from sales_core.intake.reader.marks import Marks, with_errors
from sales_core.intake.reader.serve import Sink
from sales_core.intake.reader.sniff import ZIP
from sales_core.intake.reader.zipcheck import entries_of
from sales_core.intake.refusal import RefusalError

NAMED = {True: (".xlsx", ".xlsm", ".xlsb", ".ods"), False: (".xls",)}  # names that the library rightly goes by

Looked = Future[dict[str, Marks]]


def read_book(path: Path, limits: Limits, sink: Sink) -> None:
    """Every sheet to the sink; hidden ones by name only. Another thread looks through the file meanwhile."""
    with path.open("rb") as file:
        zipped = file.read(len(ZIP)) == ZIP
    entries = entries_of(path, limits) if zipped else None
    with ThreadPoolExecutor(1) as beside:
        looked = beside.submit(look, path, entries, limits)
        if entries and not honest(entries.values()):
            looked.result()  # a file that lies about its size is measured before the library has it
        _read(path, zipped, looked, limits, sink)


def _read(path: Path, zipped: bool, looked: Looked, limits: Limits, sink: Sink) -> None:
    try:
        book = fastexcel.read_excel(path if path.suffix.lower() in NAMED[zipped] else path.read_bytes())
    except BaseException as error:  # the library's panics are no Exceptions
        looked.result()
        raise RefusalError("damaged_file") from error
    if len(book.sheet_names) > limits.sheets:
        raise RefusalError("too_many_sheets", count=str(len(book.sheet_names)), limit=str(limits.sheets))
    for place in range(len(book.sheet_names)):
        _send(book, place, looked, limits, sink)


def _send(book: fastexcel.ExcelReader, place: int, looked: Looked, limits: Limits, sink: Sink) -> None:
    name = book.sheet_names[place]
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
        looked.result()
        sink.sheet(name, [], broken=True, why=str(error).partition("\n")[0][:200])
        return
    marks = looked.result().get(name, Marks())
    sink.sheet(name, [with_errors(batch, marks, offset)], offset=offset, **marks.told())
