"""Rows to figures: every chart's finding, colours and axes."""
