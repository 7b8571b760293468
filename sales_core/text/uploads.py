"""Words of the uploads page: dropping files, what was understood, committing."""

from sales_core.text.core import Text

DROP = Text(
    "Drop the sheets you already keep: Excel, CSV or a zip of them, one file or many",
    "拖入您现有的表格：Excel、CSV 或其压缩包（zip），可一次多个文件",
)
READING = Text("Reading {file} ({place} of {count})…", "正在读取 {file}（第 {place} 个，共 {count} 个）…")
TWIN = Text("{file} is the same file as {other} and is counted once.", "{file} 与 {other} 是同一个文件，只计一次。")

FINDING_NONE = Text(
    "Nothing uploaded yet: the first sheet starts your team's own data.",
    "还没有上传：第一张表格将建立您团队自己的数据。",
)
FINDING = Text(
    "{count} sheets count; the latest is {kind} of {day}.", "已有 {count} 张表计入；最近一张是{day}的{kind}。"
)
FINDING_ONE = Text("One sheet counts: {kind} of {day}.", "已有 1 张表计入：{day}的{kind}。")
FINDING_UNDONE = Text("No sheet counts: everything uploaded is undone.", "目前没有表格计入：已上传的全部被撤销。")
DETAIL_REJECTED = Text(
    "{rows} rows of {count} sheets were rejected and can be corrected below.",
    "{count} 张表中有 {rows} 行被退回，可在下方更正。",
)
DETAIL_REJECTED_ONE = Text(
    "{rows} rows of one sheet were rejected and can be corrected below.", "1 张表中有 {rows} 行被退回，可在下方更正。"
)
DETAIL_REJECTED_ROW = Text(
    "One row of one sheet was rejected and can be corrected below.", "1 张表中有 1 行被退回，可在下方更正。"
)

STATUS = {
    "committed": Text("Ready", "可提交"),
    "already_imported": Text("Already imported", "已导入过"),
    "held": Text("Needs an answer", "需要确认"),
    "refused": Text("Cannot be used", "无法使用"),
}
ROWS = Text("{count} rows", "{count} 行")
ROW = Text("1 row", "1 行")
SOME_REJECTED = Text("{count} rejected", "退回 {count} 行")
NOTHING_NEW = Text("nothing new", "没有新内容")
AGAIN = Text(
    "This very sheet is in the data already (upload {number}); committing it again changes nothing.",
    "这张表已经导入过（第 {number} 次上传），再次提交不会有任何变化。",
)
ALL_KNOWN = Text(
    "Every row is in the data already: committing it changes no number.", "所有行都已在数据中：提交后数字不变。"
)

ACCEPTED = Text("Accepted", "接受")
DUPLICATE = Text("Duplicate", "重复")
REJECTED = Text("Rejected", "退回")
SKIPPED = Text("Skipped", "跳过")
READ = Text("Read", "读取")
AMOUNT = Text("Amount", "金额")
COUNTS_HELP = {
    "read": Text(
        "Rows below the header: accepted + duplicate + rejected + skipped.",
        "表头以下的行数 = 接受 + 重复 + 退回 + 跳过。",
    ),
    "accepted": Text("New or changed rows that will count.", "新增或有变化、将计入的行。"),
    "duplicate": Text(
        "Rows that the data already has, or that the sheet says twice.", "数据中已有或表中重复出现的行。"
    ),
    "rejected": Text(
        "Rows that could not be understood; each is listed with its reason.", "无法识别的行，逐行列出原因。"
    ),
    "skipped": Text("Blank rows, totals, notes and repeated headers.", "空行、合计、说明和重复的表头。"),
    "amount": Text("What the accepted rows add up to.", "接受的各行金额之和。"),
}

KIND = Text("Kind of sheet", "表格类型")
KIND_HELP = Text("What the rows are. Change it when it was understood wrongly.", "每一行代表什么。识别有误时请更改。")
AS_OF = Text("As of", "截至日期")
AS_OF_HELP = Text(
    "The business date that the sheet describes. A later date wins over an earlier one.",
    "这张表反映的业务日期。日期较晚的数据优先于较早的。",
)
AS_OF_FROM = {
    "user": Text("chosen by you", "由您选定"),
    "sheet_name": Text("from the sheet's name", "取自工作表名"),
    "title": Text("from the sheet's title", "取自表内标题"),
    "file_name": Text("from the file's name", "取自文件名"),
    "column": Text("from a column", "取自表中的列"),
    "today": Text("the day of the upload", "上传当天"),
}
COVERAGE = Text("What it covers", "覆盖范围")
COVERAGE_HELP = Text(
    "“Everything I have open” takes open deals of these people that are missing from the sheet out of the pipeline "
    "from its date on.",
    "选“全部在跟商机”时，这些人名下未出现在表中的在跟商机，自该日期起从商机中移除。",
)
COVERAGES = {
    "full": Text("Everything I have open", "全部在跟商机"),
    "period": Text("All rows of its period", "该期间的全部行"),
    "partial": Text("Adds and corrects only", "仅新增和更正"),
}

TAB_ROWS = Text("First rows", "前几行")
TAB_COLUMNS = Text("Columns", "列")
TAB_ISSUES = Text("Findings ({count})", "发现（{count}）")
ROW_AS_UNDERSTOOD = Text("Its row as it was understood.", "按识别结果显示的一行。")
ROWS_AS_UNDERSTOOD = Text("The first {count} rows as they were understood.", "按识别结果显示的前 {count} 行。")
SHEET_ROW = Text("Row", "行号")
HEADER = Text("Column in the sheet", "表中的列")
MEANS = Text("Is understood as", "识别为")
MEANS_HELP = Text(
    "A column that is understood as nothing is kept with its row and can be found there.",
    "未识别的列会随行保留，可在明细中查看。",
)
KEPT = Text("Kept with the row", "随行保留")
HOW = Text("How", "依据")

ISSUE_COLUMN = Text("Column", "列")
ISSUE_VALUE = Text("Value", "值")
ISSUE_TEXT = Text("What is wrong and what to do", "问题与处理办法")
NO_ISSUES = Text("Nothing to remark.", "没有发现问题。")
DOWNLOAD_REJECTED = Text("Rejected rows ({count})", "下载退回的行（{count}）")
REJECTED_SHEET = Text("Rejected rows", "退回的行")
REJECTED_ROW = Text("Row in the sheet", "原表行号")
REJECTED_WHY = Text("What is wrong", "退回原因")
REJECTED_HINT = Text(
    "Correct them in the downloaded file and upload it: only these rows are added.",
    "在下载的文件中改正后再上传，只会补入这些行。",
)

ASK_KIND = Text("What are the rows of this sheet?", "这张表的每一行是什么？")
ASK_ORDER = Text("How is {value} to be read?", "{value} 应读作哪一天？")
ASK_ORDER_HELP = Text(
    "Nothing in the column tells day from month, so all its dates wait for this answer.",
    "这一列看不出日和月的先后，所有日期都等您确认。",
)
DAY_FIRST = Text("Day first: {day}", "先日后月：{day}")
MONTH_FIRST = Text("Month first: {day}", "先月后日：{day}")
DAY_FIRST_PLAIN = Text("Day first", "先日后月")
MONTH_FIRST_PLAIN = Text("Month first", "先月后日")
ASK_DATE = Text("This sheet has no date column. Which day do its rows belong to?", "表中没有日期列，这些行属于哪一天？")
ASK_MOSTLY = Text(
    "More rows were rejected than accepted. Look at the findings first; a wrong column is the usual cause.",
    "退回的行多于接受的行。请先查看发现的问题，通常是某一列匹配错了。",
)
TAKE_REST = Text("Take the {count} accepted rows anyway", "仍然导入接受的 {count} 行")

COMMIT = Text("Commit {count} sheets", "提交 {count} 张表")
COMMIT_ONE = Text("Commit this sheet", "提交这张表")
COMMITTING = Text("Committing {file}…", "正在提交 {file}…")
LEFT_OUT = Text("Left out: {what}.", "不会提交：{what}。")
LEFT = {
    "held": Text("{count} waiting for an answer", "{count} 张需要确认"),
    "aside": Text("{count} as you chose", "{count} 张由您选择不导入"),
    "refused": Text("{count} that cannot be used", "{count} 张无法使用"),
    "already_imported": Text("{count} imported before", "{count} 张已导入过"),
}
NOTHING_READY = Text("There is nothing to commit.", "没有可提交的表格。")
ANSWER_FIRST = Text("Answer below first, then commit.", "请先回答下方的问题，再提交。")
SUBMITTED_BY = Text("Submitted by", "提交人")
SUBMITTED_BY_HELP = Text(
    "Stands in the history beside the upload. Choose a name or type a new one.",
    "会记录在上传历史中。可选择已有姓名或输入新姓名。",
)
NAME = Text("Your name", "您的姓名")
DONE = Text("Committed: {what}.", "已提交：{what}。")
FILES = Text("{count} files", "{count} 个文件")
DONE_NOTHING = Text("{file}: imported before, nothing was changed.", "{file}：已导入过，没有任何变化。")
DONE_REJECTED = Text(
    "{rows} rows were rejected: they are in the history below.", "有 {rows} 行被退回，可在下方历史中查看。"
)
DONE_REJECTED_ONE = Text("One row was rejected: it is in the history below.", "有 1 行被退回，可在下方历史中查看。")
DONE_FILE = Text("{file}: {done}", "{file}：{done}")
SEE = Text("See the standup", "查看晨会")

TEMPLATES = Text("No sheet yet? Start from a template", "还没有表格？从模板开始")
TEMPLATES_HINT = Text(
    "Headers in your language, a row of guidance and checked cells. Delete what you do not need.",
    "表头为当前语言，带填写说明和单元格校验，不需要的列可以删除。",
)
