"""A team's book of deals, week by week, with a fixed seed: what each weekly full export holds."""

from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np
import pyarrow as pa
from columns import PEOPLE, customer_ids, days, money, names, sheet_table

from sales_core.model.kinds import Kind

STAGES = ("Qualification", "Needs Analysis", "Proposal", "Negotiation", "Closed Won", "Closed Lost")
WON, LOST = 4, 5
REASONS = ("Price", "No budget", "Chose a rival", "No decision", "Timing")
RIVALS = ("Acme", "Globex", "Initech", "Umbrella")
SOURCES = ("Referral", "Website", "Fair", "Cold call", "Partner")
OPEN_AT_FIRST, CLOSED_AT_FIRST = 0.2, 0.4  # shares of all deals that there will be
EPOCH = date(1970, 1, 1)


class Book:
    """The deals as columns, by number; `exported` says which of them the next export holds."""

    def __init__(self, first: date, deals: int, weeks: int, customers: int, seed: int) -> None:
        self._draw = draw = np.random.default_rng(seed)  # a bench needs the same deals each time, not secrets
        self._day = (first - EPOCH).days
        old, standing = int(deals * CLOSED_AT_FIRST), int(deals * OPEN_AT_FIRST)
        self._new = (deals - old - standing) // max(weeks - 1, 1)
        self._known = old + standing
        self.person = draw.integers(0, PEOPLE, deals)
        self.customer = draw.integers(0, customers, deals)
        self.product = draw.integers(0, 500, deals)
        self.amount = draw.integers(1_000, 1_000_000, deals)
        self.reason = draw.integers(0, len(REASONS), deals)
        self.rival = draw.integers(0, len(RIVALS), deals)
        self.source = draw.integers(0, len(SOURCES), deals)
        self.stage = np.zeros(deals, np.int64)
        self.created = np.full(deals, self._day)
        self.expected = self.created + draw.integers(60, 400, deals)
        self.closed = np.zeros(deals, np.int64)
        self.active = self.created.copy()
        self.exported = np.arange(deals) < self._known
        self._begin(old, standing)

    def _begin(self, old: int, standing: int) -> None:
        """Before the first export: deals closed in the three years before it, and those that stand open."""
        draw = self._draw
        self.closed[:old] = self._day - draw.integers(1, 1_000, old)
        self.stage[:old] = np.where(draw.random(old) < 0.3, WON, LOST)
        self.created[:old] = self.closed[:old] - draw.integers(20, 300, old)
        self.expected[:old] = self.closed[:old] + draw.integers(-30, 30, old)
        still = slice(old, old + standing)
        self.created[still] = self._day - draw.integers(0, 350, standing)
        self.expected[still] = self._day + draw.integers(0, 400, standing)
        self.stage[still] = draw.integers(0, WON, standing)
        self.active = np.maximum(self.created, self.closed)

    def next_week(self) -> None:
        """Seven days later: some three in a hundred deals differ, some are new, and a few have left the export."""
        draw = self._draw
        self._day += 7
        first = self._known
        self._known = min(first + self._new, len(self.stage))
        made = slice(first, self._known)
        self.created[made] = self._day - draw.integers(0, 7, self._known - first)
        self.expected[made] = self.created[made] + draw.integers(60, 400, self._known - first)
        self.active[made] = self.created[made]
        self.exported[made] = True
        self._close_or_push()
        standing = self._standing()
        moved = self._some(standing, 0.025)
        self.stage[moved] = np.minimum(self.stage[moved] + 1, WON - 1)
        priced = self._some(standing, 0.01)
        self.amount[priced] = (self.amount[priced] * draw.uniform(0.6, 1.5, len(priced))).astype(np.int64)
        handed = self._some(standing, 0.001)
        self.person[handed] = draw.integers(0, PEOPLE, len(handed))
        self.active[np.concatenate([moved, priced, handed])] = self._day
        self.exported[self._some(standing, 0.0005)] = False
        self.exported[self._some(np.flatnonzero(self.exported & (self.stage >= WON)), 0.001)] = False

    def _standing(self) -> np.ndarray:
        return np.flatnonzero(self.exported & (self.stage < WON))

    def _some(self, numbers: np.ndarray, share: float) -> np.ndarray:
        return numbers[self._draw.random(len(numbers)) < share]

    def _close_or_push(self) -> None:
        """Of the deals whose day has come half close, most others are pushed out and some just stay overdue."""
        standing = self._standing()
        due = standing[self.expected[standing] <= self._day]
        lot = self._draw.random(len(due))
        ended, pushed = due[lot < 0.5], due[(lot >= 0.5) & (lot < 0.9)]
        self.stage[ended] = np.where(self._draw.random(len(ended)) < 0.3, WON, LOST)
        self.closed[ended] = self._day - self._draw.integers(0, 7, len(ended))
        self.expected[pushed] = self._day + self._draw.integers(20, 120, len(pushed))
        self.active[np.concatenate([ended, pushed])] = self._day

    def table(self) -> pa.Table:
        """What the export of this week holds, as intake hands it over."""
        at = np.flatnonzero(self.exported)
        stage = self.stage[at]
        chosen = {
            "deal_id": names("D{:06d}", len(self.stage)).take(pa.array(at)),
            "deal": names("Deal {:06d}", len(self.stage)).take(pa.array(at)),
            "person": names("Person {:03d}", PEOPLE).take(pa.array(self.person[at])),
            **customer_ids(self.customer[at]),
            "product": names("Product {:03d}", 500).take(pa.array(self.product[at])),
            "amount": money(self.amount[at] * 100),
            "stage": pa.array(STAGES).take(pa.array(stage)),
            "created_on": days(self.created[at]),
            "expected_close": days(self.expected[at]),
            "closed_on": days(self.closed[at], stage < WON),
            "last_activity_on": days(self.active[at]),
            "next_step": pa.array(["Call", "Visit", "Send offer", None]).take(pa.array(at % 4)),
            "lost_reason": pa.array(REASONS).take(pa.array(self.reason[at], mask=stage != LOST)),
            "competitor": pa.array(RIVALS).take(pa.array(self.rival[at], mask=stage != LOST)),
            "source": pa.array(SOURCES).take(pa.array(self.source[at])),
            "region": names("Region {}", 30).take(pa.array(self.customer[at] % 30)),
            "industry": names("Industry {}", 12).take(pa.array(self.customer[at] % 12)),
        }
        return sheet_table(Kind.DEALS, chosen)


def exports(first: date, deals: int, weeks: int, customers: int, seed: int = 11) -> Iterator[tuple[date, pa.Table]]:
    """Day and rows of every weekly export."""
    book = Book(first, deals, weeks, customers, seed)
    for week in range(weeks):
        if week:
            book.next_week()
        yield first + timedelta(weeks=week), book.table()
