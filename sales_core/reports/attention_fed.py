"""Which rules of the attention list the team's sheets can meet at all."""

from dataclasses import dataclass

from sales_core.model.attention import Rule
from sales_core.model.kinds import Kind
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql

# Each of these says nothing without a close to be late for or to move.
_DATED = ("overdue_deal", "pushed_deal", "big_deal_gap", "low_coverage")


@dataclass(frozen=True)
class _Fed:
    overdue_payment: bool
    no_next_step: bool
    no_close_date: bool


def fed_rules(question: Question) -> tuple[Rule, ...]:
    """The rules as the team has them, whether on or off, whose sheets and columns are there; the strongest first."""
    (told,) = question.reader.rows(sql("attention_fed"), _Fed)
    has = {kind: question.reader.has(kind) for kind in Kind}
    lacking = {code for code, is_there in vars(told).items() if not is_there}
    lacking |= {*_DATED} if not told.no_close_date else set()
    lacking |= set() if question.reader.settings.ownership.releases else {"pool_soon"}
    lacking |= set() if len(question.reader.people()) > 1 else {"conflict"}
    rules = question.reader.settings.attention_rules().values()
    return tuple(rule for rule in rules if rule.code not in lacking and all(has[kind] for kind in rule.needs))
