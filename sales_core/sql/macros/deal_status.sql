-- Whether a deal is open, won or lost, by what its stage and its status column stand for; the stage's end counts first.
create macro deal_status(by_stage, by_status) as
    case when by_stage in ('won', 'lost') then by_stage else coalesce(by_status, by_stage, 'open') end
