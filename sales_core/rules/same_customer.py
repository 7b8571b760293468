"""Which names are, or probably are, one customer, and why. For a person to decide on, never for merging."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from sales_core.rules.near_names import ALIKE, near_names


@dataclass(frozen=True, order=True)
class Named:
    """A customer's name; key: what its spellings have in common; stem: what names that are probably one have."""

    name: str
    key: str
    stem: str


def likeness(one: Named, other: Named) -> str:
    """Why two names may be one: same (but for legal form and the like), word_order, branch, spelling; or ""."""
    if one.key == other.key:
        return "same"
    if one.stem == other.stem:
        found = near_names(((one.name, ""), (other.name, "")))
        return found[0].why if found and found[0].why != "spelling" else "branch"
    return "spelling" if fuzz.ratio(one.stem, other.stem) >= ALIKE else ""


def groups(
    names: Iterable[Named], near: Iterable[tuple[str, str]], different: Callable[[str, str], bool]
) -> tuple[tuple[Named, ...], ...]:
    """The names put together that are or may be one, each group in order of name.

    near: stems to compare. different: whether the team has said of two names that they are not the same.
    """
    by_stem: dict[str, list[Named]] = {}
    for name in sorted(names):
        by_stem.setdefault(name.stem, []).append(name)
    lead = {name: name for told in by_stem.values() for name in told}
    compared = [(told, told) for told in by_stem.values()]
    compared += [(by_stem[one], by_stem[other]) for one, other in near if one in by_stem and other in by_stem]
    for some, others in compared:
        _join(lead, some, others, different)
    found: dict[Named, list[Named]] = {}
    for name in lead:
        found.setdefault(_first(lead, name), []).append(name)
    return tuple(tuple(sorted(group)) for group in found.values())


def _join(
    lead: dict[Named, Named], some: Sequence[Named], others: Sequence[Named], different: Callable[[str, str], bool]
) -> None:
    for one in some:
        for other in others:
            if one < other or some is not others:
                first, second = _first(lead, one), _first(lead, other)
                if first != second and likeness(one, other) and not different(one.name, other.name):
                    lead[max(first, second)] = min(first, second)


def _first(lead: dict[Named, Named], name: Named) -> Named:
    while lead[name] != name:
        name = lead[name]
    return name
