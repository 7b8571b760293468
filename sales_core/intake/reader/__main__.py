"""`python -m sales_core.intake.reader FILE [LIMITS]`: an Arrow stream per sheet on its output, then an end mark."""

import sys
from pathlib import Path

from sales_core.intake.limits import Limits
from sales_core.intake.reader.guard import guard, keep_out


def main(arguments: list[str]) -> int:
    """Read the file; a refusal travels in the end mark, so 0 means that the end mark was written."""
    limits = Limits.from_json(arguments[1]) if len(arguments) > 1 else Limits()
    path = Path(arguments[0])
    guard(limits, path.stat().st_size)
    for module in ("pandas", "numpy"):  # pyarrow would load them, which takes longer than reading most files
        keep_out(module)
    from sales_core.intake.reader.serve import serve  # noqa: PLC0415 - only after the memory limit stands

    serve(path, limits, sys.stdout.buffer)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
