"""Awards, thanks and promotions: those given, and the form that gives one."""

from collections.abc import Sequence
from types import SimpleNamespace

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.awards import (
    SEEN_BY,
    Award,
    AwardRefusedError,
    Given,
    award_rows,
    awards,
    kinds_for,
    may_take_back,
    receivers,
)
from sales_core.text import recognition as words
from sales_core.ui.columns import Column, Show
from sales_core.ui.download import download
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.recognition_told import capital, of_whom
from sales_core.ui.table import table
from sales_core.ui.target_save import editor, keep, said_after, saves

_COLUMNS = (
    Column("given_on", words.GIVEN_ON, Show.DATE),
    Column("person", words.PERSON),
    Column("kind", words.KIND, words=words.KINDS),
    Column("title", words.TITLE, width=160),
    Column("said", words.SAID, width=320),
    Column("given_by", words.GIVEN_BY),
    Column("seen_by", words.SEEN_BY, words=words.SEEN_BYS),
)


def found(page: Page) -> list[Award]:
    """Those that the page is about: of one person looked at, what is that person's."""
    return of_whom(page, awards(page.question))


def in_period(page: Page) -> list[Award]:
    """Those given in the page's period."""
    return [row for row in found(page) if row.given_on in page.period]


def section(page: Page) -> None:
    """What was given, and the form."""
    st.markdown(f"#### {page.say(words.AWARDS)}")
    rows = found(page)
    if page.keeps and receivers(page.wide):
        _form(page)
    if not rows:
        st.caption(page.say(words.AWARDS_NONE))
        return
    st.caption(page.say(words.PICK_AWARD))
    before = page.then(lambda at: told(at, found(at)))
    shown = told(page, rows)
    table(page, shown, _COLUMNS, f"awards_{saves()}", lambda row: _one(page, row.award), before, by=("award_id",))
    download(page, "awards", page.say(words.AWARDS), shown, _COLUMNS)


def show_list(page: Page, title: str, rows: Sequence[Award]) -> None:
    """Open the awards behind a number."""
    st.dialog(title, width="large")(lambda: table(page, told(page, rows), _COLUMNS, "awards_behind"))()


def told(page: Page, rows: Sequence[Award]) -> list[SimpleNamespace]:
    """The rows as a table has them; nobody's name stands for the owner of the machine."""
    manager = page.say(words.MANAGER)
    return [SimpleNamespace(**{**vars(row), "given_by": row.given_by or manager, "award": row}) for row in rows]


def _form(page: Page) -> None:
    asked, key = page.wide, f"award_{saves()}"
    with st.popover(page.say(words.GIVE), icon=":material/volunteer_activism:"):
        names = receivers(asked)
        person = st.selectbox(
            page.say(words.TO), names, names.index(page.person) if page.person in names else None, key=f"{key}_to",
            placeholder=page.say(words.CHOOSE),
        )  # fmt: skip
        kinds = kinds_for(asked, person or "") or ("thanks",)
        kind = st.segmented_control(
            page.say(words.KIND), kinds, default=kinds[0], required=True, key=f"{key}_kind_{len(kinds)}",
            format_func=lambda one: page.say(words.KINDS[one]),
        )  # fmt: skip
        title = ""
        if kind != "thanks":
            title = st.text_input(page.say(words.TITLE), key=f"{key}_title", help=page.say(words.TITLE_HELP)).strip()
        said = st.text_area(page.say(words.SAID), key=f"{key}_said").strip()
        seen_by = st.selectbox(
            page.say(words.SEEN_BY), SEEN_BY, key=f"{key}_seen", format_func=lambda one: page.say(words.SEEN_BYS[one])
        )
        if st.button(page.say(words.GIVE_SAVE), type="primary", key=f"{key}_save"):
            give(page, Given(person or "", kind or "thanks", title, said, seen_by))


def give(page: Page, given: Given) -> None:
    """Keep one; what may not be is said instead."""
    try:
        rows = award_rows(page.wide, given, page.viewer, page.today)
    except AwardRefusedError as refused:
        st.error(page.say(words.LACKS[refused.code]), icon=":material/error:")
        return
    what = page.say(words.KINDS[given.kind])
    what = what if page.language == "zh" else what.lower()
    keep(page, Kind.AWARDS, rows, words.GIVE_FORM, capital(page.say(words.GIVEN_SAID, what=what, person=given.person)))


def _one(page: Page, award: Award) -> None:
    st.dialog(plain(award.title) or page.say(words.KINDS[award.kind]))(_body)(page, award)


def _body(page: Page, award: Award) -> None:
    by = award.given_by or page.say(words.MANAGER)
    st.markdown(f"**{plain(award.person)}** · :gray[{plain(by)}, {plain(page.day(award.given_on))}]")
    st.markdown(plain(award.said))
    back = page.keeps and may_take_back(award, page.viewer)
    if back and st.button(page.say(words.TAKE_BACK), icon=":material/undo:", key="award_back"):
        page.store.undo(str(award.batch_id), editor(page), page.say(words.TAKE_BACK))
        said_after(page.say(words.TAKEN_BACK))
        st.rerun()
