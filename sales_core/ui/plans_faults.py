"""What is wrong with a plan that is being built, said beside what it is about."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from streamlit.delta_generator import DeltaGenerator

from sales_core.model.incentive_plan import Component
from sales_core.reports.pay_plan_steps import Clash, Fault
from sales_core.reports.pay_unpaid import nothing_back
from sales_core.text import format as fmt
from sales_core.text import plans as words
from sales_core.text import plans_faults as fault_words
from sales_core.ui.page import Page
from sales_core.ui.plain import plain
from sales_core.ui.plans_words import days

_SHARES = ("bands_overlap", "band_pays_nothing", "gap_after_threshold")


def show(page: Page, box: DeltaGenerator, found: Sequence[Fault], one: Component | None = None) -> None:
    """Each fault once, in its box; one: the component that they are about."""
    for said in dict.fromkeys(told(page, fault, one) for fault in found):
        box.error(plain(said), icon=":material/error:")


def note(page: Page, box: DeltaGenerator, one: Component) -> None:
    """Why a part takes nothing back, although the plan says so."""
    if code := nothing_back(page.wide, one):
        box.info(page.say(fault_words.NOTES[code]), icon=":material/info:")


def told(page: Page, fault: Fault, one: Component | None = None) -> str:
    """What is wrong and what to do."""
    value = fault.value or fault.component
    if fault.code in _SHARES and (one is None or one.by == "attainment"):
        value = _percent(value)
    elif fault.code in _SHARES:
        value = page.money(_number(value))
    elif fault.code == "weights_not_whole":
        value = _percent(value)
    text = fault_words.FAULTS.get(fault.code, fault_words.UNKNOWN)
    return page.say(text, value=value, code=fault.code.removeprefix("unknown_"))


def clash(page: Page, found: Clash) -> str:
    """Who would be on two plans when, and what to do."""
    text = words.CLASH if found.person else words.CLASH_ALL
    ends_on = None if found.ends_on == date.max else found.ends_on
    return page.say(text, person=found.person, plan=found.plan, days=days(page, found.starts_on, ends_on))


def _percent(value: str) -> str:
    number = _number(value)
    return value if number is None else fmt.percent(number, 0)


def _number(value: str) -> Decimal | None:
    try:
        return Decimal(value)
    except InvalidOperation:
        return None
