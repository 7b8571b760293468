"""The encoding that a web page or XML file declares."""

import codecs
import re
from pathlib import Path

from sales_core.intake.reader.encoding import encoding_of, marked

DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{3,20})""", re.I)
WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "iso8859-1": "cp1252", "big5": "cp950"}
HEAD = 4096


def declared_encoding(path: Path) -> tuple[str, bool]:
    """Name of the encoding and whether it is only a guess; declared names are taken at their widest."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if (mark := marked(head)) or not (found := DECLARED.search(head)):
        return (mark, False) if mark else encoding_of(path)
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return encoding_of(path)
    return (WIDER.get(name, name), False) if not name.startswith("utf-16") else encoding_of(path)
