"""The KPIs that a team makes for itself: values that it uploads, and ratios of two KPIs from its settings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sales_core.model.kinds import Kind
from sales_core.model.own_kpi import OwnKpi, key_of
from sales_core.reports.kpis_formulas import BY_KEY, Formula, ratio
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql

MEASURE = "measure "  # starts the name of the family of an uploaded KPI
ADDED = ("money", "count")  # units that add up over people and months; of others it is the average


@dataclass(frozen=True)
class Uploaded:
    """A KPI whose values come in a sheet; unit as the sheet says."""

    key: str
    name: str
    unit: str
    first_on: date | None


def uploaded(question: Question) -> tuple[Uploaded, ...]:
    """Those in scope; one that is called as a built-in KPI's key is that one's and left out."""
    if not question.reader.has(Kind.MEASURES):
        return ()
    return tuple(row for row in question.reader.rows(sql("own_measures"), Uploaded) if row.key not in BY_KEY)


def own_kpis(question: Question) -> tuple[OwnKpi, ...]:
    """What is uploaded, under its own name unless the settings give it another, then what the settings make."""
    told = tuple(
        row for row in question.reader.settings.own_kpis if row.name.strip() and key_of(row.name) not in BY_KEY
    )
    renamed = {row.top for row in told if not row.bottom}
    plain = (OwnKpi(row.name, row.key, "", row.unit) for row in uploaded(question) if row.key not in renamed)
    return (*plain, *told)


def own_formulas(question: Question) -> tuple[Formula, ...]:
    """How each is computed; one that is made of a KPI that is no more, or not known over every span, is left out."""
    bases = usable(question)
    return tuple(
        _formula(row, bases)
        for row in own_kpis(question)
        if row.top in bases and (not row.bottom or row.bottom in bases)
    )


def usable(question: Question) -> Mapping[str, Formula]:
    """The KPIs that others can be made of, by key: built in or uploaded, and known over any span."""
    built_in = {key: formula for key, formula in BY_KEY.items() if not (formula.rolling or formula.now_only)}
    return built_in | {row.key: _measured(row) for row in uploaded(question)}


def _measured(row: Uploaded) -> Formula:
    field = f"{'total' if row.unit in ADDED else 'average'} {row.key}"
    return Formula(row.key, row.unit, (MEASURE + row.key,), ((Kind.MEASURES,),), lambda s: s[field])


def _formula(row: OwnKpi, bases: Mapping[str, Formula]) -> Formula:
    top, key = bases[row.top], key_of(row.name)
    if not row.bottom:
        return Formula(key, row.unit, top.families, top.needs, top.value)
    below = bases[row.bottom]
    families = tuple(dict.fromkeys((*top.families, *below.families)))
    needs = tuple(dict.fromkeys((*top.needs, *below.needs)))
    return Formula(key, row.unit, families, needs, lambda s: ratio(top.value(s), below.value(s)))
