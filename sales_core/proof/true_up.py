"""What a true-up paid on sales that came back, or were not paid, and that is taken back beside the rate first paid."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from sales_core.proof.counting import cents
from sales_core.proof.paying import (
    Line,
    Sold,
    by_bands,
    left_by_cap,
    line,
    own_rate,
    place_in_span,
    span_name,
    together,
    total,
)

Back = tuple[str, str, int, Fraction]  # component, kind, period of the sale, how much


def true_ups_back(
    proof: Any, component: Any, sold: Sequence[Sold], lines: Sequence[list[Line]], back: Sequence[list[Back]], at: int
) -> list[Line]:
    """The lines of a period: of what came back by its span's end, in the last one, and of what came back later."""
    if component.get("over", "period") == "period" or component.get("settle") != "end":
        return []
    sums: dict[int, Fraction] = {}
    for when in range(at + 1):
        for name, _, sold_in, amount in back[when]:
            size, place = place_in_span(component, proof, sold_in)
            closing = sold_in + size - 1 - place
            if name == component["name"] and size > 1 and max(when, closing) == at and closing < len(sold):
                sums[sold_in] = sums.get(sold_in, Fraction(0)) + amount
    found = []
    for sold_in, amount in sorted(sums.items()):
        rate = _rate(proof, component, sold, lines, sold_in)
        if rate and amount:
            about = proof["periods"][sold_in]["name"]
            found.append(line(component["name"], "true_up_back", cents(amount * rate), amount, rate, about=about))
    return found


def _rate(proof: Any, component: Any, sold: Sequence[Sold], lines: Sequence[list[Line]], sold_in: int) -> Fraction:
    """The rate of the whole span less that of the period itself, as far as the plan's cap left it."""
    size, place = place_in_span(component, proof, sold_in)
    begun, closing = max(0, sold_in - place), sold_in + size - 1 - place
    whole = together(sold[begun : closing + 1], size)
    if whole[0] <= 0:
        return Fraction(0)
    name, about = component["name"], span_name(component, proof, closing)
    capped = [one for one in lines[closing] if (one["component"], one["kind"], one["about"]) == (name, "cap", about)]
    exact = sum((one["base"] * one["rate"] for one in by_bands(component, whole)), Fraction(0))
    first = own_rate(lines[sold_in], name) or Fraction(0)
    return ((exact + total(capped)) / whole[0] - first) * left_by_cap(lines[closing])
