"""The plan that is being built: kept for the session until it is saved or closed."""

from uuid import uuid4

import streamlit as st

from sales_core.model.incentive_plan import IncentivePlan

_PLAN, _TURN = "plans_built", "plans_turn"


def built() -> IncentivePlan | None:
    """The plan as it was when the controls were last set up; None while none is built."""
    found: IncentivePlan | None = st.session_state.get(_PLAN)
    return found


def work_on(plan: IncentivePlan | None) -> None:
    """Set the controls up anew with this plan, or close the form, and run the page again."""
    put(plan)
    st.rerun()


def put(plan: IncentivePlan | None) -> None:
    """The same without running the page again."""
    st.session_state[_PLAN] = plan
    st.session_state[_TURN] = turn() + 1


def turn() -> int:
    """How often the controls were set up."""
    return int(st.session_state.get(_TURN, 0))


def key(name: str) -> str:
    """The key of a control; it changes when the controls are set up anew."""
    return f"plans_{name}_{turn()}"


def new_id() -> str:
    """The id of another plan."""
    return uuid4().hex[:12]
