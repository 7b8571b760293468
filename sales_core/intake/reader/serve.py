"""Writes what a file holds: its sheets as Arrow streams and an end mark with the refusal, if any."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa

from sales_core.intake.limits import Limits
from sales_core.intake.reader import sniff
from sales_core.intake.refusal import RefusalError


class Sink:
    """Sheets go out one after the other, each as one Arrow stream whose schema's metadata describes it."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def sheet(self, name: str, batches: list[pa.RecordBatch], **about: object) -> None:
        """One sheet; all batches have the same string columns, in the order of the sheet."""
        width = batches[0].num_columns if batches else 0
        schema = pa.schema([(f"c{place}", pa.string()) for place in range(width)])
        self._stream(schema, batches, {"sheet": name, **about})

    def end(self, code: str = "", detail: dict[str, str] | None = None) -> None:
        """The end mark; without it the parent knows that the child died."""
        self._stream(pa.schema([]), [], {"end": True, "code": code, "detail": detail or {}})
        self._out.flush()

    def _stream(self, schema: pa.Schema, batches: list[pa.RecordBatch], about: dict[str, object]) -> None:
        told = schema.with_metadata({b"about": json.dumps(about).encode()})
        with pa.ipc.new_stream(self._out, told) as writer:
            for batch in batches:
                writer.write_batch(pa.RecordBatch.from_arrays(batch.columns, schema=told))


def serve(path: Path, limits: Limits, out: BinaryIO) -> None:
    """Read `path` and write everything that it holds."""
    sink = Sink(out)
    try:
        with path.open("rb") as file:
            make = sniff.make_of(file.read(4096), path)
        _reader(make)(path, limits, sink)
    except RefusalError as refusal:
        sink.end(refusal.code, refusal.detail)
    except MemoryError:
        sink.end("too_much_memory")
    else:
        sink.end()


def _reader(make: str) -> Callable[[Path, Limits, Sink], None]:
    """What reads a file of this make; the others need not be loaded."""
    if make == "book":
        from sales_core.intake.reader.book import read_book  # noqa: PLC0415 - as above

        return read_book
    if make == "page":
        from sales_core.intake.reader.webpage import read_webpage  # noqa: PLC0415 - as above

        return read_webpage
    if make == "xml":
        from sales_core.intake.reader.xmlbook import read_xmlbook  # noqa: PLC0415 - as above

        return read_xmlbook
    from sales_core.intake.reader.lines import read_lines  # noqa: PLC0415 - as above

    return read_lines
