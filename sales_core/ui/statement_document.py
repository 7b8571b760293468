"""What stands in a statement's document, in the reader's language, whatever the kind of file."""

from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.incentive_plan import COUNTS
from sales_core.reports.incentives import Statement
from sales_core.text import format as fmt
from sales_core.text import pay_lines
from sales_core.text import statement_files as words
from sales_core.text import statements as step_words
from sales_core.ui import incentive_lines
from sales_core.ui.incentive_parts import plan_name
from sales_core.ui.page import Page


@dataclass(frozen=True)
class DocumentLine:
    """A line of the statement: what it is for, how it was worked out, and what it pays."""

    what: str
    worked: str
    amount: Decimal


@dataclass(frozen=True)
class Document:
    """A statement to read and sign. facts: label and value; steps: who took which when, and said what."""

    title: str
    facts: tuple[tuple[str, str], ...]
    lines: tuple[DocumentLine, ...]
    total: Decimal
    steps: tuple[str, ...]
    made: str


def document(page: Page, told: Statement) -> Document:
    """Everything in it, text only but for amounts."""
    period = page.period_name(told.period)
    lines = [one for one in incentive_lines.lines(page, [told]) if one.row.component != "total"]
    return Document(
        page.say(words.DOCUMENT_TITLE, person=told.person, period=period),
        _facts(page, told, period),
        tuple(DocumentLine(one.line, one.worked, one.amount) for one in lines),
        told.total,
        steps(page, told),
        page.say(words.MADE, day=page.day(min(page.as_of, told.period.end))),
    )


def _facts(page: Page, told: Statement, period: str) -> tuple[tuple[str, str], ...]:
    """Who, when, by which plan, how it stands; the target where there is one."""
    found = [
        (words.PERSON, told.person),
        (words.PERIOD, period),
        (words.PLAN, plan_name(page, told.plan, told.period)),
        (words.STATE, page.say(pay_lines.STATES[told.state])),
    ]
    if told.target is not None and told.basis not in COUNTS:
        found += [
            (words.ACTUAL, page.money_exact(told.actual)),
            (words.TARGET, page.money_exact(told.target)),
            (words.ATTAINMENT, fmt.percent(told.attainment)),
        ]
    return tuple((page.say(label), value) for label, value in found)


def steps(page: Page, told: Statement) -> tuple[str, ...]:
    """Who took which step when, and said what, since the last submission."""
    found = []
    for step in told.kept.standing.steps if told.kept else ():
        by = step.said_by or page.say(step_words.OWNER)
        what = page.say(step_words.STEPS[step.step])
        said = page.say(step_words.WHO_WHEN, step=what, by=by, day=page.day(step.said_on))
        found.append(f"{said} {step.said}".strip())
    return tuple(found)
