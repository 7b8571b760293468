"""One question each: a SELECT beside a function that returns frozen rows. Pages, downloads and the command line share them."""
