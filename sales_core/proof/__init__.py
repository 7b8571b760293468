"""Recomputes a proof of pay from its file alone; with the standard library and nothing of the product."""
