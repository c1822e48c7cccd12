"""Let `python -m reviewtui` do what the command `reviewtui` does."""

from __future__ import annotations

import sys

from reviewtui.cli import main

if __name__ == "__main__":
    sys.exit(main())
