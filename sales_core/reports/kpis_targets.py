"""The targets of KPIs in the asked period, where any are set."""

from collections.abc import Mapping, Sequence

from sales_core.reports.kpis import kpi_values
from sales_core.reports.kpis_formulas import BY_KEY
from sales_core.reports.own_kpis import ADDED
from sales_core.reports.question import Question
from sales_core.reports.roster import roster
from sales_core.reports.targets import TargetRow, row_of, target_metrics, targets
from sales_core.reports.targets_planned import planned, standing


def kpi_targets(question: Question, keys: Sequence[str]) -> Mapping[str, TargetRow]:
    """Everybody's row by KPI; those without a target are left out."""
    metrics = [metric for metric in target_metrics(question) if metric in keys]
    rows = (row for metric in metrics for row in targets(question, metric)[:1])
    found = {row.metric: row for row in rows if row.level == "team" and row.target is not None}
    return found | {row.metric: row for key in keys if key not in BY_KEY for row in _own(question, key)}


def _own(question: Question, key: str) -> tuple[TargetRow, ...]:
    """Everybody's row of a KPI that the team made; without a target or a value none."""
    kpi = next(iter(kpi_values(question, [key])), None)
    if kpi is None or kpi.value is None:
        return ()
    if kpi.unit in ADDED:
        target = planned(question, key).of_all({row.person: row.team for row in roster(question.reader)})
    else:
        target = standing(question, key).teams.get("")
    return () if target is None else (row_of(question, key, "team", None, "", target, kpi.value),)
