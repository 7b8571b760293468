"""Figures with months across: one question on the page says what they are, and is not asked again."""

from showing import said

from sales_core.ui.plain import plain

from .uploads_steps import by_prefix, commit, drop, titles

WIDE = "2026 by salesperson,,\nSalesperson,Oct,Nov\nLi,40,50\nWang,30,20\n"


def state_of(store):
    return [(batch.kind, batch.rows.accepted, batch.rows.read) for batch in store.batches()]


def test_figures_across_are_asked_about_once_and_committed_as_orders(uploads, store):
    app = drop(uploads(), regions__csv=WIDE)
    assert "Needs an answer" in titles(app)[0]
    assert plain("What are the numbers in this table? (Salesperson, Oct, Nov)") in said(app)
    by_prefix(app.button, "across_orders").click().run()
    assert "Ready" in titles(app)[0]
    assert plain("4 rows · ¥140.00 · 1 Oct 2026 – 1 Nov 2026") in titles(app)[0]
    commit(app)
    assert state_of(store) == [("orders", 4, 4)]


def test_the_next_sheet_with_these_headers_is_not_asked_about(uploads, store):
    app = drop(uploads(), regions__csv=WIDE)
    by_prefix(app.button, "across_orders").click().run()
    app = drop(commit(app), later__csv=WIDE.replace("Wang,30,20", "Wang,30,25"))
    assert "Ready" in titles(app)[0]
    assert "Read with the answers that you gave" in said(app)
    commit(app)
    assert [kind for kind, _, _ in state_of(store)] == ["orders", "orders"]
    assert "What are the numbers" not in said(app)


def test_figures_across_are_targets_when_said_so(uploads, store):
    app = drop(uploads(lang="zh"), regions__csv=WIDE)
    assert "这张表里的数字是什么？" in said(app)
    by_prefix(app.button, "across_targets").click().run()
    commit(app)
    assert state_of(store) == [("targets", 4, 4)]


def test_months_without_a_year_are_asked_about_after_it(uploads, store):
    app = drop(uploads(), regions__csv=WIDE.partition("\n")[2])
    by_prefix(app.button, "across_orders").click().run()
    by_prefix(app.button, "year_2025").click().run()
    commit(app)
    assert [(batch.first_date.year, batch.rows.accepted) for batch in store.batches()] == [(2025, 4)]
