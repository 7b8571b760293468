"""The mapping of a sheet's columns while it is being worked out."""

from dataclasses import dataclass, field, replace

from sales_core.intake.columns.evidence import Profile
from sales_core.intake.prepared import Mapped
from sales_core.model.kinds import Entity


@dataclass
class Mapping:
    """taken: column → its meaning. fields: given away or closed. doubted: columns whose values contradict their header.

    A doubted column keeps its field only until another column has a better claim to it.
    """

    headers: tuple[str, ...]
    entity: Entity
    profiles: tuple[Profile, ...] = ()
    taken: dict[int, Mapped] = field(default_factory=dict)
    fields: set[str] = field(default_factory=set)
    doubted: set[int] = field(default_factory=set)

    def take(
        self, place: int, name: str | None, how: str, confidence: float, detail: tuple[tuple[str, str], ...] = ()
    ) -> None:
        """Give the column at `place` its meaning; a doubted column that had the field goes without."""
        for other in [other for other in self.doubted if other == place or self.taken[other].field == name]:
            self.fields.discard(self.taken.pop(other).field or "")
            self.doubted.discard(other)
        self.taken[place] = Mapped(place, self.headers[place], name, how, confidence, detail)
        self.fields |= {name} if name else set()

    def close(self, name: str) -> None:
        """Leave a field without a column."""
        self.fields.add(name)

    def open(self, name: str) -> bool:
        """Whether the field is to be had: nobody's, or a doubted column's."""
        return name not in self.fields or any(self.taken[place].field == name for place in self.doubted)

    def free(self, place: int) -> bool:
        """Whether a column may be given a meaning: it has none, or a doubted one."""
        return place not in self.taken or place in self.doubted

    def contradicts(self, place: int, name: str) -> bool:
        """Whether the values of a column cannot be the field's."""
        return bool(self.profiles) and self.profiles[place].contradicts(name, self.entity.type_of(name))

    def agrees(self, place: int, name: str) -> bool:
        """Whether the values of a column could be the field's."""
        return not self.profiles or self.profiles[place].agrees(name, self.entity.type_of(name))

    def columns(self) -> tuple[Mapped, ...]:
        """One entry per column."""
        none = Mapped(0, "", None, "none", 0.0)
        return tuple(
            self.taken.get(place, replace(none, column=place, header=header))
            for place, header in enumerate(self.headers)
        )
