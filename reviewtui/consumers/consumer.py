"""A consumer as the inventory knows it: who answers for it, what it calls, and how far it has moved."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """Something that a consumer was told, said or did: whether, and on which day if the inventory knows that."""

    done: bool = False
    day: dt.date | None = None

    @property
    def word(self) -> str:
        """The step in a reader's words."""
        return self.day.isoformat() if self.day else "yes" if self.done else "no"


@dataclass(frozen=True, slots=True)
class Consumer:
    """One consumer. `apis` are globs of descriptions, none: all; `operations` are written as in the inventory.

    One that names neither operations nor scopes is taken to use all of its APIs. `line` is where it stands.
    """

    name: str
    owner: str = ""
    contact: str = ""
    audience: str = ""
    environment: str = ""
    apis: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    sdk: str = ""
    last_seen: dt.date | None = None
    notice_sent: Step = Step()
    confirmed: Step = Step()
    migrated: Step = Step()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Inventory:
    """All consumers in the order of the file; `path` is empty where the repository keeps none."""

    path: str = ""
    consumers: tuple[Consumer, ...] = ()
