"""Names that may be one: proposals to merge or to keep apart, and what was merged, to split again."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.model.spelling import DIFFERENT, TYPES, plain
from sales_core.reports.names import Alias, NameRow, aliases, closes_circle, names, proposed
from sales_core.text import names as words
from sales_core.ui.page import Page
from sales_core.ui.plain import plain as unformatted
from sales_core.ui.settings_save import key, locked, save
from sales_core.ui.upload_lines import moment

_SHOWN = 10


def has_names(page: Page) -> bool:
    """Whether there is anything to decide on or to split."""
    return bool(proposed(page.question) or aliases(page.question))


def section_names(page: Page) -> None:
    """The section."""
    st.caption(page.say(words.HINT))
    count = len(proposed(page.question))
    if count:
        st.markdown(page.say(words.FOUND_ONE if count == 1 else words.FOUND, count=count))
        for place, row in enumerate(names(page.question)[:_SHOWN]):
            _proposal(page, place, row)
        if count > _SHOWN:
            st.caption(page.say(words.SHOWN, shown=_SHOWN, count=count))
    if known := aliases(page.question):
        st.markdown(page.say(words.KNOWN))
        for place, alias in enumerate(known):
            _known(page, place, alias)
    _by_hand(page)


def _proposal(page: Page, place: int, row: NameRow) -> None:
    with st.container(border=True):
        kind = page.say(words.TYPES[row.type])
        pair = page.say(words.PAIR, type=kind, name=unformatted(row.name), other=unformatted(row.other))
        st.markdown(f"**{pair}**")
        other = (row.other_first_on, row.other_last_on)
        told = (
            page.say(words.WHY[row.why]),
            _evidence(page, row.name, row.rows, row.amount, row.people, (row.first_on, row.last_on)),
            _evidence(page, row.other, row.other_rows, row.other_amount, row.other_people, other),
        )
        st.caption("  \n".join(told))
        with st.container(horizontal=True):
            for number, (keep, drop) in enumerate(((row.name, row.other), (row.other, row.name))):
                label = page.say(words.KEEP, name=unformatted(keep))
                _button(page, f"keep_{place}_{number}", label, [_told(row.type, drop, keep)])
            apart = _told(row.type, row.other, row.name, DIFFERENT)
            _button(page, f"different_{place}", page.say(words.DIFFERENT), [apart])


def _evidence(
    page: Page, name: str, rows: int, amount: Decimal, people: Sequence[str], span: tuple[date | None, date | None]
) -> str:
    shape = words.EVIDENCE_ONE if rows == 1 else words.EVIDENCE
    told = page.say(shape, name=name, rows=f"{rows:,}", amount=page.money(amount))
    if people and list(people) != [name]:  # a person's rows are that person's
        told += page.say(words.PEOPLE, people=page.say(words.AND).join(people))
    if span[0]:
        shape = words.DAY if span[0] == span[1] else words.SPAN
        told += page.say(shape, first=page.day(span[0]), last=page.day(span[1]))
    return unformatted(told)


def _known(page: Page, place: int, alias: Alias) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        kind = page.say(words.TYPES[alias.type])
        told = page.say(words.STANDS, type=kind, written=alias.written, means=alias.means)
        st.markdown(unformatted(told))
        day = moment(page, alias.submitted_at)
        said = page.say(words.SAID_BY, by=alias.submitted_by, day=day) if alias.submitted_by else ""
        st.caption(unformatted(said or page.say(words.SAID, day=day)))
        rows = [
            _told(alias.type, alias.written, alias.written),
            _told(alias.type, alias.written, alias.means, DIFFERENT),
        ]
        _button(page, f"split_{place}", page.say(words.SPLIT), rows)


def _by_hand(page: Page) -> None:
    """An alias that no likeness could propose, like a nickname."""
    with st.popover(page.say(words.ADD), disabled=locked(page) is not None):
        kind = st.selectbox(
            page.say(words.TYPE), TYPES, format_func=lambda name: page.say(words.TYPES[name]), key=key("names_type")
        )
        written = st.text_input(page.say(words.WRITTEN), key=key("names_written")).strip()
        means = st.text_input(page.say(words.MEANS), key=key("names_means")).strip()
        told = bool(written and means)
        equal = told and plain(written) == plain(means)
        circle = told and closes_circle(page.question, kind, written, means)
        if equal or circle:
            st.error(unformatted(page.say(words.EQUAL if equal else words.CIRCLE, written=written, means=means)))
        _button(page, "by_hand", page.say(words.SAVE), [_told(kind, written, means)], off=not told or equal or circle)


def _told(kind: str, written: str, means: str, relation: str = "same") -> dict[str, str]:
    return {"type": kind, "written": written, "means": means, "relation": relation}


def _button(page: Page, name: str, label: str, rows: Sequence[Mapping[str, object]], off: bool = False) -> None:
    if st.button(label, key=key(f"names_{name}"), disabled=off or locked(page) is not None):
        save(page, words.NAMES, Kind.NAMES, rows)
