"""Whether two written names may mean the same customer or person. For comparing only, never for merging."""

import re
import unicodedata

# Longest first where one ends in another; without spaces and punctuation, as they are compared.
LEGAL_SUFFIXES: tuple[str, ...] = (
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "公司",
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
    "kk",
)

_BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff])[\W_]+(?=[\u3400-\u9fff])")


def normalised(name: str) -> str:
    """`name` without what people write differently: width, case, spaces, punctuation, brackets, legal suffixes.

    A suffix in Latin letters goes only as words of its own ("Acme Co., Ltd." but not "Texaco"). At least one word
    always stays. Names without a letter or digit give "".
    """
    words = _words(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()))
    while (shorter := _without_suffix(words)) != words:
        words = shorter
    return "".join(words)


def _words(text: str) -> tuple[str, ...]:
    """Runs of letters and digits; dots within a word vanish (S.A. is SA), Chinese has no spaces, the rest divides."""
    joined = _BETWEEN_HAN.sub("", re.sub(r"['’.·&]", "", text))
    return tuple(re.findall(r"[^\W_]+", joined))


def _without_suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without one legal suffix at their end, or the same words."""
    for suffix in LEGAL_SUFFIXES:
        if suffix.isascii():
            for count in range(1, min(len(words), 4)):
                if "".join(words[-count:]) == suffix:
                    return words[:-count]
        elif words and words[-1].endswith(suffix) and words != (suffix,):
            rest = words[-1].removesuffix(suffix)
            return (*words[:-1], rest) if rest else words[:-1]
    return words
