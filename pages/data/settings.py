"""What the team sets for itself."""

import streamlit as st

from sales_core.model.kinds import Kind
from sales_core.reports.attention_fed import fed_rules
from sales_core.reports.kpis import kpi_keys
from sales_core.text import attention as attention_words
from sales_core.text import feedback as feedback_words
from sales_core.text import names, scorecards
from sales_core.text import own_kpis as kpi_words
from sales_core.text import settings as words
from sales_core.text import settings_ownership as ownership_words
from sales_core.text import settings_recognition as recognition_words
from sales_core.ui import (
    frame,
    settings_attention,
    settings_feedback,
    settings_ownership,
    settings_recognition,
    settings_save,
    settings_scorecards,
)
from sales_core.ui.settings_calendar import calendar
from sales_core.ui.settings_kpis import own_kpis
from sales_core.ui.settings_names import has_names, section_names
from sales_core.ui.settings_people import people
from sales_core.ui.settings_plan import plan
from sales_core.ui.settings_stages import stages
from sales_core.ui.settings_team import team
from sales_core.ui.settings_tiers import tiers

# The first are what every team sets; the others' defaults serve until they are opened.
SECTIONS = (
    (words.TEAM, ":material/badge:", team, True),
    (words.PEOPLE, ":material/group:", people, True),
    (words.PLAN, ":material/payments:", plan, True),
    (words.STAGES, ":material/filter_alt:", stages, False),
    (words.CALENDAR, ":material/calendar_month:", calendar, False),
    (words.TIERS, ":material/groups:", tiers, False),
)

page = frame.current()
settings_save.greet()
if reason := settings_save.locked(page):
    st.info(page.say(reason), icon=":material/lock:")
else:
    st.caption(page.say(words.INTRO))
for title, icon, section, first in SECTIONS:
    with st.expander(page.say(title), expanded=first, icon=icon):
        section(page)
if kpi_keys(page.question):
    with st.expander(page.say(scorecards.SETTINGS), icon=":material/grading:"):
        settings_scorecards.scorecards(page)
if fed_rules(page.question):
    with st.expander(page.say(attention_words.SETTINGS), icon=":material/notifications:"):
        settings_attention.attention(page)
if page.reader.has(Kind.FEEDBACK):
    with st.expander(page.say(feedback_words.SETTINGS), icon=":material/reviews:"):
        settings_feedback.feedback(page)
if settings_ownership.shared(page):
    with st.expander(page.say(ownership_words.OWNERSHIP), icon=":material/handshake:"):
        settings_ownership.ownership(page)
if kpi_keys(page.question):
    with st.expander(page.say(kpi_words.SETTINGS), icon=":material/calculate:"):
        own_kpis(page)
if len(frame.viewers(page)) > 1 and kpi_keys(page.question):
    with st.expander(page.say(recognition_words.SETTINGS), icon=":material/emoji_events:"):
        settings_recognition.recognition(page)
if has_names(page):
    with st.expander(page.say(names.NAMES), icon=":material/merge:"):
        section_names(page)
