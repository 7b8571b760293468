"""How deals stood before their first sheet, where a stage history tells."""

from sales_core.model.kinds import Kind
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql


def traced(question: Question, query: str) -> str:
    """`query`, which reads from deals_at, told by the stage history of deals where the store has one."""
    if not question.reader.has(Kind.DEAL_STAGES):
        return query
    told = sql("deals_at")
    return query.replace(told, f"with deals_told as (\n{told})\nfrom (\n{sql('deals_at_traced')})")
