"""What one file may cost to read."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds of one read.

    memory: bytes of the child reader. seconds: for any file; a large one gets `seconds_per_part` more for every
        `part` bytes of it. unzipped: bytes of a workbook's parts together; ratio: of unzipped to zipped bytes, looked
        at from `ratio_from` unzipped bytes on; entries: parts of a workbook. cell: characters of a cell.
    """

    memory: int = 3 << 29  # 1.5 GB
    seconds: float = 20.0
    seconds_per_part: float = 25.0
    part: int = 8_000_000
    unzipped: int = 1_000_000_000
    ratio: int = 200
    ratio_from: int = 20_000_000
    entries: int = 1_000
    sheets: int = 200
    columns: int = 2_000
    rows: int = 3_000_000
    cell: int = 32_767

    def time_for(self, size: int) -> float:
        """Seconds that a file of `size` bytes may take."""
        return self.seconds + self.seconds_per_part * (size // self.part)

    def to_json(self) -> str:
        """The text that `from_json` reads back."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Limits":
        """Limits as `to_json` wrote them."""
        return cls(**json.loads(text))


DEFAULT = Limits()
