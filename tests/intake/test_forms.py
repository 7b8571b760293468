from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.reports.question import Question
from sales_core.reports.targets import targets
from sales_core.rules.calendar import Calendar

DAY = date(2026, 11, 24)
NOVEMBER = {"person": "Li", "metric": "revenue", "starts_on": date(2026, 11, 1), "ends_on": date(2026, 11, 30)}


def asked(store):
    return Question(store.reader(), Period.parse("2026-11"), DAY, Calendar())


def edit(store, amount):
    return store.commit(
        [form_sheet(Kind.TARGETS, [NOVEMBER | {"target": amount}], "Chen", DAY, "targets")], "Chen", "form"
    )


def test_a_target_edited_in_a_form_takes_the_place_of_the_sheets_at_once_and_undo_brings_it_back(store, given):
    given("targets", NOVEMBER | {"starts_on": "2026-11-01", "ends_on": "2026-11-30", "target": "100"}, as_of=DAY)
    result = edit(store, Decimal("250.5"))
    assert [row.target for row in targets(asked(store))] == [Decimal("250.5")] * 2
    store.undo(str(result.batches[0].batch_id), "Chen")
    assert [row.target for row in targets(asked(store))] == [Decimal(100)] * 2
    assert store.check() == ()


def test_a_target_emptied_in_a_form_is_no_target(store, given):
    edit(store, Decimal(100))
    edit(store, None)
    assert targets(asked(store)) == ()


def test_a_form_is_listed_among_the_uploads_with_who_and_what(store):
    edit(store, Decimal(100))
    batch = store.batches()[0]
    assert (batch.source, batch.file_name, batch.sheet, batch.submitted_by) == ("form", "targets", "Chen", "Chen")
    assert (batch.amount, batch.first_date, batch.rows.accepted) == (Decimal(100), date(2026, 11, 1), 1)


def test_numbers_are_rounded_half_up_and_empty_texts_are_nothing():
    sheet = form_sheet(Kind.TARGETS, [{"person": "  ", "target": "1.00005", "starts_on": DAY}], "Chen", DAY, "targets")
    row = sheet.table.to_pylist()[0]
    assert (row["person"], row["target"], row["row_number"]) == (None, Decimal("1.0001"), 1)


def test_a_field_that_the_kind_does_not_have_is_refused():
    with pytest.raises(KeyError, match="targets have no colour"):
        form_sheet(Kind.TARGETS, [{"colour": "red"}], "Chen", DAY, "targets")
