"""What is said in calls, visits and answers: plain data."""

from dataclasses import dataclass

from _catalog import KEVIN, LI


@dataclass(frozen=True)
class Ask:
    """One kind of talk with a customer: where, how, about what, with what result."""

    scene: str
    how: str
    subject: str
    result: str
    visit: bool = False


ASKED = {
    LI: (
        Ask("客户拜访", "上门拜访", "现场查看工况，确认选型参数", "客户要求补充量程数据", visit=True),
        Ask("客户拜访", "上门拜访", "样机试用回访，精度达标", "试用通过", visit=True),
        Ask("商机跟进", "电话", "跟进报价反馈，客户在比价", "等待采购比价"),
        Ask("商机跟进", "微信", "发送新版方案和交期表", "已收到"),
        Ask("日常维护", "电话", "确认下月要货计划", "有复购计划"),
        Ask("日常维护", "微信", "催收到期货款", "本周安排付款"),
        Ask("售后服务", "电话", "协助处理接线问题", "问题已解决"),
    ),
    KEVIN: (
        Ask("Outbound", "Call", "Follow up on quote", "Interested"),
        Ask("Outbound", "Call", "Monthly demand check", "Interested"),
        Ask("Outbound", "Call", "Payment reminder", "Requested more info"),
        Ask("Inbound", "Call", "Question about lead time", "Requested more info"),
        Ask("Outbound", "Call", "Sample unit feedback", "Interested"),
        Ask("Outbound", "Call", "Contract wording", "No response/Busy"),
    ),
}
PURPOSE = {
    "Follow up on quote": "Negotiation",
    "Monthly demand check": "Prospecting",
    "Payment reminder": "Administrative",
    "Question about lead time": "Administrative",
    "Sample unit feedback": "Demo",
    "Contract wording": "Negotiation",
}
COMMENTS = {  # of customers with a Chinese name, and of the others
    True: {
        "good": ("响应很快，选型专业", "交货准时", "质量稳定，愿意推荐"),
        "fair": ("整体不错，文档可以再详细", "价格略高", ""),
        "bad": ("交期延误一周", "售后回电太慢", "包装破损，已换货"),
    },
    False: {
        "good": ("Great support on site", "Quick answers, fair price", "Delivered on time"),
        "fair": ("Good product, slow paperwork", "A little expensive", ""),
        "bad": ("Late delivery, no notice", "Invoice had errors twice", "Nobody called back for days"),
    },
}
