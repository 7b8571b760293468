"""Sales team dashboard: weekly sheets in, trusted numbers out."""
