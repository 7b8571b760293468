"""Words of a statement's files: the document to sign, its proof, and the list for payroll."""

from sales_core.text.core import Text

TITLE = Text("Pay statement", "提成结算单")
DOCUMENT_TITLE = Text("Pay statement: {person}, {period}", "提成结算单：{person}，{period}")
XLSX = Text("Statement (xlsx)", "结算单（xlsx）")
PDF = Text("Statement (PDF)", "结算单（PDF）")
PROOF = Text("Proof", "计算凭证")
PROOF_HELP = Text(
    "A zip of one file with every row, target and step that the statement follows from, and a small program with which "
    "anybody recomputes it, offline: a changed cent is found.",
    "压缩包内有一个文件，含结算所依据的每一行数据、目标和步骤，以及一个可离线重新计算的小程序：改动一分钱也会被发现。",
)
PROOF_FAILED = Text("This statement cannot be proved: {why}", "无法生成计算凭证：{why}")

PERSON, PERIOD, PLAN = Text("Salesperson", "销售"), Text("Period", "期间"), Text("Plan", "方案")
STATE, ACTUAL, TARGET = Text("State", "状态"), Text("Actual", "实际"), Text("Target", "目标")
ATTAINMENT = Text("Attainment", "完成率")
LINE, WORKED, AMOUNT = Text("For", "项目"), Text("Worked out", "计算过程"), Text("Amount", "金额")
TOTAL = Text("To pay", "应发合计")
STEPS = Text("Steps", "办理记录")
MADE = Text("As known on {day}", "数据截至 {day}")
PAGE = Text("Page {number}", "第 {number} 页")
SIGNS = (
    Text("Salesperson", "销售本人"),
    Text("Approved by", "批准人"),
    Text("Paid by", "发放人"),
)
SIGNED_ON = Text("Date", "日期")

PAYROLL = Text("Payroll", "工资发放表")
PAYROLL_HELP = Text(
    "Statements that are approved or paid, one row each, with what is to be paid.",
    "已批准或已发放的结算单，每单一行，含应发金额。",
)
PAYROLL_XLSX, PAYROLL_CSV = Text("Payroll (xlsx)", "工资发放表（xlsx）"), Text("Payroll (CSV)", "工资发放表（CSV）")
