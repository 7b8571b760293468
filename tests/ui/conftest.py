"""The frame is shown over a store of the test's own."""

from showing import show

__all__ = ["show"]
