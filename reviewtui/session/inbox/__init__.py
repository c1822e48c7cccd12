"""Which reviews wait: branches and pull requests that change a description, what they break, and who said what."""

from __future__ import annotations

from reviewtui.session.inbox.inbox import Inbox
from reviewtui.session.inbox.waiting import Batch, Judged, LeftOut, Stand, Waiting

__all__ = ["Batch", "Inbox", "Judged", "LeftOut", "Stand", "Waiting"]
