"""Writes versions of a reviewer's file as publishing does, without reviewing anything, and commits them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reviewtui.config import choose
from reviewtui.repository import Repository
from reviewtui.reviews.seal import sealed
from reviewtui.session.verifying import Audit, verify
from reviewtui.text.yaml_text import dump

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from tests.repository.scratch import Scratch

REVIEW = "orders-v2-1a2b3c4d"
FOLDER = f"docs/api-reviews/{REVIEW}"
ANA = f"{FOLDER}/ana@example.com.yaml"
BOB = f"{FOLDER}/bob@example.com.yaml"


@dataclass(frozen=True)
class Said:
    """One version of a file: a note, the blob ids of the versions before it, and what it was made from."""

    note: str
    previous: tuple[str, ...] = ()
    email: str = "ana@example.com"
    review: str = REVIEW
    head: str = ""
    inputs: tuple[dict[str, str], ...] = ()
    more: dict[str, JsonValue] = field(default_factory=dict)

    def text(self) -> bytes:
        """Return the file without its seal."""
        content: dict[str, JsonValue] = {
            "schema": 1,
            "review": self.review,
            "reviewer": {"name": "Somebody", "email": self.email},
            "base": {"ref": "main"},
            "head": {"ref": "orders-v2", **({"commit": self.head} if self.head else {})},
            "tool": "reviewtui 0.1.0",
            "checklist": {"id": "ours", "version": "1"},
            "started": "2026-03-02T09:00:00Z",
            "updated": "2026-03-02T09:00:00Z",
            "previous": list(self.previous),
            "inputs": [dict(one) for one in self.inputs],
            "answers": [{"question": "d1-naming", "value": "yes", "at": "2026-03-02T09:00:00Z", "note": self.note}],
            **self.more,
        }
        return dump(content)

    def content(self) -> bytes:
        """Return the file."""
        return sealed(self.text())


@dataclass(frozen=True)
class Reviewed:
    """A repository in which somebody publishes."""

    scratch: Scratch

    def publish(self, said: Said, path: str = ANA) -> str:
        """Commit a version to the branch that is checked out; return its blob id."""
        return self.put(said.content(), path)

    def put(self, content: bytes, path: str = ANA) -> str:
        """Commit any content; return its blob id."""
        self.scratch.commit({path: content})
        return self.scratch.git("rev-parse", f"HEAD:{path}")

    def series(self, *notes: str) -> list[str]:
        """Publish one version after the other; return their blob ids."""
        oids: list[str] = []
        for note in notes:
            oids.append(self.publish(Said(note, tuple(oids[-1:]))))
        return oids

    def verify(self, review: str | None = None, ref: str | None = None) -> Audit:
        """Check all that was published."""
        with Repository.discover(self.scratch.root) as repository:
            return verify(repository, choose(repository, None, None), review, ref)


def messages(audit: Audit) -> list[str]:
    """Return what every break says, in order."""
    return [one.message for chain in audit.chains for one in chain.breaks]


def notes(audit: Audit) -> str:
    """Return all notes in one text."""
    return "\n".join(_lines(chain.notes for chain in audit.chains))


def unchecked(audit: Audit) -> str:
    """Return all that could not be checked in one text."""
    return "\n".join(_lines(chain.unchecked for chain in audit.chains))


def _lines(parts: Iterable[tuple[str, ...]]) -> list[str]:
    return [line for part in parts for line in part]
