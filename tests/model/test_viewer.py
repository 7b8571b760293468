"""A viewer can look at fewer people, never at more."""

from hypothesis import given
from hypothesis import strategies as st

from sales_core.model.viewer import EVERYTHING, Viewer

NAMES = st.lists(st.sampled_from("abcd"), unique=True).map(tuple)
VIEWERS = st.builds(Viewer, st.just("Li"), st.booleans(), NAMES)


def test_a_manager_can_look_at_one_person():
    assert Viewer("Chen", True).narrowed(("Li",)) == Viewer("Chen", False, ("Li",))


def test_a_salesperson_cannot_look_at_a_colleague():
    own = Viewer("Li", False, ("Li",))
    assert own.narrowed(("Wang",)) == Viewer("Li", False, ())
    assert own.narrowed(("Li", "Wang")) == own


def test_without_a_choice_the_view_stays_and_with_an_empty_one_nothing_is_seen():
    assert EVERYTHING.narrowed(None) == EVERYTHING
    assert EVERYTHING.narrowed(()) == Viewer("", False, ())


def test_a_new_viewer_sees_nothing():
    assert (Viewer().sees_all, Viewer().scope) == (False, ())


@given(VIEWERS, st.none() | NAMES)
def test_narrowing_never_shows_more(viewer, people):
    narrowed = viewer.narrowed(people)
    assert narrowed.name == viewer.name
    assert viewer.sees_all or (not narrowed.sees_all and set(narrowed.scope) <= set(viewer.scope))
    assert people is None or set(narrowed.scope) <= set(people)


@given(VIEWERS, NAMES, NAMES)
def test_narrowing_twice_leaves_who_is_in_both(viewer, one, other):
    both = viewer.narrowed(one).narrowed(other)
    assert set(both.scope) == set(viewer.narrowed(other).narrowed(one).scope)
