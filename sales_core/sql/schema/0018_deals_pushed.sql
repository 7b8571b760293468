-- How often the expected close of a deal had been moved to a later month by the time of each of its states.
alter table mart.deal_states add column pushed integer;
