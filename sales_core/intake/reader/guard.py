"""Limits that the child sets for itself where the platform has them."""

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
