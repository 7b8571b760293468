-- One row: the first day that a stage history tells of; null without any or when it starts after $as_of.
select min(entered_on) as day
from fct_deal_stages
where entered_on <= $as_of
