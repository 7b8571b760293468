"""Limits that the child sets for itself where the platform has them."""

import sys

from sales_core.intake.limits import Limits

ROOM = 700_000_000  # address space of libraries and thread stacks, which is not memory in use


def guard(limits: Limits, size: int) -> None:
    """Bound address space and processor time of this process for a file of `size` bytes."""
    try:
        import resource  # noqa: PLC0415 - POSIX only; elsewhere the parent's watch is the limit
    except ImportError:
        return
    seconds = int(2 * limits.time_for(size)) + 2  # two cores may work at once; the parent watches the clock
    for what, value in (
        (resource.RLIMIT_AS, limits.memory + ROOM),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (value, value))


def keep_out(module: str) -> None:
    """Let later imports of `module` in this process fail as if it were not installed."""
    sys.meta_path.insert(0, _Without(module))


class _Without:
    """An import finder that has no `module`."""

    def __init__(self, module: str) -> None:
        self._module = module

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """None for every other module, so that the next finder is asked."""
        if name == self._module:
            raise ImportError(name)
