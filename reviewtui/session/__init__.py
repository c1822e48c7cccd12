"""What both doors do, the command line and the terminal: open a review, say something, write it back."""

from __future__ import annotations

from reviewtui.session.options import Options
from reviewtui.session.plans import Plan, PlannedFile, Published
from reviewtui.session.session import Session

__all__ = ["Options", "Plan", "PlannedFile", "Published", "Session"]
