"""The sentence at the top of the uploads page."""

from collections.abc import Sequence

from sales_core.model.batch import Batch
from sales_core.store.past import Since
from sales_core.text import format as fmt
from sales_core.text import uploads as words
from sales_core.ui.page import Page
from sales_core.ui.upload_lines import kind_name


def sentence(page: Page, batches: Sequence[Batch]) -> str:
    """How many uploads count and which is the latest."""
    counting = [batch for batch in batches if batch.state != "undone"]
    if not counting:
        return page.say(words.FINDING_UNDONE if batches else words.FINDING_NONE)
    latest = counting[0]
    told = words.FINDING_ONE if len(counting) == 1 else words.FINDING
    return page.say(told, count=fmt.count(len(counting)), kind=kind_name(page, latest.kind), day=page.day(latest.as_of))


def _open(since: dict[str, Since], batch: Batch) -> int:
    """Its rejected rows that nothing corrects yet."""
    found = since.get(batch.batch_id)
    return found.open if found else 0


def detail(page: Page, batches: Sequence[Batch]) -> str:
    """How many rows wait to be corrected."""
    since = page.store.past.since()
    short = [open for batch in batches if batch.state != "undone" and (open := _open(since, batch))]
    if not short:
        return ""
    one = words.DETAIL_REJECTED_ROW if sum(short) == 1 else words.DETAIL_REJECTED_ONE
    told = one if len(short) == 1 else words.DETAIL_REJECTED
    return page.say(told, rows=fmt.count(sum(short)), count=fmt.count(len(short)))
