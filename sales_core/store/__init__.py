"""The append-only log in DuckDB and everything derived from it. The only importer of duckdb."""
