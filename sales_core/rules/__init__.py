"""The formulas: pure functions over Decimal, dates and shared values. No clock, no store, no words."""
