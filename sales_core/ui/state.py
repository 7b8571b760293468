"""What the reader chose, kept in the page's address so that a link opens the same view.

Only choices are written: a view without an address part follows the latest data.
"""

import streamlit as st

NAMES = ("lang", "viewer", "person", "period", "as_of", "known", "compare")
_KEPT = "frame_choices"


def choices() -> dict[str, str]:
    """The choices by name, and the address brought in step with them.

    The address wins over what the session remembers; switching pages empties the address, so what it lacks
    is remembered.
    """
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    kept.update({name: st.query_params[name] for name in NAMES if name in st.query_params})
    for name, value in kept.items():
        if st.query_params.get(name) != value:
            st.query_params[name] = value
    return dict(kept)


def choose(**values: str | None) -> None:
    """Set choices by name; None takes one back to its default."""
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    for name, value in values.items():
        if value:
            kept[name] = st.query_params[name] = value
        else:
            kept.pop(name, None)
            st.query_params.pop(name, None)
