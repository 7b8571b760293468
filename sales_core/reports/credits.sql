-- One row per customer and person of the decision on it that counts, the latest decision first.
select
    credits.decision_id,
    credits.subject as customer,
    credits.person,
    credits.share,
    credits.credited_from,
    credits.decided_on,
    credits.decided_by,
    credits.reason,
    credits.submitted_at,
    credits.batch_id,
    credits.row_number,
    batches.file_name,
    batches.sheet
from fct_credits as credits
inner join fct_batches as batches using (batch_id)
where credits.what = 'customer'
order by credits.submitted_at desc, credits.decision_id, credits.subject, credits.share desc, credits.person
