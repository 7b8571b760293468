-- One row per customer that is asked for, with its tier.
select
    unnest($customers::varchar[]) as customer,
    unnest($tiers::varchar[]) as tier
