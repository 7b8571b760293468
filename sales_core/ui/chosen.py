"""Controls that follow the page's address and write to it."""

from collections.abc import Sequence

import streamlit as st

from sales_core.ui import state


def in_step(name: str, value: object, language: str = "") -> str:
    """The key of a control, with the control brought in step with what is shown.

    language: given for a control whose options are words, because the browser remembers a choice by its word.
    """
    return kept_in_step(key_of(name, value, language), value)


def key_of(name: str, value: object, language: str = "") -> str:
    """Another value makes another control: in a closed popover the browser keeps the old value and sends it again."""
    return f"frame_{name}{language}_{value}"


def kept_in_step(key: str, value: object) -> str:
    """The key, with the control that has it brought in step with what is shown."""
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    return key


def chosen(name: str, now: object, language: str = "", options: Sequence[str] | None = None) -> None:
    """Write what was chosen in the control that showed `now` into the address; nothing chosen takes it out.

    options: what there is to choose; the browser may send the word of one that now reads otherwise.
    """
    value = st.session_state[key_of(name, now, language)]
    if options is not None and value not in options:
        return
    state.choose(**{name: str(value) if value else None})


def pick(
    label: str,
    options: list[str],
    names: dict[str, str],
    name: str,
    now: str,
    language: str,
    help: str = "",
    hidden: bool = False,
) -> None:
    """A list to pick one of `options` from, shown by `names`; `hidden` hides its label and makes it narrow."""
    st.selectbox(
        label,
        options if now in options else [now, *options],
        format_func=lambda option: names.get(option, option),
        key=in_step(name, now, language),
        on_change=chosen,
        args=(name, now, language, options),
        help=help or None,
        label_visibility="collapsed" if hidden else "visible",
        width=170 if hidden else "stretch",
    )
