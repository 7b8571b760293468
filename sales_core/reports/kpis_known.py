"""The value of any KPI over any of the spans that were measured."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from sales_core.reports.kpis_families import FAMILIES, Sums, nothing
from sales_core.reports.kpis_formulas import Formula
from sales_core.reports.kpis_measures import unmeasured
from sales_core.reports.kpis_now import NOW_ONLY, UNKNOWN, ByPerson, of_now
from sales_core.reports.kpis_spans import NOW, Span
from sales_core.reports.kpis_sums import first_days, gather
from sales_core.reports.pipeline_summary import trailing_year
from sales_core.reports.question import Question

_Measured = Mapping[str, Mapping[tuple[int, str | None], Sums]]
_EMPTY = {family.name: nothing(family) for family in FAMILIES}


@dataclass(frozen=True)
class Known:
    """Sums of the spans, and the formulas that make KPIs of them.

    rolling: the same sums over the twelve months up to each span's end. of_now: by family, what is
    known of the asked period only.
    """

    formulas: tuple[Formula, ...]
    spans: tuple[Span, ...]
    first: Mapping[str, date | None]
    sums: _Measured
    rolling: _Measured
    of_now: Mapping[str, ByPerson]

    @cached_property
    def _by_key(self) -> Mapping[str, Formula]:
        return {formula.key: formula for formula in self.formulas}

    @property
    def people(self) -> frozenset[str]:
        """Who has rows in the first three spans; in the twelve months up to them where nothing else is asked."""
        cells = [cell for rows in (self.sums or self.rolling).values() for cell in rows]
        cells += [(NOW, person) for rows in self.of_now.values() for person in rows]
        return frozenset(person for span, person in cells if person is not None and span < len(self.spans[:3]))

    def value(self, key: str, span: int, person: str | None) -> Decimal | None:
        """The KPI `key` in the span of that number; None where its facts had not begun, or there is no answer."""
        formula = self._by_key[key]
        told: Sums = {}
        for family in formula.families:
            part = self._part(formula, family, span, person)
            if part is None:
                return None
            told |= part
        return formula.value(told)

    def _part(self, formula: Formula, family: str, span: int, person: str | None) -> Sums | None:
        if family in NOW_ONLY:
            return self.of_now[family].get(person, UNKNOWN[family]) if span == NOW else None
        first = self.first.get(family)
        if first is None or self.spans[span].end < first:
            return None
        measured = self.rolling if formula.rolling else self.sums
        return measured[family].get((span, person)) or _EMPTY.get(family) or unmeasured(family)


def known(question: Question, formulas: Sequence[Formula], spans: Sequence[Span], by_person: bool) -> Known:
    """Everything that `formulas` need over `spans`."""
    whole = [Span(trailing_year(span.end), span.end) for span in spans]
    return Known(
        tuple(formulas),
        tuple(spans),
        first_days(question),
        gather(question, _families(formulas, False), spans, by_person),
        gather(question, _families(formulas, True), whole, by_person),
        of_now(question, _families(formulas, False)),
    )


def _families(formulas: Sequence[Formula], rolling: bool) -> set[str]:
    return {family for formula in formulas if formula.rolling is rolling for family in formula.families}
