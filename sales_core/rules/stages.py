"""Which step of the pipeline a sheet's stage name means."""

import unicodedata
from functools import lru_cache

from sales_core.model.settings import Stage


def stage_of(name: str | None, stages: tuple[Stage, ...]) -> Stage | None:
    """The stage that `name` names: a stage's own name, its Chinese name or an alias; None when none does.

    Width, case and spaces do not matter. A name beats an alias, an earlier stage a later one.
    """
    return _by_name(stages).get(_plain(name)) if name else None


@lru_cache(maxsize=64)
def _by_name(stages: tuple[Stage, ...]) -> dict[str, Stage]:
    named = [(name, stage) for stage in stages for name in (stage.name, stage.name_zh)]
    aliased = [(alias, stage) for stage in stages for alias in stage.aliases]
    found: dict[str, Stage] = {}
    for name, stage in named + aliased:
        if plain := _plain(name):
            found.setdefault(plain, stage)
    return found


def _plain(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
