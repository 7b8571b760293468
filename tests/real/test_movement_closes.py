"""Pipelines of public files move as plain Python says between any two moments, to the cent, and open to their deals."""

import csv
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from conftest import require
from moving import REAL, Moment, Stood, closes, given, lines, opens

from sales_core.model.batch import Coverage
from sales_core.model.period import Period

pytestmark = pytest.mark.real

# sfdc-wave: one export of deals of 2026; before it the stage history tells how each deal stood.
MONTHS = [date(2015, 9, 30), *(Period.parse(f"2016-{month:02}").end for month in range(1, 13, 2)), date(2017, 5, 31)]
ENDED = {"Closed Won": "won", "Closed Lost": "lost", "Won": "won", "Lost": "lost"}
RANKED = ("Qualification", "Needs Analysis", "Proposal/Quote", "Negotiation", "Closed Won", "Closed Lost")

# maven-crm: 26 Mondays of the six agents of one manager. Its open deals have no amount and no expected day, so the
# weekly sheets take the product's list price, a day 60 days after the deal was engaged that moves on by 30 whenever it
# passes, and drop what never closes after 150 days.
MONDAYS = [date(2017, 3, 6) + timedelta(weeks=week) for week in range(26)]
EXPECTED, MOVED_ON, DROPPED = timedelta(days=60), timedelta(days=30), timedelta(days=150)
MANAGER = "Melvin Marxen"
OWN = ("Opportunity ID", "Sales Agent", "Product", "Account")
HEADERS = (*OWN, "Stage", "Created", "Expected Close", "Closed", "Amount")


@pytest.fixture(autouse=True)
def real_files() -> None:
    if not REAL.exists():
        require("the public files in ../shared/real")


def traced(moments: Iterable[date]) -> dict[date, Moment]:
    """How the deals stood by the last line of their history; of lines of one day by the one of the latest stage.

    What had closed by then stands as the export of deals says.
    """
    told = sorted(
        lines("sfdc-wave/OpportunityHistory.csv"),
        key=lambda line: (line["CreatedDate__c"][:10], RANKED.index(line["StageName__c"])),
    )
    closed = [line for line in lines("sfdc-wave/Opportunity.csv") if line["StageName"] in ENDED]
    return {
        moment: {
            line["Opportunity.External_Id__c"]: _stood(line["Amount__c"], line["CloseDate__c"], line["StageName__c"])
            for line in told
            if line["CreatedDate__c"][:10] <= str(moment)
        }
        | {
            line["External_Id__c"]: _stood(line["Amount"], line["CloseDate"], line["StageName"])
            for line in closed
            if line["CloseDate"] <= str(moment)
        }
        for moment in moments
    }


def _stood(amount: str, due: str, stage: str) -> Stood:
    return Stood(Decimal(amount or 0), date.fromisoformat(due), ENDED.get(stage, "open"))


def weekly() -> dict[date, list[tuple[str, ...]]]:
    """The rows of each Monday's export of everything."""
    prices = {line["product"].replace(" ", ""): line["sales_price"] for line in lines("maven-crm/products.csv")}
    agents = {line["sales_agent"] for line in lines("maven-crm/sales_teams.csv") if line["manager"] == MANAGER}
    told = lines("maven-crm/sales_pipeline.csv")
    deals = [line for line in told if line["engage_date"] and line["sales_agent"] in agents]
    return {day: [row for deal in deals if (row := _row(deal, prices, day))] for day in MONDAYS}


def _row(deal: dict[str, str], prices: dict[str, str], day: date) -> tuple[str, ...] | None:
    engaged = date.fromisoformat(deal["engage_date"])
    if engaged > day or (not deal["close_date"] and engaged + DROPPED < day):
        return None
    own = (deal["opportunity_id"], deal["sales_agent"], deal["product"], deal["account"])
    due = engaged + EXPECTED
    while due < day:
        due += MOVED_ON
    if deal["close_date"] and date.fromisoformat(deal["close_date"]) <= day:
        closed = deal["close_date"]
        return (*own, deal["deal_stage"], deal["engage_date"], closed, closed, deal["close_value"])
    return (*own, "Engaging", deal["engage_date"], str(due), "", prices[deal["product"].replace(" ", "")])


def written(folder: Path, day: date, rows: list[tuple[str, ...]]) -> Path:
    """Every thirteenth export is a workbook, the others are csv."""
    if MONDAYS.index(day) % 13:
        path = folder / f"deals {day}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADERS, *rows])
        return path
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Deals")
    for row in (HEADERS, *rows):
        sheet.append(row)
    path = folder / f"deals {day}.xlsx"
    book.save(path)
    return path


def stood(rows: list[tuple[str, ...]]) -> Moment:
    return {row[0]: _stood(row[8], row[6], row[4]) for row in rows}


def test_the_stage_history_of_a_public_pipeline_moves_to_the_cent_between_every_two_months(store):
    for name in ("Opportunity", "OpportunityHistory", "User"):
        given(store, REAL / f"sfdc-wave/{name}.csv")
    dues = (None, Period.parse("2016-Q3"))
    assert closes(store, traced(MONTHS), dues) == 28
    opens(store, [(MONTHS[0], MONTHS[-1]), *list(pairwise(MONTHS))[::6]], dues)


@pytest.mark.long
def test_26_weekly_exports_of_a_public_pipeline_move_to_the_cent_between_every_two_of_them(store, tmp_path):
    weeks = weekly()
    for day, rows in weeks.items():
        given(store, written(tmp_path, day, rows), day, Coverage.FULL)
    dues = (None, Period.parse("2017-Q2"))
    assert closes(store, {day: stood(rows) for day, rows in weeks.items()}, dues) == 325
    opens(store, [(MONDAYS[0], MONDAYS[-1]), *list(pairwise(MONDAYS))[::12]], dues)
