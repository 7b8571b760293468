-- Whether an order of this status counts: not yet approved and cancelled ones do not.
create macro is_booked(status) as
    coalesce(lower(trim(status)), '') not in (
        '审核中', '未生效', '作废', '已作废', '取消', '已取消', 'draft', 'pending approval', 'cancelled', 'canceled', 'void'
    )
