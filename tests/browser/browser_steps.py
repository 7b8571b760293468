"""What a person does in the browser, step by step."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

PATIENCE = 60_000  # milliseconds; the machine may be busy
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
FIRST_ROW = (18, 50)  # pixels from the table's corner to the box of its first row; a table is drawn, not written


@dataclass(frozen=True)
class Visit:
    """One window on the dashboard."""

    page: Page
    address: str

    def open(self, name: str, **query: str) -> "Visit":
        """Open a page by its name in the address, in English and for March 2024 unless told otherwise."""
        asked = {"lang": "en", "period": "2024-03"} | query
        told = "&".join(f"{key}={value}" for key, value in asked.items())
        self.page.goto(f"{self.address}/{name}?{told}")
        self.page.locator(".st-key-bar").wait_for(timeout=PATIENCE)
        return self.settled()

    def settled(self) -> "Visit":
        """Wait until the page has stopped working, and what it last sent is drawn."""
        for _ in range(2):
            self.page.wait_for_timeout(250)  # a click takes a moment to reach the server, an answer to be drawn
            self.page.locator(IDLE).wait_for(timeout=PATIENCE, state="attached")
        return self

    def says(self, *phrases: str) -> None:
        """Every phrase is on the page."""
        for phrase in phrases:
            expect(self.page.get_by_text(phrase).first).to_be_visible(timeout=PATIENCE)

    def lists(self, *phrases: str) -> None:
        """Every phrase is in a cell of a table; these are drawn, with their words beside for those who cannot see."""
        for phrase in phrases:
            expect(self.page.locator("[role=gridcell]").filter(has_text=phrase).first).to_be_attached(timeout=PATIENCE)

    def says_nothing_of(self, *phrases: str) -> None:
        """None of the phrases is anywhere on the page, on its charts included."""
        for phrase in phrases:
            expect(self.page.get_by_text(phrase)).to_have_count(0)

    def card(self, label: str) -> str:
        """The number on the card of this name."""
        card = self.page.locator('[data-testid="stMetric"]').filter(
            has=self.page.locator('[data-testid="stMetricLabel"]').get_by_text(label, exact=True)
        )
        return card.first.locator('[data-testid="stMetricValue"]').inner_text(timeout=PATIENCE).strip()

    def drop(self, files: Iterable[Path]) -> "Visit":
        """Drop files on the uploads page."""
        inputs = self.page.locator('[data-testid="stFileUploaderDropzoneInput"]')
        inputs.set_input_files([str(file) for file in files])
        return self

    def press(self, label: str) -> "Visit":
        """Press the button whose label ends like this; an icon's name stands before it."""
        self.page.get_by_role("button", name=label).first.click(timeout=PATIENCE)
        return self.settled()

    def show_tab(self, name: str) -> "Visit":
        """Bring a tab of the page to the front."""
        self.page.get_by_role("tab", name=name).first.click(timeout=PATIENCE)
        return self.settled()

    def choose_in_table(self, table: str, cell: tuple[int, int], choice: str) -> "Visit":
        """Choose from the list of a cell, given as pixels from the corner of the table; it is drawn, not written."""
        across, down = cell
        drawn = self.page.locator(f'[class*="st-key-{table}"] [data-testid="stDataFrame"]').first
        drawn.scroll_into_view_if_needed(timeout=PATIENCE)
        drawn.dblclick(position={"x": across, "y": down})
        self.page.locator("#portal :is(input, textarea)").first.wait_for(timeout=PATIENCE)
        self.page.keyboard.type(choice)
        self.page.keyboard.press("Enter")
        return self.settled()

    def follow(self, title: str) -> "Visit":
        """Go to a page by its title in the menu."""
        self.page.get_by_role("link", name=title).first.click(timeout=PATIENCE)
        return self.settled()

    def pick_newest_upload(self) -> "Visit":
        """Select the first row of the history."""
        return self.pick_first_row()

    def pick_first_row(self, table: str = "") -> "Visit":
        """Select the first row of a table, of the page's first one unless the start of its key is given."""
        drawn = self.page.locator(f'[class*="st-key-{table}"] [data-testid="stDataFrame"]').first
        drawn.scroll_into_view_if_needed(timeout=PATIENCE)
        across, down = FIRST_ROW
        drawn.click(position={"x": across, "y": down})
        return self.settled()
