-- One row per span of days that is asked for, numbered from 0 in the order given.
select
    unnest(range(len($starts::date[]))) as span,
    unnest($starts::date[]) as starts_on,
    unnest($ends::date[]) as ends_on
