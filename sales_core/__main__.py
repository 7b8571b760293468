"""The command line: `python -m sales_core --help`."""

import sys

from sales_core.cli.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
