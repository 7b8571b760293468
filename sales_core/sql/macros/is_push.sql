-- Whether a deal's expected close was moved to a later month: the day expected before, if there was one, and after.
create macro is_push(before, after) as
    coalesce(date_trunc('month', after) > date_trunc('month', before), false)
