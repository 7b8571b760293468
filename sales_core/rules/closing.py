"""How deals end: how many are won, how long that takes, and what that makes of the open ones."""

from decimal import Decimal


def win_rate(won: Decimal | int, lost: Decimal | int) -> Decimal | None:
    """won ÷ (won + lost), by count or by amount; None when nothing was closed."""
    return Decimal(won) / (won + lost) if won + lost else None


def win_rate_amount(won: Decimal, lost: Decimal, lost_deals: int) -> Decimal | None:
    """The win rate by amount; None when deals were lost but their amounts are not kept: it would always be 100 %."""
    return None if lost_deals and not lost else win_rate(won, lost)


def average(amount: Decimal, deals: int) -> Decimal | None:
    """amount ÷ deals; None without deals."""
    return amount / deals if deals else None


def velocity(
    open_deals: int, rate: Decimal | None, average_won: Decimal | None, cycle: Decimal | None
) -> Decimal | None:
    """open deals × win rate × average won amount ÷ days of the sales cycle: money per day; None when one is missing."""
    if rate is None or average_won is None or not cycle:
        return None
    return open_deals * rate * average_won / cycle


def coverage(due: Decimal, gap: Decimal | None) -> Decimal | None:
    """Open amount due in a period ÷ what its target still lacks; None without a target or when nothing is lacking."""
    return due / gap if gap is not None and gap > 0 else None
