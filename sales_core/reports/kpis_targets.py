"""The targets of KPIs in the asked period, where any are set."""

from collections.abc import Mapping, Sequence

from sales_core.reports.question import Question
from sales_core.reports.targets import TargetRow, target_metrics, targets


def kpi_targets(question: Question, keys: Sequence[str]) -> Mapping[str, TargetRow]:
    """Everybody's row by KPI; those without a target are left out."""
    metrics = [metric for metric in target_metrics(question) if metric in keys]
    rows = (row for metric in metrics for row in targets(question, metric)[:1])
    return {row.metric: row for row in rows if row.level == "team" and row.target is not None}
