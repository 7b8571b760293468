"""File names in the history of uploads."""

from sales_core.ui.upload_history import LONGEST, shortened


def test_a_name_of_ordinary_length_is_shown_whole():
    assert shortened("Orders week 45.xlsx › Orders") == "Orders week 45.xlsx › Orders"


def test_a_very_long_name_keeps_its_beginning_and_its_end():
    shown = shortened(f"Weekly sales {'x' * 200} 2026-11.xlsx")
    assert (len(shown), shown[:12], shown[-12:]) == (LONGEST - 1, "Weekly sales", "2026-11.xlsx")
