"""Recomputes a proof of pay: `python verify.py PROOF.json` says whether every row, line and total in it is right.

It reads nothing but that file. 0: all of it is right; 1: it is not, and the first line that differs is named.
"""

import hashlib
import json
import sys
import tomllib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from sales_core.proof.counting import counted_as, number
from sales_core.proof.paying import total
from sales_core.proof.sharing import DifferenceError
from sales_core.proof.statement import read, statements

BROKEN = (ArithmeticError, AttributeError, LookupError, RecursionError, StopIteration, TypeError, ValueError)
LEAST = Fraction(1, 10**9)  # bases and rates are told to as many places as a division leaves


def fingerprint(proof: Any) -> str:
    """SHA-256 over the canonical form: sorted keys, no spaces, everything but the fingerprint itself."""
    told = {name: part for name, part in proof.items() if name != "sha256"}
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def first_difference(proof: Any) -> str:
    """What in the proof is not as it follows from the rest of it; "" when everything is right."""
    try:
        if proof["sha256"] != fingerprint(proof):
            return f"the fingerprint: the file is not the one that was written ({fingerprint(proof)})"
        return next(differences(proof), "")
    except DifferenceError as found:
        return str(found)
    except BROKEN as broken:
        return f"this is no proof of pay: {type(broken).__name__} {broken}"


def differences(proof: Any) -> Iterator[str]:
    """Rows, then each period's counts, lines and total, in their order."""
    plan = tomllib.loads(proof["plan"])
    yield from _rows(proof, plan)
    for period, found in zip(proof["periods"], statements(proof, plan), strict=True):
        where = f"{proof['statement']['person']} {period['name']}"
        for name, counted in found["counted"].items():
            for part, value in counted.items():
                if not _same(period["counted"][name][part], value):
                    yield f"{where}, {name}: {part} is {_said(value)}, not {period['counted'][name][part]}"
        yield from _lines(where, period["lines"], found["lines"])
        for part, value in (("total", total(found["lines"])), ("carried", found["carried"]), ("drawn", found["drawn"])):
            if number(period[part]) != value:
                yield f"{where}: {part} is {_said(value)}, not {period[part]}"
    if proof["total"] != proof["periods"][-1]["total"] or proof["statement"]["period"] != proof["periods"][-1]["name"]:
        yield f"the total is {proof['periods'][-1]['total']}, not {proof['total']}"


def _rows(proof: Any, plan: Any) -> Iterator[str]:
    """Rows that count as something else than is told."""
    for row in proof["rows"]:
        counts = {}
        for component in plan["components"]:
            if (told := counted_as(proof, plan, component, row)) and told[2]:
                counts[component["name"]] = told[2]
        if counts != {name: number(amount) for name, amount in row["counts"].items()}:
            said = ", ".join(f"{_said(amount)} for {name}" for name, amount in counts.items())
            yield f"{row['file']}, {row['sheet']}, row {row['row']}: counts {said or 'nothing'}, not {row['counts']}"


def _lines(where: str, told: list[Any], found: list[Any]) -> Iterator[str]:
    for place, one in enumerate(found, 1):
        if place > len(told):
            yield f"{where}, line {place}: {one['kind']} {_said(one['amount'])} is missing"
            return
        line = read(told[place - 1])
        for part, value in one.items():
            exact = part in ("amount", "kind", "component", "about")
            if line[part] != value if exact else not _near(line[part], value):
                yield f"{where}, line {place} ({one['kind']}): {part} is {_said(value)}, not {told[place - 1][part]}"
    if len(told) > len(found):
        yield f"{where}, line {len(found) + 1}: {told[len(found)]['kind']} does not follow from anything"


def _same(told: Any, value: Any) -> bool:
    return _near(number(told), value)


def _near(told: Any, value: Any) -> bool:
    return told is value is None or (told is not None and value is not None and abs(told - value) < LEAST)


def _said(value: Any) -> str:
    """A number as it is read."""
    return f"{float(value):.10g}" if isinstance(value, Fraction) else str(value)


def main(arguments: list[str]) -> int:
    """Check one file."""
    if len(arguments) != 1:
        print(__doc__)
        return 1
    try:
        proof = json.loads(Path(arguments[0]).read_text("utf-8"))
    except (OSError, ValueError) as wrong:
        print(f"cannot be read: {wrong}")
        return 1
    if wrong_part := first_difference(proof):
        print(f"WRONG: {wrong_part}")
        return 1
    told = proof["statement"]
    print(f"Right: {told['person']}, {told['period']}, {proof['total']} {told['currency']}; {proof['sha256']}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
