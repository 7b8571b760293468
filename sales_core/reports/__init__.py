"""One question each: a SELECT beside a function that returns frozen rows, shared by pages, downloads and commands."""
