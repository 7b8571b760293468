"""Pages are opened through the frame, over a store of the test's own."""

from showing import show

from .uploads_steps import uploads

__all__ = ["show", "uploads"]
