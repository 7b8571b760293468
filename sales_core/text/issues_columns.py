"""What there is to say about columns and their units."""

from sales_core.text.core import Text

COLUMNS_TEXTS: dict[str, Text] = {
    "leads_export": Text(
        "{sheet}: this is a list of leads. Leads count once they are deals or customers: export those. "
        "To take these firms as customers all the same, choose that kind of sheet.",
        "「{sheet}」：这是线索列表。线索转为商机或客户后才计入，请导出商机或客户。如仍要作为客户导入，请选择表格类型。",
    ),
    "approvals_export": Text(
        "{sheet}: this is a list of approvals, which says who agreed to what but not what was sold. "
        "Export the orders, payments or visits themselves.",
        "「{sheet}」：这是审批列表，只记录审批过程，不含销售数据。请导出订单、回款或拜访记录本身。",
    ),
}
