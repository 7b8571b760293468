"""Answers given for an earlier sheet with the same headers, laid under the user's own."""

from collections.abc import Sequence
from dataclasses import replace

from sales_core.intake.prepared import Choices, Mapped
from sales_core.intake.values.asof import Origin
from sales_core.intake.words.headers import key_of, signature_of

Row = Sequence[str | None]
ACCEPTED = frozenset({"mixed_currencies"})  # what is looked at once; a guard speaks of one upload and is asked anew


def recalled(rows: Sequence[Row], first: int, origin: Origin) -> tuple[Origin, int | None]:
    """The origin with what is remembered for a row among `rows`, and that row's number in the sheet.

    rows: the upper rows of the table; first: the sheet row of the first of them. A row that the user named as the
    header is the only one looked up. None as number: nothing is remembered, the header is to be found.
    """
    told = origin.setting("header_row")
    named = int(told) if told.isdigit() else None
    for place, row in enumerate(rows):
        if named not in (None, first + place) or not origin.context.remembered:
            continue
        known = _lasting(origin.context.remembered.get(signature_of(row)) or Choices())
        if known != Choices():
            laid = replace(origin, choices=overlaid(known, origin.choices), own_choices=origin.choices)
            return laid, first + place
    return origin, named


def _lasting(known: Choices) -> Choices:
    """What of an earlier sheet's answers holds for this one.

    Its date does not, nor what it covered: a sheet of everything closes the deals that are missing, so that is said
    anew each time. Of what was accepted only what lies in the nature of the sheet does.
    """
    accepted = " ".join(sorted(ACCEPTED & set(dict(known.settings).get("accept", "").split())))
    settings = tuple((name, value) for name, value in known.settings if name != "accept")
    settings += (("accept", accepted),) if accepted else ()
    return replace(known, settings=settings, as_of=None, coverage=None)


def overlaid(known: Choices, own: Choices) -> Choices:
    """The user's own answers, and what is remembered where the user gave none."""
    if own.kind not in (None, known.kind):
        known = replace(known, mapping=())  # columns of another kind of sheet say nothing of this one
    answered = {key_of(header) for header, _ in own.mapping}
    mapping = tuple(pair for pair in known.mapping if key_of(pair[0]) not in answered)
    before, told = dict(known.settings), dict(own.settings)
    settings = {name: value for name, value in before.items() if name != "header_row"} | told
    if accepted := f"{before.get('accept', '')} {told.get('accept', '')}".split():
        settings["accept"] = " ".join(dict.fromkeys(accepted))
    return Choices(own.kind or known.kind, own.mapping + mapping, tuple(settings.items()), own.as_of, own.coverage)


def marked(mapping: tuple[Mapped, ...], origin: Origin) -> tuple[Mapped, ...]:
    """The mapping with the columns that memory decided marked as such."""
    if origin.own_choices is None:
        return mapping
    own = {key_of(header) for header, _ in origin.own_choices.mapping}
    return tuple(
        replace(column, how="remembered") if column.how == "user" and key_of(column.header) not in own else column
        for column in mapping
    )
