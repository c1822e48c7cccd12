"""The history of one description: the commits that changed it, and what each of them meant to its consumers."""

from __future__ import annotations

from reviewtui.history.history import History, Wanted
from reviewtui.history.judged import Judged
from reviewtui.history.opening import open_history
from reviewtui.history.totals import Totals, totals

__all__ = ["History", "Judged", "Totals", "Wanted", "open_history", "totals"]
