"""How tests drop, answer and commit on the uploads page."""

import pytest

HEAD = "Order ID,Order Date,Salesperson,Customer,Amount\n"
ORDERS = HEAD + "A1,2026-11-02,Li,Acme,100\nA2,2026-11-03,Wang,Beta,250.50\n"
BAD = HEAD + "A3,2026-11-04,Li,Acme,70\nA4,2026-02-31,Li,Beta,20\nA5,2026-11-05,Li,Beta,abc\n\nTotal,,,,90\n"
UNCLEAR = HEAD + "A6,03/04/2026,Li,Acme,10\nA7,05/06/2026,Li,Beta,20\n"
DEALS = "Deal ID,Deal Name,Owner,Account Name,Amount,Stage,Closing Date\nD1,Big,Li,Acme,900,Negotiation,2026-12-20\n"


@pytest.fixture
def uploads(show):
    """`uploads(lang="zh")` opens the page."""
    return lambda **query: show("uploads", **query)


def drop(app, **files):
    """Drop files by name (`orders__csv` is orders.csv) as a browser would."""
    app.file_uploader[0].set_value(
        [
            (name.replace("__", "."), text if isinstance(text, bytes) else text.encode(), "text/csv")
            for name, text in files.items()
        ]
    ).run()
    assert not app.exception
    return app


def press(app, key):
    """Press the button with this key."""
    app.button(key=key).click().run()
    assert not app.exception
    return app


def commit(app):
    return press(app, "uploads_commit")


def by_prefix(widgets, prefix):
    return next(widget for widget in widgets if widget.key and widget.key.startswith(prefix))


def titles(app):
    return [expander.label for expander in app.expander if "**" in expander.label]


def metrics(app):
    return {metric.label: metric.value for metric in app.metric}


def pick(app, row):
    """Select a row of the history."""
    key = by_prefix(app.dataframe, "uploads_history").key
    app.session_state[key] = {"selection": {"rows": [row], "columns": [], "cells": []}}
    app.run()
    assert not app.exception
    return app
