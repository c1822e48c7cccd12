"""A repository with an orders API on main, and a branch that removes a property; a clock that the test moves."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from reviewtui.session import Options, Session
from tests.copies import copied
from tests.repository.scratch import Scratch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SPEC = """\
openapi: 3.0.3
info: {title: Orders, version: 1.0.0}
paths:
  /orders:
    get:
      responses:
        "200":
          description: All orders
          content:
            application/json:
              schema:
                type: object
                required: [id, legacyId]
                properties:
                  id: {type: string}
                  legacyId: {type: string}
"""
CHANGED = SPEC.replace("[id, legacyId]", "[id]").replace("                  legacyId: {type: string}\n", "")
PATH = "apis/orders/openapi.yaml"


@dataclass
class Clock:
    """A clock that goes on by a second each time it is read."""

    moment: datetime = field(default=datetime(2026, 3, 2, 9, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        """Return the time."""
        self.moment += timedelta(seconds=1)
        return self.moment


@pytest.fixture
def scratch(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Scratch:
    """Return a repository on the branch `orders-v2`, which removes what main promised."""
    return Scratch(copied(tmp_path_factory, "session", _orders, tmp_path / "repo"))


def _orders(folder: Path) -> None:
    made = Scratch.create(folder)
    made.commit({PATH: SPEC.encode(), "docs/adr/0007-use-rest.md": b"# Use REST\n"})
    made.git("checkout", "-q", "-b", "orders-v2")
    made.commit({PATH: CHANGED.encode()})


@pytest.fixture
def opened(scratch: Scratch, request: pytest.FixtureRequest) -> Callable[..., Session]:
    """Return a function that opens the review anew, as the reviewer's next process would when the last has ended."""
    last: dict[str, Session] = {}

    def open_session(**options: str | bool) -> Session:
        reviewer = os.environ["GIT_AUTHOR_EMAIL"]
        if reviewer in last:
            last[reviewer].close()
        session = Session.open(Options(scratch.root, **options), clock=Clock())  # type: ignore[arg-type]
        request.addfinalizer(session.close)
        last[reviewer] = session
        return session

    return open_session
