"""`python -m cocreate VERB`: the command line. It must do nothing when it is imported."""

import sys

from cocreate.cli import main

if __name__ == "__main__":
    sys.exit(main())
