"""Typed rows: their identity, what becomes of each, and corrected ones."""
