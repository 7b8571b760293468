"""What a person does in the browser, step by step."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

from sales_core.text.core import Language, Text

PATIENCE = 60_000  # milliseconds; the machine may be busy
LISTEN = """
// Notes what passes between the page and the server, so that a test waits no longer than the page works.
window.traffic = {sent: 0, seen: 0, last: 0};
window.WebSocket = class extends WebSocket {
    constructor(...told) {
        super(...told);
        this.addEventListener("message", () => { window.traffic.last = performance.now(); });
    }
    send(message) {
        window.traffic.sent += 1;
        window.traffic.last = performance.now();
        super.send(message);
    }
};
"""
SETTLED = """
() => {
    const now = performance.now(), traffic = window.traffic;
    window.waits ??= now;
    // A click on a table takes a moment to be sent; some clicks send nothing.
    const asked = traffic.sent > traffic.seen || now - window.waits > 500;
    const idle = document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]');
    if (!asked || !idle || now - traffic.last < 120) return false;
    traffic.seen = traffic.sent;
    window.waits = undefined;
    return true;
}
"""
FIRST_ROW = (18, 50)  # pixels from the table's corner to the box of its first row; a table is drawn, not written


@dataclass(frozen=True)
class Visit:
    """One window on the dashboard."""

    page: Page
    address: str
    language: Language = Language.EN

    def say(self, text: str | Text, **values: object) -> str:
        """A text of the dashboard in the window's language; what is in words already stays as it is."""
        return text if isinstance(text, str) else text.say(self.language, **values)

    def open(self, name: str, **query: str) -> "Visit":
        """Open a page by its name in the address, in the window's language and for March 2024 unless told otherwise."""
        asked = {"lang": self.language, "period": "2024-03"} | query
        told = "&".join(f"{key}={value}" for key, value in asked.items())
        self.page.goto(f"{self.address}/{name}?{told}")
        self.page.locator(".st-key-bar").wait_for(timeout=PATIENCE)
        return self.settled()

    def settled(self) -> "Visit":
        """Wait until the page has stopped working, and what it last sent is drawn."""
        self.page.wait_for_function(SETTLED, timeout=PATIENCE)
        return self

    def says(self, *phrases: str | Text) -> "Visit":
        """Every phrase is on the page."""
        for phrase in map(self.say, phrases):
            expect(self.page.get_by_text(phrase).first).to_be_visible(timeout=PATIENCE)
        return self

    def lists(self, *phrases: str | Text) -> None:
        """Every phrase is in a cell of a table; these are drawn, with their words beside for those who cannot see."""
        for phrase in map(self.say, phrases):
            expect(self.page.locator("[role=gridcell]").filter(has_text=phrase).first).to_be_attached(timeout=PATIENCE)

    def says_nothing_of(self, *phrases: str | Text) -> None:
        """None of the phrases is anywhere on the page, on its charts included."""
        for phrase in map(self.say, phrases):
            expect(self.page.get_by_text(phrase)).to_have_count(0)

    def card(self, label: str | Text, row: str = "") -> str:
        """The number on the card of this name; row: the start of the key of the row of cards that it is in."""
        card = self.page.locator(f'[class*="st-key-cards-{row}"] [data-testid="stMetric"]').filter(
            has=self.page.locator('[data-testid="stMetricLabel"]').get_by_text(self.say(label), exact=True)
        )
        return card.first.locator('[data-testid="stMetricValue"]').inner_text(timeout=PATIENCE).strip()

    def drop(self, files: Iterable[Path]) -> "Visit":
        """Drop files on the uploads page."""
        inputs = self.page.locator('[data-testid="stFileUploaderDropzoneInput"]')
        inputs.set_input_files([str(file) for file in files])
        return self

    def press(self, label: str | Text) -> "Visit":
        """Press the button whose label ends like this; an icon's name stands before it."""
        self.page.get_by_role("button", name=self.say(label)).first.click(timeout=PATIENCE)
        return self.settled()

    def decide(self, label: str | Text) -> "Visit":
        """Press a button of the open dialog, which closes then."""
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_role("button", name=self.say(label)).first.click(timeout=PATIENCE)
        dialog.wait_for(state="detached", timeout=PATIENCE)
        return self.settled()

    def unfold(self, title: str | Text) -> "Visit":
        """Open a part of the page that is folded away."""
        self.page.locator("summary").filter(has_text=self.say(title)).first.click(timeout=PATIENCE)
        return self.settled()

    def fill(self, label: str | Text, text: str) -> "Visit":
        """Write into the field of this name, in the dialog where one is open."""
        dialog = self.page.get_by_role("dialog")
        within = dialog if dialog.count() else self.page
        box = within.locator("input, textarea").and_(within.get_by_label(self.say(label))).first
        box.fill(text, timeout=PATIENCE)
        box.press("Tab")
        return self.settled()

    def show_tab(self, name: str) -> "Visit":
        """Bring a tab of the page to the front."""
        self.page.get_by_role("tab", name=name).first.click(timeout=PATIENCE)
        return self.settled()

    def choose_in_table(self, table: str, cell: tuple[int, int], choice: str | Text) -> "Visit":
        """Write into a cell, given as pixels from the corner of the table, which is drawn; or choose from its list."""
        across, down = cell
        drawn = self.page.locator(f'[class*="st-key-{table}"] [data-testid="stDataFrame"]').first
        drawn.scroll_into_view_if_needed(timeout=PATIENCE)
        drawn.dblclick(position={"x": across, "y": down})
        field = self.page.locator("#portal :is(input, textarea)").first
        field.wait_for(timeout=PATIENCE)
        if field.get_attribute("type") == "date":
            field.fill(self.say(choice))
        else:
            self.page.keyboard.type(self.say(choice), delay=20)
            expect(field).to_have_value(self.say(choice))
        self.page.keyboard.press("Enter")
        return self.settled()

    def follow(self, title: str | Text) -> "Visit":
        """Go to a page by its title in the menu, or where a link leads."""
        self.page.get_by_role("link", name=self.say(title)).first.click(timeout=PATIENCE)
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
