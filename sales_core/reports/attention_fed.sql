-- One row: which columns the sheets fill that only some rules of the attention list need, whoever's rows they are in.
select
    exists (
        select 1
        from current.collections
        where planned_amount is not null and due_on is not null
    ) as overdue_payment,
    exists (
        select 1
        from current.deals
        where trim(next_step) <> ''
    ) as no_next_step,
    exists (
        select 1
        from current.deals
        where expected_close is not null
    ) as no_close_date
