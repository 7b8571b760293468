"""When two written names are one: spellings that differ in width, case and spaces, and what the team says they mean."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

TYPES = ("customer", "person", "product")
SAME, DIFFERENT = "same", "different"

# What a sheet may call the three types, and a pair that is not the same.
_TYPE_WORDS = {
    "customer": ("customers", "account", "client", "company", "客户", "客户名称", "公司"),
    "person": ("people", "salesperson", "employee", "staff", "人员", "人", "员工", "业务员", "销售"),
    "product": ("products", "item", "产品", "产品名称", "商品"),
}
_TYPE_OF = {word: name for name, words in _TYPE_WORDS.items() for word in (name, *words)}
_DIFFERENT = frozenset((DIFFERENT, "not the same", "no", "不同", "不是同一个", "否"))


def plain(name: str) -> str:
    """What names are compared by: without width, case and spaces."""
    text = name if name.isascii() else unicodedata.normalize("NFKC", name)
    return "".join(text.casefold().split())


def in_order(name: str) -> tuple[str, str]:
    """What names are sorted by: capitals beside small letters, and always the same way."""
    return name.lower(), name


def type_of(word: str) -> str | None:
    """The type that a sheet's word for it means, None for a word that means none."""
    return _TYPE_OF.get(plain(word))


@dataclass(frozen=True)
class Told:
    """One row of a names sheet: `written` means `means`, or (`relation` different) the two are not the same."""

    type: str
    written: str
    means: str
    relation: str = SAME


@dataclass
class Meanings:
    """What the team has said about names of one type so far, by their plain form; the latest word counts.

    means: plain form → the name that it stands for, not yet followed further. different: pairs that are not the same.
    """

    means: dict[str, str] = field(default_factory=dict)
    different: set[frozenset[str]] = field(default_factory=set)

    def final(self, name: str) -> str:
        """The name that `name` stands for in the end: itself when nobody said otherwise."""
        while (further := self.means.get(plain(name))) is not None:
            name = further
        return name

    def closes_cycle(self, written: str, means: str) -> bool:
        """Whether `written` would in the end stand for itself."""
        return plain(written) != plain(means) and plain(self.final(means)) == plain(written)

    def add(self, told: Told) -> None:
        """Take one more word into account; what would close a circle is not taken."""
        one, other = plain(told.written), plain(told.means)
        pair = frozenset((one, other))
        if told.relation == DIFFERENT:
            self.different.add(pair)
            for name, means in ((one, other), (other, one)):
                if name in self.means and plain(self.means[name]) == means:
                    del self.means[name]
        elif one == other:
            self.means.pop(one, None)
        elif not self.closes_cycle(told.written, told.means):
            self.means.pop(one, None)  # the latest word comes last
            self.means[one] = told.means
            self.different.discard(pair)


def meanings(rows: Iterable[Told]) -> dict[str, Meanings]:
    """What is said of each type, from rows in the order in which they were said; rows of no type say nothing."""
    found = {name: Meanings() for name in TYPES}
    for row in rows:
        if (kind := type_of(row.type)) and plain(row.written) and plain(row.means):
            relation = DIFFERENT if plain(row.relation or "") in map(plain, _DIFFERENT) else SAME
            found[kind].add(Told(kind, row.written, row.means, relation))
    return found
