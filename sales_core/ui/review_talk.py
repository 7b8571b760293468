"""What was said in a review, and the steps that the viewer may take next."""

from collections.abc import Callable

import streamlit as st

from sales_core.reports.review_steps import GRADES, OUTCOMES, Said, Step, lacks, may_reopen, open_to
from sales_core.reports.reviews import Review
from sales_core.text import reviews as words
from sales_core.text.core import Text
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.review_keep import key, reopen, take
from sales_core.ui.target_parts import heading


def section(page: Page, review: Review) -> None:
    """What was said so far, and under it the viewer's own next steps."""
    heading(page.say(words.SAID))
    at = review.standing
    for step in at.steps:
        _told(page, review, step)
    if not at.steps:
        st.caption(page.say(words.NOTHING_SAID))
    if page.keeps:
        _next(page, review)


def _told(page: Page, review: Review, step: Step) -> None:
    by = step.said_by or page.say(words.OWNER)
    who = page.say(words.SAID_BY, who=by, day=page.day(step.said_on))
    parts = [f"**{plain(page.say(words.STEPS[step.step]))}** :gray[{plain(who)}]"]
    if step.grade:
        outcome = page.say(words.OUTCOMES[step.outcome])
        if step.outcome_text:
            outcome = f"{outcome} · {step.outcome_text}"
        grade = page.say(words.GRADED, grade=page.say(words.GRADES[step.grade]))
        parts.append(f"{plain(grade)}  \n{plain(page.say(words.OUTCOME_IS, outcome=outcome))}")
    if step.text:
        parts.append(plain(step.text).replace("\n", "  \n"))
    with st.container(border=True, key=f"review-step-{step.step}"):
        st.markdown("\n\n".join(parts))
        if step.step == "assess" and review.lock_batch is None:
            st.caption(plain(page.say(words.DRAFT, person=review.person)))


def _next(page: Page, review: Review) -> None:
    may = open_to(review, page.viewer, page.today)
    forms: tuple[tuple[str, Callable[[Page, Review], None]], ...] = (
        ("self", _self),
        ("assess", _assess),
        ("answer", _answer),
    )
    for step, form in forms:
        if step in may:
            form(page, review)
    with st.container(horizontal=True, vertical_alignment="center"):
        for step in ("lock", "acknowledge"):
            if step in may and st.button(page.say(words.KEEP[step]), key=key(step), type="primary", icon=_ICONS[step]):
                take(page, review, step)
        if "appeal" in may:
            with st.popover(page.say(words.KEEP["appeal"]), icon=":material/gavel:"):
                _written(page, review, "appeal", words.APPEAL_TEXT)
        if may_reopen(review, page.viewer):
            _reopen(page, review)
    if "lock" in may:
        st.caption(plain(page.say(words.LOCK_HELP, person=review.person)))
    elif review.standing.state == "assessed" and "assess" in may:
        st.caption(page.say(words.LOCK_LATER, day=page.day(review.end)))


_ICONS = {"lock": ":material/lock:", "acknowledge": ":material/check:"}


def _self(page: Page, review: Review) -> None:
    own = review.standing.own
    _written(page, review, "self", words.YOUR_SELF, own.text if own else "", page.say(words.SELF_HELP))


def _answer(page: Page, review: Review) -> None:
    _written(page, review, "answer", words.ANSWER_TEXT)


def _written(page: Page, review: Review, step: str, label: Text, before: str = "", help: str = "") -> None:
    """A step of nothing but text."""
    text = st.text_area(page.say(label), before, key=key(step), help=help or None).strip()
    if st.button(page.say(words.KEEP[step]), key=key(f"{step}_keep"), type="primary"):
        take(page, review, step, Said(text))


def _assess(page: Page, review: Review) -> None:
    """Comment, grade and outcome; what it starts from is what was kept before, or the grade proposed."""
    before, outcomes = review.standing.assessed, list(OUTCOMES)
    start = before.grade if before else review.proposed
    with st.container(border=True, key="review-assess"):
        st.markdown(f"**{plain(page.say(words.STEPS['assess']))}**")
        grade = st.segmented_control(
            page.say(words.GRADE),
            [name for name, _ in GRADES],
            default=start or None,
            format_func=lambda name: page.say(words.GRADES[name]),
            key=key("grade"),
            help=page.say(words.GRADE_HELP),
        )
        text = st.text_area(page.say(words.COMMENT), before.text if before else "", key=key("comment")).strip()
        outcome = st.selectbox(
            page.say(words.OUTCOME),
            outcomes,
            outcomes.index(before.outcome) if before else 0,
            format_func=lambda name: page.say(words.OUTCOMES[name]),
            key=key("outcome"),
        )
        told = before.outcome_text if before else ""
        more = st.text_input(page.say(words.OUTCOME_TEXT), told, key=key("more")) if outcome != "none" else ""
        said = Said(text, grade or "", outcome, more.strip())
        if lack := lacks(review, "assess", said):
            st.caption(plain(page.say(words.LACKS[lack], grade=review.proposed)))
        if st.button(page.say(words.KEEP["assess"]), key=key("assess"), type="primary"):
            take(page, review, "assess", said)


def _reopen(page: Page, review: Review) -> None:
    with st.popover(page.say(words.REOPEN), icon=":material/lock_open:"):
        why = st.text_input(page.say(words.REOPEN_WHY), key=key("why")).strip()
        if st.button(page.say(words.REOPEN), key=key("reopen"), disabled=not why):
            reopen(page, review, why)
