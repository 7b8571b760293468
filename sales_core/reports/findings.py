"""What stands out: differences that are large and that chance does not explain, the surest first."""

from sales_core.reports.findings_kinds import Finding
from sales_core.reports.findings_people import people_tested
from sales_core.reports.findings_revenue import mix_tested, trend_tested
from sales_core.reports.findings_stages import closing_tested, stages_tested
from sales_core.reports.question import Question
from sales_core.reports.tiers_kept import kept
from sales_core.rules.significance import worth_saying

_TESTED = (trend_tested, mix_tested, closing_tested, stages_tested, people_tested)


def findings(question: Question) -> tuple[Finding, ...]:
    """Everything that was tested counts when chance is judged; of each kind and dimension at most two are told."""
    return kept(question, _found)


def _found(question: Question) -> tuple[Finding, ...]:
    tested = [one for test in _TESTED for one in test(question)]
    sure = worth_saying([float(one.finding.chance) for one in tested])
    told = [one.finding for one, counts in zip(tested, sure, strict=True) if counts and one.great]
    return _most_telling(sorted(told, key=lambda one: (one.chance, -abs(one.effect))))


def _most_telling(found: list[Finding]) -> tuple[Finding, ...]:
    """The first two of a kind and dimension; of people only the best."""
    told: dict[tuple[str, str], list[Finding]] = {}
    for one in found:
        told.setdefault((one.code, one.by), []).append(one)
    most = {one: 1 if one.by == "person" else 2 for rows in told.values() for one in rows}
    shown = {one for rows in told.values() for one in rows[: most[rows[0]]]}
    return tuple(one for one in found if one in shown)
