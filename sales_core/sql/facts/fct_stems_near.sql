-- One row per two stems that may be one misspelled, both ways; of the customers whose touches are seen.
select stem, other
from stems_near
where stem in (select stem from fct_touches) and other in (select stem from fct_touches)
