"""From a file to typed rows and issues: reader, grid, table, kind, columns, values."""
