"""Which column means what, in which kind of sheet, unit and order of dates."""
