"""Every report by the name that the command line knows it by: one line each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sales_core.reports.question import Question
from sales_core.reports.targets import all_targets


@dataclass(frozen=True)
class Report:
    """A report that the command line can show: `run` gives frozen rows whose fields are the answer's columns."""

    name: str
    run: Callable[[Question], tuple[Any, ...]]


REPORTS: tuple[Report, ...] = (Report("targets", all_targets),)
