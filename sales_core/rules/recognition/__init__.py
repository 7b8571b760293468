"""Ranks, contests, badges and what a next step in somebody's work takes."""
