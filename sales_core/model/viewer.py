"""Who is looking, and at whose rows."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Viewer:
    """Row security: `scope` lists the people whose rows are seen, unless `sees_all`."""

    name: str = ""
    sees_all: bool = False
    scope: tuple[str, ...] = ()

    @property
    def leads(self) -> bool:
        """Whether the viewer leads anybody."""
        return self.sees_all or any(person != self.name for person in self.scope)

    def leads_person(self, person: str) -> bool:
        """Who sees the person's rows without being the person; nobody leads themselves."""
        return self.name != person and (self.sees_all or person in self.scope)

    def narrowed(self, people: tuple[str, ...] | None) -> "Viewer":
        """The same viewer looking at `people` only; never wider than before."""
        if people is None:
            return self
        allowed = people if self.sees_all else tuple(p for p in people if p in self.scope)
        return Viewer(self.name, False, allowed)


EVERYTHING = Viewer("", True)
