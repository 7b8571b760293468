"""The two languages and the value that holds a phrase in both."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """Interface languages."""

    EN = "en"
    ZH = "zh"


@dataclass(frozen=True)
class Text:
    """A phrase in both languages; `{name}` marks a value that is filled in when it is said."""

    en: str
    zh: str

    def say(self, language: Language, **values: object) -> str:
        """The phrase in `language` with its values filled in; KeyError when one is missing."""
        phrase = self.zh if language is Language.ZH else self.en
        return phrase.format(**values) if values else phrase

    def filled(self, **values: object) -> "Text":
        """The same phrase with its values filled in, for a label that is said later."""
        return Text(self.en.format(**values), self.zh.format(**values))
