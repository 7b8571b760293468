"""Ten weeks of a team of three, upload by upload: with corrections, late weeks, undos, redos, names and settings."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from conftest import prepared

from sales_core.intake.prepared import Choices
from sales_core.model.batch import Coverage
from sales_core.model.incentive_plan import Component, IncentivePlan, PayBand
from sales_core.model.kinds import FORMS, Kind
from sales_core.model.ownership import AssignmentRule, Ownership
from sales_core.model.period import Period
from sales_core.model.recognition import Badge, Criterion, Recognition
from sales_core.model.settings import Plan, Settings, Stage
from sales_core.model.settings_text import encode
from sales_core.model.viewer import EVERYTHING
from sales_core.reports.attention import attention
from sales_core.reports.awards import Given, award_rows
from sales_core.reports.contest_steps import Draft, closing_rows, contest_rows
from sales_core.reports.contests import contests
from sales_core.reports.feedback import feedback as feedback_cases
from sales_core.reports.pay_plan_steps import Said as Decided
from sales_core.reports.pay_plan_steps import approve_rows, draft_rows
from sales_core.reports.question import ask
from sales_core.reports.review_steps import Said, step_rows
from sales_core.store.store import Store

FIRST = date(2026, 8, 31)
PEOPLE = ("Li", "Wang", "Zhao")
CUSTOMERS = ("Acme", "Beta", "Cedar", "Delta", "Elm", "Fir")
STAGES = ("Lead", "Qualified", "Proposal", "Negotiation", "Closed Won", "Closed Lost")
WEEKS = 10
Rows = Sequence[dict[str, Any]]
Event = tuple[str, Callable[["Team"], None]]


class Team:
    """A store and the week it is in."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.week = 0
        self.minute = 0
        self.named: dict[str, str] = {}  # name that the story gives a batch → its number

    @property
    def day(self) -> date:
        """The Monday on which this week's sheets come."""
        return FIRST + timedelta(weeks=self.week)

    def moment(self) -> datetime:
        """A minute later than the last one asked for."""
        self.minute += 1
        return datetime.combine(self.day, datetime.min.time()) + timedelta(hours=9, minutes=self.minute)

    def upload(self, kind: Kind, rows: Rows, name: str = "", form: bool = False, **more: Any) -> None:
        """One sheet of this week, unless `as_of` says another; or what was filled in on a page."""
        sheet = prepared(kind, list(rows), **({"as_of": self.day, "file_name": f"{kind} {self.day}.xlsx"} | more))
        source = "form" if form or kind in FORMS else "file"
        (told,) = self.store.commit([sheet], "Chen", source, at=self.moment()).batches
        assert told.status == "committed", told
        self.named[name] = told.batch_id

    def undo(self, name: str) -> None:
        """Take a batch of the story out."""
        self.store.undo(self.named[name], "Chen", "by mistake", at=self.moment())

    def redo(self, name: str) -> None:
        """And put it back."""
        self.store.redo(self.named[name], "Chen", at=self.moment())

    def settings(self, name: str, **values: Any) -> None:
        """Change settings."""
        self.upload(Kind.SETTINGS, [{"name": key, "value": encode(value)} for key, value in values.items()], name)


def story(team: Team) -> Iterator[str]:
    """Everything that happens, one event after the other; says what it was once it has happened."""
    for week in range(WEEKS):
        yield from events(team, week)


def events(team: Team, week: int) -> Iterator[str]:
    """What happens in one week."""
    team.week = week
    sheets_of_the_week(team)
    yield "sheets of the week"
    for told, event in EVENTS.get(week, ()):
        event(team)
        yield told


def sheets_of_the_week(team: Team) -> None:
    """Orders and deals each week, the rest now and then."""
    week = team.week
    if week == 0:
        team.upload(Kind.PEOPLE, ROSTER)
        team.upload(Kind.TARGETS, targets(1))
        team.upload(Kind.CUSTOMERS, CARDS)
    team.upload(Kind.ORDERS, [line for past in (range(-12, 1) if week == 0 else (week,)) for line in orders(past)])
    team.upload(Kind.DEALS, deals(week), f"deals {week}", coverage=Coverage.FULL)
    if week % 3 == 1:
        team.upload(Kind.CONTACTS, contacts(week))
        team.upload(Kind.COLLECTIONS, collections(week), "collections")
        team.upload(Kind.FEEDBACK, feedback(week))


def hold(team: Team) -> None:
    """A standup of that morning, with a blocker of Li's."""
    now = datetime.combine(team.day, datetime.min.time()) + timedelta(hours=10)
    row = {"meeting_id": f"m{team.week}", "held_on": team.day, "started_at": now.isoformat(), "as_of": team.day}
    team.upload(Kind.MEETINGS, [row | {"state": "held", "ended_at": now.isoformat()}])
    team.upload(Kind.NOTES, [NOTE | {"state": "open" if team.week < 6 else "resolved", "resolved_on": team.day}])


def late_week(team: Team) -> None:
    """A few deals as they stood three weeks ago, uploaded only now."""
    team.upload(Kind.DEALS, deals(1)[:4], as_of=FIRST + timedelta(days=10))


def replacement(team: Team) -> None:
    """Last week's orders again, with fewer of them, in place of those uploaded then."""
    sheet = prepared(Kind.ORDERS, list(orders(5)[:3]), file_name=f"orders {FIRST + timedelta(weeks=5)}.xlsx",
                     as_of=team.day)  # fmt: skip
    sheet = replace(sheet, choices=Choices(settings=(("upload", "replace"), ("accept", "all"))))
    (told,) = team.store.commit([sheet], "Chen", at=team.moment()).batches
    team.named["replacement"] = told.batch_id


ROSTER = [
    {"person": "Li", "team": "East", "role": "sales", "joined_on": "2025-01-06"},
    {"person": "Wang", "team": "East", "role": "sales", "joined_on": "2026-03-02"},
    {"person": "Zhao", "team": "West", "role": "sales"},
]
CARDS = [{"customer": name, "person": PEOPLE[place % 3], "region": "North"} for place, name in enumerate(CUSTOMERS)]
MERGED = [
    {"type": "customer", "written": "Beta", "means": "Acme"},
    {"type": "person", "written": "Zhao", "means": "Li"},
]
ACTIONS = [
    {"action_id": "1", "person": "Li", "action": "Call Acme", "set_on": "2026-09-28", "due_on": "2026-10-02",
     "state": "open", "state_on": "2026-09-28"},
    {"action_id": "2", "action": "Plan the fair", "set_on": "2026-09-28", "state": "open", "state_on": "2026-09-28"},
]  # fmt: skip
NOTE = {"note_id": "n1", "meeting_id": "m1", "person": "Li", "kind": "blocker", "note": "No price list",
        "noted_on": "2026-09-14", "state": "open"}  # fmt: skip
PLANNED = {"metric": "revenue", "starts_on": "2026-01-01", "ends_on": "2026-12-31", "state": "approved",
           "decided_on": "2026-10-12", "decided_by": "Chen"}  # fmt: skip
OTHER_STAGES = (
    *(replace(stage, probability=Decimal("0.9")) if stage.name == "Proposal" else stage for stage in Settings().stages),
    Stage("Pilot", "试用", Decimal("0.5"), "open"),
)
STEPS = Recognition(
    "names",
    (Badge("Seller", "能手", "revenue", "amount", Decimal(1), 1),),
    (Criterion("Senior", "", "revenue", "amount", Decimal(20_000), 1),),
)
OWNERSHIP = Ownership((AssignmentRule("Zhao", regions=("North",)),), pool_days=(("A", 20), ("B", 20), ("C", 20)))
PLAN = Plan(method="retroactive", cap=Decimal(5000))


def targets(times: int) -> Rows:
    """Three months for each person and for the team."""
    months = ("2026-09-01", "2026-10-01", "2026-11-01")
    return [
        {"person": person, "metric": "revenue", "starts_on": month, "target": 1000 * times * (place + 2)}
        for month in months
        for place, person in enumerate((*PEOPLE, None))
    ]


def orders(week: int) -> Rows:
    """Six lines of the week before the upload."""
    return [
        {"order_id": f"{week}-{line}", "ordered_on": FIRST + timedelta(weeks=week, days=line - 6),
         "person": PEOPLE[(week + line) % 3], "customer": CUSTOMERS[(week * 2 + line) % 6],
         "product": f"P{line % 2}", "quantity": line + 1, "amount": 100 + 37 * abs(week) + 11 * line, "cost": 60 + line,
         "region": ("North", "South")[line % 2],
         "credit_split": f"{PEOPLE[0]} 60%, {PEOPLE[1]} 40%" if line == 2 else None}
        for line in range(6)
    ]  # fmt: skip


def corrected(rows: Rows) -> Rows:
    """The same lines with other amounts, one of them another person's."""
    return [row | {"amount": int(row["amount"]) + 500, "person": "Zhao"} for row in rows[:2]]


def inflated(week: int) -> Rows:
    """Lines that should never have been uploaded."""
    return [
        row | {"order_id": f"x{place}", "amount": 90000, "customer": f"{row['customer']} Ltd"}
        for place, row in enumerate(orders(week))
    ]


def deals(week: int) -> Rows:
    """Every deal up to the week, older ones further on; a won one closes in its week, some are pushed or gone."""
    found = []
    for number in range(-24, 2 * week + 6):
        stage = STAGES[min((week + 6 - number // 2 + number % 3) // 2, 4 + number % 2)]
        closed = stage.startswith("Closed")
        close = FIRST + timedelta(days=7 * (number % 9) + (14 if number % 4 == 0 and week > 4 else 0))
        if number % 7 == 3 and week > 6:
            continue
        found.append(
            {"deal_id": f"D{number}", "deal": f"Deal {number}", "person": PEOPLE[number % 3],
             "customer": CUSTOMERS[number % 6], "amount": 400 + 50 * abs(number) + 10 * week * (number % 2),
             "stage": stage, "created_on": FIRST + timedelta(days=3 * number - 40), "expected_close": close,
             "closed_on": FIRST + timedelta(days=7 * (number // 2)) if closed else None,
             "lost_reason": "price" if stage == "Closed Lost" else None, "source": ("web", "fair")[number % 2],
             "next_step": "call" if number % 3 else None}
        )  # fmt: skip
    return found


def contacts(week: int) -> Rows:
    """A call or visit a day."""
    return [
        {"contact_id": f"c{week}-{place}", "contacted_on": FIRST + timedelta(weeks=week, days=-place),
         "person": PEOPLE[place % 3], "customer": CUSTOMERS[place % 4], "activity": ("call", "visit")[place % 2]}
        for place in range(5)
    ]  # fmt: skip


def collections(week: int) -> Rows:
    """Money that came in."""
    return [
        {"receipt_id": f"r{week}-{place}", "collected_on": FIRST + timedelta(weeks=week, days=-place),
         "person": PEOPLE[place % 3], "customer": CUSTOMERS[place], "amount": 90 + place * 7}
        for place in range(4)
    ]  # fmt: skip


def feedback(week: int) -> Rows:
    """Scores of five."""
    return [
        {"feedback_id": f"f{week}-{place}", "received_on": FIRST + timedelta(weeks=week, days=-place),
         "customer": CUSTOMERS[place], "person": PEOPLE[place % 3], "survey": "CSAT", "score": 1 + (week + place) % 5}
        for place in range(4)
    ]  # fmt: skip


def history() -> Rows:
    """When some deals came into their stages."""
    return [
        {"deal_id": f"D{number}", "stage": stage, "entered_on": FIRST + timedelta(days=number + 9 * place - 30)}
        for number in range(4)
        for place, stage in enumerate(STAGES[:3])
    ]


def decisions(team: Team) -> Rows:
    """The first two items of the attention list are seen to and put off."""
    told = {"decided_on": team.day, "reason": "waiting", "decided_by": "Chen"}
    states = (("done", None), ("snoozed", team.day + timedelta(days=10)))
    items = attention(ask(team.store.reader(), team.day))[:2]
    return [
        {"item": row.item, "person": row.person, "state": state, "until": until} | told
        for row, (state, until) in zip(items, states, strict=True)
    ]


def handled(team: Team) -> Rows:
    """The first feedback that waits for an answer is resolved two days after the sheets of the week."""
    case = feedback_cases(ask(team.store.reader(), team.day))[0]
    told = {"feedback": case.key, "person": case.person, "owner": "Chen", "due_on": case.due_on, "state": "resolved"}
    return [told | {"resolution": "sent another", "resolved_on": team.day + timedelta(days=2)}]


def visit(team: Team) -> Rows:
    """A visit of this week."""
    told = {"visit_id": "v1", "person": "Li", "customer": "Acme", "set_on": team.day, "state": "planned"}
    return [told | {"planned_on": team.day + timedelta(days=2)}]


def logged(team: Team) -> Rows:
    """A contact after the sheets of the week."""
    told = {"contacted_on": team.day + timedelta(days=2), "person": "Li", "customer": "Acme", "activity": "visit"}
    return [told | {"subject": "prices", "next_contact_on": team.day + timedelta(days=9)}]


def review(step: str, said: Said = Said()) -> Callable[["Team"], None]:  # noqa: B008 - frozen
    """The next step of Li's review of September, taken by the manager."""

    def event(team: Team) -> None:
        asked = ask(team.store.reader(), team.day, Period.parse("2026-09"))
        rows = step_rows(asked, "Li", step, said, team.store.viewer(None), team.day)
        team.upload(Kind.REVIEWS, [dict(row) for row in rows], step)

    return event


def pay_plan(made: Callable[..., Sequence[Any]], rate: str) -> Callable[["Team"], None]:
    """A step of a plan that pays everybody a rate on everything from this week on."""

    def event(team: Team) -> None:
        component = Component("Commission", bands=(PayBand(Decimal(0), Decimal(rate)),))
        plan = IncentivePlan("flat", "Flat rate", team.day, components=(component,))
        said = Decided("Chen", team.day, "a rate that all understand")
        rows = made(ask(team.store.reader(), team.day), EVERYTHING, plan, said)
        team.upload(Kind.PAY_PLANS, [dict(row) for row in rows], f"pay plan {rate}")

    return event


def thanked(person: str, kind: str) -> Callable[["Team"], None]:
    """An award or thanks by the manager."""

    def event(team: Team) -> None:
        asked, viewer = ask(team.store.reader(), team.day), team.store.viewer(None)
        given = Given(person, kind, "Star", "a hard week")
        team.upload(Kind.AWARDS, [dict(row) for row in award_rows(asked, given, viewer, team.day)], kind)

    return event


def contest(team: Team) -> None:
    """A contest of September."""
    draft = Draft("Cup", "revenue", "amount", "best", None, FIRST, date(2026, 9, 30), "", "A book", "team")
    asked = ask(team.store.reader(), team.day)
    rows = contest_rows(asked, draft, team.store.viewer(None), team.day)
    team.named["contest number"] = str(rows[0]["contest_id"])
    team.upload(Kind.CONTESTS, [dict(row) for row in rows], "contest")


def contest_closed(team: Team) -> None:
    """Its result is kept; where a page was looked at meanwhile, that has closed it already."""
    asked = ask(team.store.reader(), team.day)
    (found,) = (one for one in contests(asked, team.day) if one.terms.contest_id == team.named["contest number"])
    if found.closed_batch is not None:
        team.named["closing"] = str(found.closed_batch)
        return
    rows = closing_rows(asked, team.named["contest number"], None, team.day)
    team.upload(Kind.CONTESTS, [dict(row) for row in rows], "closing")


# What happens beside the weekly sheets, by week.
EVENTS: dict[int, list[Event]] = {
    1: [("a contest set", contest), ("thanks given", thanked("Li", "thanks"))],
    2: [
        ("a standup", hold),
        ("an incentive plan drafted", pay_plan(draft_rows, "0.02")),
        ("orders corrected", lambda team: team.upload(Kind.ORDERS, corrected(orders(0)))),
    ],
    3: [
        ("other stages", lambda team: team.settings("stages", stages=OTHER_STAGES)),
        ("amounts of another unit", lambda team: team.upload(Kind.ORDERS, inflated(3), "inflated")),
    ],
    4: [
        ("an old week of deals late", late_week),
        ("a visit planned", lambda team: team.upload(Kind.VISITS, visit(team))),
        ("actions agreed", lambda team: team.upload(Kind.ACTIONS, ACTIONS)),
        ("items decided on", lambda team: team.upload(Kind.DECISIONS, decisions(team), "decisions")),
    ],
    5: [
        ("the other unit undone", lambda team: team.undo("inflated")),
        ("a week of deals undone", lambda team: team.undo("deals 3")),
        ("an incentive plan approved", pay_plan(approve_rows, "0.03")),
        ("names merged", lambda team: team.upload(Kind.NAMES, MERGED, "merged")),
    ],
    6: [
        ("another standup", hold),
        ("the contest closed", contest_closed),
        ("an award", thanked("Wang", "award")),
        ("badges and next steps", lambda team: team.settings("recognition", recognition=STEPS)),
        ("the week of deals put back", lambda team: team.redo("deals 3")),
        ("another plan and fiscal year", lambda team: team.settings("plan", plan=PLAN, fiscal_start=4)),
        ("rules of ownership and a pool", lambda team: team.settings("ownership", ownership=OWNERSHIP)),
        ("orders in place of others", replacement),
        ("a review graded", review("assess", Said("a good start", "C", "reward", "a day off"))),
        ("and locked", review("lock")),
    ],
    7: [
        ("a contact logged", lambda team: team.upload(Kind.CONTACTS, logged(team), "logged", form=True)),
        ("feedback handled", lambda team: team.upload(Kind.CASES, handled(team), "handled")),
        ("the merge undone", lambda team: team.undo("merged")),
        ("other targets", lambda team: team.upload(Kind.TARGETS, targets(2))),
        ("a plan approved", lambda team: team.upload(Kind.PLANS, [PLANNED])),
        ("stage history", lambda team: team.upload(Kind.DEAL_STAGES, history())),
    ],
    8: [
        ("the stages as before", lambda team: team.undo("stages")),
        ("the replacement undone", lambda team: team.undo("replacement")),
        ("the next plan approved", pay_plan(approve_rows, "0.04")),
        ("the contest reopened", lambda team: team.undo("closing")),
        ("thanks taken back", lambda team: team.undo("thanks")),
        ("the review reopened", lambda team: team.undo("lock")),
        ("an action done", lambda team: team.upload(Kind.ACTIONS, [ACTIONS[0] | {"state": "done"}])),
    ],
    9: [
        ("a move to another team", lambda team: team.upload(Kind.PEOPLE, [ROSTER[1] | {"team": "West"}])),
        ("the next plan undone", lambda team: team.undo("pay plan 0.04")),
        ("payments undone", lambda team: team.undo("collections")),
        ("a logged contact undone", lambda team: team.undo("logged")),
        ("handled feedback undone", lambda team: team.undo("handled")),
        ("decisions undone", lambda team: team.undo("decisions")),
    ],
}
