"""2,100 sheets of orders in any combination of file, encoding, punctuation, style and layout come back to the cent."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from made_files import ENCODINGS, book_file, text_file
from made_layout import Made, made

from sales_core.intake.prepare import prepare_file
from sales_core.model.batch import Status
from sales_core.model.kinds import Kind

TODAY = date(2026, 11, 24)
TEXTS, BOOKS = 1_300, 800  # sheets that are generated
PART = 100  # sheets of one test
CHILD_EVERY = 50  # as many go through the child process that uploads are read in


def written(seed: int, folder: Path, *, book: bool) -> tuple[Made, Path, str]:
    """The sheet that a seed makes, its file and how it was made."""
    rng = Random(f"{seed} {book}")
    pool = rng.choice((*ENCODINGS, "ascii", "zh", "zh"))
    sheet = made(rng, pool, book=book)
    path, told = book_file(rng, folder, sheet.rows) if book else text_file(rng, folder, pool, sheet.rows)
    return sheet, path, f"seed {seed}: {told} | {sheet.told}"


def difference(seed: int, folder: Path, *, book: bool) -> str:
    """What came back wrong, with how the sheet was made; "" when nothing did."""
    sheet, path, told = written(seed, folder, book=book)
    read = prepare_file(path, today=TODAY, trusted=seed % CHILD_EVERY != 0)
    if len(read) != 1:
        return f"{told}\n  {len(read)} tables"
    one, lines = read[0], sheet.lines
    codes = [issue for issue in one.issues if issue.code not in ("total_row", "encoding_guessed")][:3]
    if (one.kind, one.status) != (Kind.ORDERS, Status.COMMITTED):
        return f"{told}\n  {one.kind} {one.status} {codes}"
    rows = one.rows
    if rows.read != rows.accepted + rows.duplicate + rows.rejected + rows.skipped or rows.accepted != len(lines):
        return f"{told}\n  {len(lines)} lines, {rows} {codes}"
    if rows.rejected:
        return f"{told}\n  {rows} {codes}"
    wanted = {
        "row_number": sheet.places,
        "ordered_on": [line.ordered_on for line in lines],
        "amount": [line.amount for line in lines],
        "customer": [line.customer.replace("，", ",").replace("（", "(").replace("）", ")") for line in lines],
    }
    if sheet.has_id:
        wanted["order_id"] = [line.order_id for line in lines]
    for name, values in wanted.items():
        got = one.table[name].to_pylist()
        if got != values:
            pair = next(pair for pair in zip(values, got, strict=True) if pair[0] != pair[1])
            return f"{told}\n  {name}: {pair}"
    return "" if one.amount == sum((line.amount for line in lines), Decimal(0)) else f"{told}\n  {one.amount}"


@pytest.mark.long
@pytest.mark.parametrize("part", range(TEXTS // PART))
def test_orders_in_any_text_file_come_back_to_the_cent(tmp_path, part):
    seeds = range(part * PART, (part + 1) * PART)
    assert [found for seed in seeds if (found := difference(seed, tmp_path, book=False))] == []


@pytest.mark.long
@pytest.mark.parametrize("part", range(BOOKS // PART))
def test_orders_in_any_workbook_come_back_to_the_cent(tmp_path, part):
    seeds = range(part * PART, (part + 1) * PART)
    assert [found for seed in seeds if (found := difference(seed, tmp_path, book=True))] == []
