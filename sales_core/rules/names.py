"""Whether two written names may mean the same customer or person. For comparing only, never for merging."""

import re
import unicodedata

# Longest first where one ends in another; without spaces and punctuation, as they are compared.
LEGAL_SUFFIXES: tuple[str, ...] = (
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "有限公司",
    "集团公司",
    "公司",
    "集团",
    "incorporated",
    "corporation",
    "limited",
    "company",
    "pteltd",
    "ptyltd",
    "coltd",
    "gmbhcokg",
    "gmbh",
    "sarl",
    "corp",
    "inc",
    "llc",
    "llp",
    "plc",
    "ltd",
    "co",
    "ag",
    "kg",
    "sa",
    "bv",
    "nv",
    "ab",
    "oy",
    "srl",
    "spa",
    "kk",
)


def normalised(name: str) -> str:
    """`name` without what people write differently: width, case, spaces, punctuation, brackets, legal suffixes.

    A suffix in Latin letters goes only as words of its own ("Acme Co., Ltd." but not "Texaco"). A name that
    consists of suffixes only stays as it is.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    words = _words(folded)
    while (shorter := _without_suffix(words)) != words and shorter:
        words = shorter
    return "".join(words)


def _words(text: str) -> tuple[str, ...]:
    """Runs of letters and digits; dots within a word vanish (S.A. is SA), anything else divides."""
    return tuple(re.findall(r"[^\W_]+", re.sub(r"['’.·&]", "", text)))


def _without_suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without one legal suffix at their end, or the same words."""
    for suffix in LEGAL_SUFFIXES:
        if suffix.isascii():
            for count in (1, 2, 3):
                if "".join(words[-count:]) == suffix and len(words) > count:
                    return words[:-count]
        elif words and words[-1].endswith(suffix) and (len(words) > 1 or words[-1] != suffix):
            rest = words[-1].removesuffix(suffix)
            return (*words[:-1], rest) if rest else words[:-1]
    return words
