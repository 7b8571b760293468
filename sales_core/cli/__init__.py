"""The command line over the same intake, store and reports as the pages."""
